using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;

namespace Translate.Cli;

/// <summary>Creates options that take a whole number. Anything else is refused in plain words.</summary>
internal static class NumberOption
{
    /// <summary>Creates an option.</summary>
    /// <param name="name">With its hyphens.</param>
    /// <param name="min">The least value.</param>
    /// <param name="max">The greatest value; null for none but the type's.</param>
    /// <param name="description">What it is.</param>
    /// <param name="alias">A short name; null for none.</param>
    /// <param name="helpName">What help calls the value.</param>
    public static Option<T?> Create<T>(string name, T min, T? max, string description, string? alias = null, string helpName = "number")
        where T : struct, IBinaryInteger<T>, IMinMaxValue<T> =>
        new(name, alias is null ? [] : [alias])
        {
            Description = description,
            HelpName = helpName,
            CustomParser = result => Parse(name, min, max, result),
        };

    private static T? Parse<T>(string name, T min, T? max, ArgumentResult result)
        where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
    {
        var text = result.Tokens is [.., var token] ? token.Value : string.Empty;
        if (
            T.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            && value >= min
            && value <= (max ?? T.MaxValue)
        )
        {
            return value;
        }

        var range =
            max is { } most ? string.Create(CultureInfo.InvariantCulture, $" from {min} to {most}")
            : text.Length > 0 && text.All(char.IsAsciiDigit) && value == T.Zero && min == T.Zero
                ? string.Create(CultureInfo.InvariantCulture, $" from {min} to {T.MaxValue}")
            : string.Create(CultureInfo.InvariantCulture, $", {min} or more");
        result.AddError($"{name} must be a whole number{range}, not '{text}'.");
        return null;
    }
}
