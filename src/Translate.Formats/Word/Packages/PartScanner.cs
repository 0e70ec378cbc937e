using System.Buffers;
using Translate.Core.Text;

namespace Translate.Formats.Word.Packages;

/// <summary>Finds where the tags of an XML text begin and end. It checks nothing: on text that is not well-formed, its ranges have no meaning.</summary>
/// <remarks>The platform's reader reports lines and columns, not where a tag ends. Parts are patched, so the exact range is needed.</remarks>
/// <param name="text">The XML.</param>
internal sealed class PartScanner(string text)
{
    private static readonly SearchValues<char> TagMarks = SearchValues.Create("\"'>");
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n/>");

    /// <summary>What is at <see cref="Range"/>.</summary>
    public PartTokenKind Kind { get; private set; }

    /// <summary>The current token.</summary>
    public TextRange Range { get; private set; }

    /// <summary>The name in the current tag, with its prefix.</summary>
    public ReadOnlySpan<char> Name
    {
        get
        {
            var rest = text.AsSpan(Range.Start + (Kind == PartTokenKind.End ? 2 : 1), Range.Length - (Kind == PartTokenKind.End ? 2 : 1));
            return rest[..Math.Max(0, rest.IndexOfAny(NameEnds))];
        }
    }

    /// <summary>Moves to the next token; false at the end.</summary>
    public bool Read()
    {
        var start = Range.End;
        if (start >= text.Length)
        {
            Range = new TextRange(text.Length, text.Length);
            return false;
        }

        var rest = text.AsSpan(start);
        if (rest[0] != '<')
        {
            var length = rest.IndexOf('<');
            Set(PartTokenKind.Text, start, length < 0 ? text.Length : start + length);
            return true;
        }

        if (rest.Length > 1 && rest[1] is '!' or '?')
        {
            var mark = rest.StartsWith("<!--") ? "-->" : rest.StartsWith("<![CDATA[") ? "]]>" : rest[1] == '?' ? "?>" : ">";
            var at = text.IndexOf(mark, start, StringComparison.Ordinal);
            Set(PartTokenKind.Other, start, at < 0 ? text.Length : at + mark.Length);
            return true;
        }

        var end = FindTagEnd(start);
        Set(rest.Length > 1 && rest[1] == '/' ? PartTokenKind.End : text[end - 1] == '>' && text[end - 2] == '/' ? PartTokenKind.Empty : PartTokenKind.Start, start, end);
        return true;
    }

    /// <summary>Returns the range of an attribute's value in the current tag, without its quotation marks; null if it has no such attribute.</summary>
    /// <param name="name">The name with its prefix.</param>
    public TextRange? FindAttribute(ReadOnlySpan<char> name)
    {
        var at = Range.Start + 1 + Name.Length;
        while (at < Range.End)
        {
            var equals = text.IndexOf('=', at, Range.End - at);
            if (equals < 0)
            {
                return null;
            }

            var open = text.AsSpan(equals, Range.End - equals).IndexOfAny('"', '\'') + equals;
            var close = open < equals ? -1 : text.IndexOf(text[open], open + 1, Range.End - open - 1);
            if (close < 0)
            {
                return null;
            }

            if (text.AsSpan(at, equals - at).Trim().SequenceEqual(name))
            {
                return new TextRange(open + 1, close);
            }

            at = close + 1;
        }

        return null;
    }

    private int FindTagEnd(int start)
    {
        var at = start + 1;
        while (true)
        {
            var found = at < text.Length ? text.AsSpan(at).IndexOfAny(TagMarks) : -1;
            if (found < 0)
            {
                return text.Length;
            }

            at += found;
            if (text[at] == '>')
            {
                return at + 1;
            }

            var close = text.IndexOf(text[at], at + 1);
            if (close < 0)
            {
                return text.Length;
            }

            at = close + 1;
        }
    }

    private void Set(PartTokenKind kind, int start, int end)
    {
        Kind = kind;
        Range = new TextRange(start, end);
    }
}
