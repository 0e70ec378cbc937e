using Translate.Core.Problems;

namespace Translate.Cli;

/// <summary>Reads <c>--engine</c> of verbs that compare: one name, or two with a comma.</summary>
internal static class EngineNames
{
    /// <summary>Returns the engine, and the one to compare it with; null for each that is not named.</summary>
    /// <exception cref="ProblemException">There are more than two names, or one of two is empty.</exception>
    public static (string? Engine, string? Compared) Parse(string? value) =>
        value?.Split(',', StringSplitOptions.TrimEntries) switch
        {
            null => (null, null),
            [var engine] => (engine, null),
            [{ Length: > 0 } first, { Length: > 0 } second] => (first, second),
            _ => throw new ProblemException(
                new Problem(
                    ProblemKind.BadConfiguration,
                    $"--engine {value} does not name one engine, or two to compare",
                    "Name two with a comma between them, such as --engine offline,deepl"
                )
            ),
        };
}
