using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Translate.Cli;

/// <summary>Creates options that take a time such as <c>500ms</c>, <c>10s</c> or <c>5m</c>; a number alone is seconds.</summary>
internal static class DurationOption
{
    private const int MaxDays = 365;

    private static readonly (string Suffix, TimeSpan Unit)[] Units =
    [
        ("ms", TimeSpan.FromMilliseconds(1)),
        ("s", TimeSpan.FromSeconds(1)),
        ("m", TimeSpan.FromMinutes(1)),
        ("h", TimeSpan.FromHours(1)),
    ];

    /// <summary>Creates an option.</summary>
    public static Option<TimeSpan?> Create(string name, string description) =>
        new(name)
        {
            Description = description,
            HelpName = "time",
            CustomParser = result => Parse(name, result),
        };

    private static TimeSpan? Parse(string name, ArgumentResult result)
    {
        var text = result.Tokens is [.., var token] ? token.Value : string.Empty;
        var (suffix, unit) = Array.Find(Units, unit => text.EndsWith(unit.Suffix, StringComparison.Ordinal)) is { Suffix: not null } found
            ? found
            : (string.Empty, TimeSpan.FromSeconds(1));
        if (
            int.TryParse(text.AsSpan(0, text.Length - suffix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && unit.TotalDays * number <= MaxDays
        )
        {
            return unit * number;
        }

        result.AddError($"{name} must be a time such as 500ms, 10s or 5m, not '{text}'.");
        return null;
    }
}
