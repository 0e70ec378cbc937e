namespace Translate.Core.Problems;

/// <summary>
/// Carries one or more <see cref="Problem"/>s to whoever can report them. Every failure that a user can cause
/// or mend is thrown as this type; any other exception is a fault of the program.
/// </summary>
public class ProblemException : Exception
{
    /// <summary>Several problems found in one go, in the order in which they should be shown.</summary>
    /// <exception cref="ArgumentException"><paramref name="problems"/> is empty.</exception>
    public ProblemException(IReadOnlyList<Problem> problems, Exception? cause = null)
        : base(string.Join(Environment.NewLine, problems), cause)
    {
        if (problems.Count == 0)
        {
            throw new ArgumentException("At least one problem is needed.", nameof(problems));
        }

        Problems = problems;
    }

    /// <summary>One problem.</summary>
    public ProblemException(Problem problem, Exception? cause = null)
        : this([problem], cause)
    {
    }

    /// <summary>Never empty.</summary>
    public IReadOnlyList<Problem> Problems { get; }
}
