using System.Text.RegularExpressions;

namespace Translate.Formats.Markdown;

/// <summary>Finds what the parser takes for text and other tools do not: links, embeds, comments and marks of Obsidian, footnotes that the parser overlooks, and emoji by name.</summary>
/// <param name="source">Markdown.</param>
internal sealed partial class ToolSyntax(string source)
{
    private const int MaxLength = 1000;

    /// <summary>The characters with which it begins.</summary>
    public const string Starts = "[!^%:#";

    /// <summary>Returns the length in UTF-16 code units of what is kept as it is; 0 if nothing is.</summary>
    /// <param name="start">The offset of its first character.</param>
    public int GetLength(int start) =>
        source[start] switch
        {
            '[' => Measure(FootnoteMark(), start),
            '!' => Measure(Embed(), start),
            '%' => Measure(Comment(), start),
            '^' when IsAfterBlank(start) => Measure(BlockId(), start),
            ':' when IsAfterBlank(start) => Measure(Emoji(), start),
            '#' when IsAfterBlank(start) => Measure(NestedTag(), start),
            _ => 0,
        };

    /// <summary>Whether text, from a colon, a hash or a caret on, is an emoji, a tag with a slash, or the name of a block.</summary>
    public static bool IsKept(ReadOnlySpan<char> text) =>
        text[0] switch
        {
            ':' => Emoji().IsMatch(text),
            '#' => NestedTag().IsMatch(text),
            _ => BlockId().IsMatch(text),
        };

    /// <summary>Whether a paragraph says what an abbreviation means, for its tip: <c>*[BI]: Bank Indonesia</c>.</summary>
    public static bool IsAbbreviation(ReadOnlySpan<char> paragraph) =>
        paragraph is ['*', '[', ..] && Abbreviation().IsMatch(paragraph[..Math.Min(MaxLength, paragraph.Length)]);

    /// <summary>Whether a paragraph is code of MDX, such as <c>import Chart from './chart'</c>.</summary>
    /// <param name="paragraph">Markdown from its start on.</param>
    /// <param name="isOfDocument">Whether it is in nothing else.</param>
    public static bool IsModuleCode(ReadOnlySpan<char> paragraph, bool isOfDocument) =>
        isOfDocument
        && (paragraph.StartsWith("import ", StringComparison.Ordinal) || paragraph.StartsWith("export ", StringComparison.Ordinal))
        && ModuleCode().IsMatch(paragraph[..FindLineEnd(paragraph)]);

    /// <summary>Whether a document has a line of such code.</summary>
    public static bool HasModuleCode(string source) => ModuleCode().IsMatch(source);

    /// <summary>Returns the length of the marker of a callout, such as <c>[!note]-</c>, whose title is the rest of the line; 0 for other text.</summary>
    public int GetCalloutLength(int start) => source[start] == '[' ? Measure(Callout(), start) : 0;

    /// <summary>Finds a link to another page: <c>[[name]]</c> or <c>[[name|text]]</c>.</summary>
    /// <param name="start">The offset of the first bracket.</param>
    /// <returns>Where the text that is shown starts and ends; empty if there is no link.</returns>
    public (int Start, int End) FindLink(int start)
    {
        var length = source[start] == '[' ? Measure(Link(), start) : 0;
        var end = start + length - "]]".Length;
        var bar = length == 0 ? -1 : source.AsSpan(start, length).IndexOf('|');
        return length == 0 ? (start, start) : (bar < 0 ? start + "[[".Length : start + bar + 1, end);
    }

    /// <summary>Returns the length of a footnote in the text, such as <c>^[text]</c>; 0 for other text, and for a footnote with markup inside.</summary>
    public int GetNoteLength(int start) => source[start] == '^' ? Measure(Note(), start) : 0;

    private static int FindLineEnd(ReadOnlySpan<char> text) =>
        text[..Math.Min(MaxLength, text.Length)].IndexOfAny('\r', '\n') is >= 0 and var end ? end : Math.Min(MaxLength, text.Length);

    private int Measure(Regex pattern, int start)
    {
        var line = source.AsSpan(start, Math.Min(MaxLength, source.Length - start));
        line = line.IndexOfAny('\r', '\n') is >= 0 and var end ? line[..end] : line;
        foreach (var match in pattern.EnumerateMatches(line))
        {
            return match.Length;
        }

        return 0;
    }

    private bool IsAfterBlank(int start) => start == 0 || char.IsWhiteSpace(source[start - 1]);

    [GeneratedRegex(@"^\[\^[^\[\]\s^]+\]:?", RegexOptions.NonBacktracking)]
    private static partial Regex FootnoteMark();

    [GeneratedRegex(@"^\*\[[^\[\]\r\n]+\]:", RegexOptions.NonBacktracking)]
    private static partial Regex Abbreviation();

    [GeneratedRegex(
        @"^(import ([\w$ *,{}]+ from )?['""]|export (default|const|let|var|function|class|\{|\*))",
        RegexOptions.NonBacktracking | RegexOptions.Multiline
    )]
    private static partial Regex ModuleCode();

    [GeneratedRegex(@"^!\[\[[^\[\]]+\]\]", RegexOptions.NonBacktracking)]
    private static partial Regex Embed();

    [GeneratedRegex("^%%[^%]+%%", RegexOptions.NonBacktracking)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^\^[A-Za-z0-9-]+[ \t]*$", RegexOptions.NonBacktracking)]
    private static partial Regex BlockId();

    [GeneratedRegex(@"^:[a-z0-9_+-]*[a-z][a-z0-9_+-]*:", RegexOptions.NonBacktracking)]
    private static partial Regex Emoji();

    [GeneratedRegex(@"^#[\w-]+(/[\w-]+)+", RegexOptions.NonBacktracking)]
    private static partial Regex NestedTag();

    [GeneratedRegex(@"^\[![A-Za-z][\w-]*\][+-]?([ \t]+|$)", RegexOptions.NonBacktracking)]
    private static partial Regex Callout();

    [GeneratedRegex(@"^\[\[[^\[\]|]+(\|[^\[\]|]+)?\]\]", RegexOptions.NonBacktracking)]
    private static partial Regex Link();

    [GeneratedRegex(@"^\^\[[^\[\]*_`<>{}&\\$~]+\]", RegexOptions.NonBacktracking)]
    private static partial Regex Note();
}
