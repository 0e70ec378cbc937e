using System.Buffers;
using System.Collections.Frozen;
using Translate.Core.Text;

namespace Translate.Core.Glossaries.Matching;

/// <summary>
/// Finds text that is not prose but a machine-readable name: web and mail addresses, <c>@handles</c>, <c>#hashtags</c> and
/// names of files. A term in one is not said there, and must not be changed there.
/// </summary>
/// <remarks>Looks only at the characters around a place, so that a text without terms costs nothing.</remarks>
internal static class AddressText
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Endings = SectionedWordList
        .Read(typeof(AddressText).Assembly, "addresses.txt")
        .Values.SelectMany(endings => endings)
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Without one of these, nothing is an address.</summary>
    private static readonly SearchValues<char> Signs = SearchValues.Create("@#./\\");

    /// <summary>Characters around an address that are not part of it.</summary>
    private static readonly SearchValues<char> Borders = SearchValues.Create("()[]{}<>\"“”‘«»,;|");

    /// <summary>Whether the place is a part of an address; one that covers the whole of it is not.</summary>
    public static bool Holds(ReadOnlySpan<char> text, TextRange place)
    {
        // Most terms are between spaces.
        if ((place.Start == 0 || text[place.Start - 1] == ' ') && (place.End == text.Length || text[place.End] == ' '))
        {
            return false;
        }

        var run = Around(text, place.Start, place.End, borders: null);
        var before = text[run.Start..place.Start];
        if (!before.ContainsAny(Signs) && !text[place.End..run.End].TrimEnd('.').ContainsAny(Signs))
        {
            return false;
        }

        // A term of several words begins in one address and may end in another. Brackets inside an address belong to it.
        return before.Contains("://", StringComparison.Ordinal)
            || IsBeyond(text, Around(text, place.Start, place.Start, Borders), place)
            || IsBeyond(text, Around(text, place.End, place.End, Borders), place);
    }

    /// <summary>Whether a word is the ending of a domain or a file name.</summary>
    public static bool IsEnding(ReadOnlySpan<char> word) => Endings.Contains(word);

    /// <summary>The characters around a part of the text up to white space or a border.</summary>
    private static TextRange Around(ReadOnlySpan<char> text, int start, int end, SearchValues<char>? borders)
    {
        while (start > 0 && IsInside(text[start - 1], borders))
        {
            start--;
        }

        while (end < text.Length && IsInside(text[end], borders))
        {
            end++;
        }

        return new TextRange(start, end);
    }

    private static bool IsInside(char c, SearchValues<char>? borders) => !char.IsWhiteSpace(c) && borders?.Contains(c) != true;

    private static bool IsBeyond(ReadOnlySpan<char> text, TextRange piece, TextRange place)
    {
        var address = piece.In(text).TrimEnd(".:!?'’…*_");
        return (piece.Start < place.Start || piece.Start + address.Length > place.End) && IsAddress(address);
    }

    private static bool IsAddress(ReadOnlySpan<char> piece)
    {
        if (
            piece is ['@' or '#', _, ..] or [_, ':', '\\', ..] or ['\\', '\\', ..]
            || piece.LastIndexOf('@') > 0
            || piece.Contains("://", StringComparison.Ordinal)
            || piece.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
        )
        {
            return true;
        }

        var endOfHost = piece.IndexOfAny("/:?#");
        return HasEnding(piece) || (endOfHost > 0 && HasEnding(piece[..endOfHost]));
    }

    /// <summary>Whether the text after the last full stop is the ending of a domain or a file name.</summary>
    private static bool HasEnding(ReadOnlySpan<char> name) =>
        name.LastIndexOf('.') is > 0 and var dot && char.IsLetterOrDigit(name[dot - 1]) && Endings.Contains(name[(dot + 1)..]);
}
