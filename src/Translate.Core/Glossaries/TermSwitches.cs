using Translate.Core.Text;

namespace Translate.Core.Glossaries;

/// <summary>The switches under <c>match:</c> as texts such as <c>clitics: false</c>, for files and comparison.</summary>
internal static class TermSwitches
{
    /// <summary>The short form of <c>{only: true}</c>.</summary>
    public const string Only = "only";

    private const string True = "true";
    private const string False = "false";

    private static readonly IReadOnlyList<Switch> All =
    [
        Flag(Only, options => options.Only, (options, value) => options with { Only = value }),
        Flag("clitics", options => options.Clitics, (options, value) => options with { Clitics = value }),
        Flag("reduplication", options => options.Reduplication, (options, value) => options with { Reduplication = value }),
        Flag("shared-head", options => options.SharedHead, (options, value) => options with { SharedHead = value }),
        Flag("root", options => options.Root, (options, value) => options with { Root = value }),
        new(
            "case",
            [.. Enum.GetValues<TermCase>().Select(EnumNames.Get)],
            options => EnumNames.Get(options.Case),
            (options, value) => options with { Case = EnumNames.Parse<TermCase>(value) }
        ),
    ];

    /// <summary>The names of the switches.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(one => one.Name)];

    /// <summary>Returns the values that a switch can have.</summary>
    public static IReadOnlyList<string> GetValues(string name) => Find(name).Values;

    /// <summary>Returns the switches that do not have their default.</summary>
    public static IReadOnlyList<string> GetTexts(TermMatchOptions options) =>
        [.. All.Where(one => one.Get(options) != one.Get(TermMatchOptions.Default)).Select(one => Format(one.Name, one.Get(options)))];

    /// <summary>Formats one switch; <see cref="TryParse"/> reads it.</summary>
    public static string Format(string name, string value) => $"{name}: {value}";

    /// <summary>Splits a text into the name of a switch and its value.</summary>
    /// <returns>False if there is no such switch or value.</returns>
    public static bool TryParse(string text, out string name, out string value)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        (name, value) = colon < 0 ? (text.Trim(), True) : (text[..colon].Trim(), text[(colon + 1)..].Trim());
        return Names.Contains(name) && GetValues(name).Contains(value);
    }

    /// <summary>Returns the options with the switches of the texts.</summary>
    /// <exception cref="FormatException">A text is not a switch with one of its values.</exception>
    public static TermMatchOptions Set(TermMatchOptions options, IEnumerable<string> texts) =>
        texts.Aggregate(
            options,
            (known, text) =>
                TryParse(text, out var name, out var value)
                    ? Find(name).Set(known, value)
                    : throw new FormatException($"'{text}' is not a switch of a term.")
        );

    private static Switch Find(string name) => All.First(one => one.Name == name);

    private static Switch Flag(string name, Func<TermMatchOptions, bool> get, Func<TermMatchOptions, bool, TermMatchOptions> set) =>
        new(name, [True, False], options => get(options) ? True : False, (options, value) => set(options, value == True));

    private sealed record Switch(
        string Name,
        IReadOnlyList<string> Values,
        Func<TermMatchOptions, string> Get,
        Func<TermMatchOptions, string, TermMatchOptions> Set
    );
}
