using Translate.Core.Problems;

namespace Translate.Cli.Printing;

/// <summary>The one form in which problems are printed: a message begins with its place, or with a capital letter.</summary>
internal static class ProblemText
{
    /// <summary>Returns the problem as a line.</summary>
    public static string Format(Problem problem) => problem.File is null ? Capitalize(problem.ToString()) : problem.ToString();

    /// <summary>Returns the problems of an exception, a line each.</summary>
    public static string Format(ProblemException exception) => string.Join(Environment.NewLine, exception.Problems.Select(Format));

    private static string Capitalize(string text) => text is [>= 'a' and <= 'z', ..] ? char.ToUpperInvariant(text[0]) + text[1..] : text;
}
