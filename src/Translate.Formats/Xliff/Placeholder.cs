using System.Text.RegularExpressions;

namespace Translate.Formats.Xliff;

/// <summary>Finds what a program replaces in its messages: <c>%s</c>, <c>%1$d</c>, <c>{name}</c>, <c>{{ name }}</c>; and pairs as Phrase writes them, <c>{1></c> and <c>&lt;1}</c>.</summary>
internal static partial class Placeholder
{
    /// <summary>Returns the places in a text. Messages with plurals in braces have text in them, so they have none.</summary>
    public static IEnumerable<(int Start, int Length)> Find(string text) =>
        text.AsSpan().IndexOfAny("{%}") < 0 || Plural().IsMatch(text)
            ? []
            : Mark().Matches(text).Select(match => (match.Index, match.Length));

    /// <summary>Returns the name of a pair that a place begins or ends; null for one on its own.</summary>
    public static (string Name, bool IsEnd)? GetPair(string place) =>
        place switch
        {
            ['{', .. var name, '>'] => (name, false),
            ['<', .. var name, '}'] => (name, true),
            _ => null,
        };

    [GeneratedRegex(
        @"\{([0-9]+|[biu]{1,3})>|<([0-9]+|[biu]{1,3})\}|\$?\{[A-Za-z0-9_.]+\}|\{\{[^{}]*\}\}|%(\([A-Za-z0-9_.]+\)|[0-9]+\$)?([sdiufx@]|l[du])\b|%(\([A-Za-z0-9_.]+\)|[0-9]+\$)?@",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Mark();

    [GeneratedRegex(
        @"\{\s*[A-Za-z0-9_]+\s*,\s*(plural|select|selectordinal)\s*,",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Plural();
}
