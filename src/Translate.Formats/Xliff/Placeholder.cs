using System.Text.RegularExpressions;

namespace Translate.Formats.Xliff;

/// <summary>Finds what a program replaces in its messages: <c>%s</c>, <c>%1$d</c>, <c>{name}</c>, <c>{{ name }}</c>.</summary>
internal static partial class Placeholder
{
    /// <summary>Returns the places in a text. Messages with plurals in braces have text in them, so they have none.</summary>
    public static IEnumerable<(int Start, int Length)> Find(string text) =>
        text.AsSpan().IndexOfAny('{', '%') < 0 || Plural().IsMatch(text)
            ? []
            : Mark().Matches(text).Select(match => (match.Index, match.Length));

    [GeneratedRegex(
        @"\$?\{[A-Za-z0-9_.]+\}|\{\{[^{}]*\}\}|%(\([A-Za-z0-9_.]+\)|[0-9]+\$)?([sdiufx@]|l[du])\b|%(\([A-Za-z0-9_.]+\)|[0-9]+\$)?@",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Mark();

    [GeneratedRegex(
        @"\{\s*[A-Za-z0-9_]+\s*,\s*(plural|select|selectordinal)\s*,",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Plural();
}
