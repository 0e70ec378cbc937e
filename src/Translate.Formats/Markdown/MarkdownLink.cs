using Markdig.Syntax.Inlines;

namespace Translate.Formats.Markdown;

/// <summary>The places of a link's or an image's parts in the source.</summary>
internal static class MarkdownLink
{
    /// <summary>Returns where the bracket after the link's text is; null if the link cannot be taken apart.</summary>
    public static int? FindEnd(string source, LinkInline link)
    {
        if (link.LastChild is not { Span.IsEmpty: false } last || link.Span.End >= source.Length)
        {
            return null;
        }

        var at = last.Span.End + 1;
        while (at < link.Span.End && char.IsWhiteSpace(source[at]))
        {
            at++;
        }

        // A name of several lines cannot be written again as a reference.
        return
            at <= link.Span.End
            && source[at] == ']'
            && !(IsByName(source, link, at) && source.AsSpan(link.Span.Start, at - link.Span.Start).ContainsAny('\r', '\n'))
            ? at
            : null;
    }

    /// <summary>
    /// Returns what ends the link if its text changes, for a link whose text is also the name of its definition: <c>][name]</c>.
    /// Null for other links.
    /// </summary>
    /// <param name="source">Markdown.</param>
    /// <param name="link">The link.</param>
    /// <param name="end">Where the bracket after its text is.</param>
    public static string? GetReference(string source, LinkInline link, int end)
    {
        var start = link.Span.Start + (link.IsImage ? 2 : 1);
        return IsByName(source, link, end) ? $"][{source[start..end]}]" : null;
    }

    private static bool IsByName(string source, LinkInline link, int end) =>
        link.IsShortcut || end == link.Span.End || (end + 2 == link.Span.End && source.AsSpan(end, 3).SequenceEqual("][]"));
}
