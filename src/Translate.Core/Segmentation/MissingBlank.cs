using Translate.Core.Languages;

namespace Translate.Core.Segmentation;

/// <summary>Finds a sentence end after which the space is missing: <c>Pasar itu ditutup.Menteri datang.</c></summary>
internal static class MissingBlank
{
    private const int MinLeft = 3;
    private const int MinRight = 2;
    private const int MaxWord = 30;

    /// <summary>Whether the full stop ends a lowercase word of the language, and a capitalized one follows. A domain, a file name, an abbreviation and a number are not like that.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="start">The start of the sentence.</param>
    /// <param name="stop">A full stop with a letter or digit directly after it.</param>
    public static bool IsAt(ReadOnlySpan<char> text, int start, int stop)
    {
        if (
            text[stop] != '.'
            || stop - start < MinLeft
            || !char.IsAsciiLetterLower(text[stop - 1])
            || !char.IsAsciiLetterUpper(text[stop + 1])
            || stop + MinRight >= text.Length
            || !char.IsAsciiLetterLower(text[stop + MinRight])
        )
        {
            return false;
        }

        var left = stop - 1;
        while (left >= start && stop - left <= MaxWord && char.IsAsciiLetterLower(text[left]))
        {
            left--;
        }

        var right = stop + MinRight;
        while (right < text.Length && right - stop <= MaxWord && char.IsAsciiLetterLower(text[right]))
        {
            right++;
        }

        return (left < start || IsWordStart(text, left))
            && IsWordEnd(text, right)
            && stop - left - 1 >= MinLeft
            && IndonesianVocabulary.Contains(text[(left + 1)..stop])
            && IndonesianVocabulary.Contains(text[(stop + 1)..right]);
    }

    /// <summary>Whether the character before the left word can come before a word.</summary>
    private static bool IsWordStart(ReadOnlySpan<char> text, int at) =>
        char.IsWhiteSpace(text[at]) || CharacterClasses.IsOpener(text[at]) || (text[at] == '-' && at > 0 && char.IsLetter(text[at - 1]));

    private static bool IsWordEnd(ReadOnlySpan<char> text, int at) =>
        at == text.Length
        || char.IsWhiteSpace(text[at])
        || text[at] is ',' or ':' or ';' or '-'
        || CharacterClasses.IsCloser(text[at])
        || (CharacterClasses.IsTerminator(text[at]) && (at + 1 == text.Length || !char.IsAsciiLetterLower(text[at + 1])));
}
