using System.Globalization;
using Translate.Core.Documents;

namespace Translate.Core.Glossaries;

/// <summary>A word, or a single punctuation mark, of a text.</summary>
/// <param name="Range">Where it stands.</param>
/// <param name="IsMark">Whether it is a punctuation mark or symbol rather than letters and digits.</param>
/// <param name="AfterHyphen">Whether a hyphen alone separates it from the word before.</param>
public readonly record struct Word(TextRange Range, bool IsMark, bool AfterHyphen)
{
    /// <summary>
    /// The words of a text in order. A word is a run of letters, digits and combining marks, with apostrophes between letters
    /// (<c>Jum'at</c>, <c>Council's</c>). White space, hyphens and invisible format characters separate words and are no words themselves.
    /// </summary>
    public static List<Word> AllIn(string text)
    {
        var words = new List<Word>((text.Length / 6) + 1);
        var afterHyphen = false;
        for (var at = 0; at < text.Length;)
        {
            var end = EndOfWord(text, at);
            if (end > at)
            {
                words.Add(new Word(new TextRange(at, end), IsMark: false, afterHyphen && words.Count > 0 && words[^1].Range.End == at - 1));
                afterHyphen = false;
                at = end;
                continue;
            }

            afterHyphen = IsHyphen(text[at]);
            if (!afterHyphen && !char.IsWhiteSpace(text[at]) && CharUnicodeInfo.GetUnicodeCategory(text[at]) != UnicodeCategory.Format)
            {
                words.Add(new Word(new TextRange(at, at + 1), IsMark: true, AfterHyphen: false));
            }

            at++;
        }

        return words;
    }

    /// <summary>The word's characters.</summary>
    public ReadOnlySpan<char> In(string text) => Range.In(text);

    /// <summary>Whether the character is an apostrophe, straight or curly.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ';

    private static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    private static int EndOfWord(string text, int at)
    {
        var end = at;
        while (end < text.Length)
        {
            var width = char.IsSurrogatePair(text, end) ? 2 : 1;
            var isInner = IsApostrophe(text[end]) && end > at && end + 1 < text.Length && char.IsLetter(text[end - 1]) && char.IsLetter(text[end + 1]);
            if (!isInner && !IsWordCharacter(text, end))
            {
                break;
            }

            end += width;
        }

        return end;
    }

    private static bool IsWordCharacter(string text, int at) => CharUnicodeInfo.GetUnicodeCategory(text, at) switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber
            or UnicodeCategory.LetterNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => true,
        _ => false,
    };
}
