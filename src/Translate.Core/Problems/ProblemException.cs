namespace Translate.Core.Problems;

/// <summary>
/// Carries one or more <see cref="Problem"/>s to the code that reports them. Every failure that a user can cause
/// or fix is thrown as this type. Any other exception is a bug in the program.
/// </summary>
public class ProblemException : Exception
{
    /// <summary>Creates an exception with several problems, in the order to show them.</summary>
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

    /// <summary>Creates an exception with one problem.</summary>
    public ProblemException(Problem problem, Exception? cause = null)
        : this([problem], cause) { }

    /// <summary>The problems. Never empty.</summary>
    public IReadOnlyList<Problem> Problems { get; }
}
