using System.Collections;
using System.Text.RegularExpressions;

namespace Translate.Engines.Command;

/// <summary>Finds the secrets that a program is given: it may write them to its standard error, which messages show.</summary>
internal static partial class ProgramSecrets
{
    /// <summary>Shorter values of variables are switches and numbers.</summary>
    private const int MinVariable = 8;

    /// <summary>Returns the secrets of the settings, as this process has them; none if no program is set.</summary>
    public static IEnumerable<string> Find(CommandOptions? options) =>
        options is not { IsConfigured: true }
            ? []
            : Find(
                ProgramArguments.TrySplit(options.Start!),
                Environment
                    .GetEnvironmentVariables()
                    .Cast<DictionaryEntry>()
                    .Select(variable => KeyValuePair.Create((string)variable.Key, (string?)variable.Value ?? string.Empty))
            );

    /// <summary>Returns the values of arguments and of variables whose name says that they are secret.</summary>
    /// <param name="command">The program and its arguments.</param>
    /// <param name="environment">Name to value.</param>
    public static IEnumerable<string> Find(IReadOnlyList<string> command, IEnumerable<KeyValuePair<string, string>> environment) =>
        [
            .. command
                .Skip(1)
                .Select(argument => argument.Split('=', 2))
                .Where(parts => parts.Length == 2 && Secret().IsMatch(parts[0]))
                .Select(parts => parts[1]),
            .. command
                .Zip(command.Skip(1))
                .Where(pair =>
                    pair.First.StartsWith('-') && !pair.First.Contains('=', StringComparison.Ordinal) && Secret().IsMatch(pair.First)
                )
                .Select(pair => pair.Second),
            .. environment
                .Where(variable => Secret().IsMatch(variable.Key) && variable.Value.Length >= MinVariable)
                .Select(variable => variable.Value),
        ];

    [GeneratedRegex("(key|token|secret|passw(or)?d|credentials?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Secret();
}
