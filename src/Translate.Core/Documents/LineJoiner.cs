using System.Text;
using Translate.Core.Languages;

namespace Translate.Core.Documents;

/// <summary>Joins words that a layout program divided at the end of a line: <c>keuang-⏎an</c>. Texts copied from PDF files have them.</summary>
internal static class LineJoiner
{
    /// <summary>Whether a line ends in the middle of a word that the next one continues.</summary>
    public static bool IsDivided(ReadOnlySpan<char> line, ReadOnlySpan<char> next) =>
        line is [.., var last, '-' or '\u00AD' or '\u2010']
        && char.IsLetter(last)
        && next.Length > 0
        && (char.IsLower(next[0]) || char.IsDigit(next[0]));

    /// <summary>Joins the divided words of a paragraph.</summary>
    /// <returns>The same text if no word is divided.</returns>
    public static string Join(string paragraph)
    {
        StringBuilder? joined = null;
        var copied = 0;
        for (var at = paragraph.AsSpan().IndexOfAny('\n', '\r'); at >= 0; )
        {
            var lineEnd = at;
            while (lineEnd > copied && paragraph[lineEnd - 1] is ' ' or '\t')
            {
                lineEnd--;
            }

            var next = at;
            while (next < paragraph.Length && char.IsWhiteSpace(paragraph[next]))
            {
                next++;
            }

            if (IsDivided(paragraph.AsSpan(copied, lineEnd - copied), paragraph.AsSpan(next)))
            {
                joined ??= new StringBuilder(paragraph.Length);
                joined.Append(paragraph, copied, (KeepsHyphen(paragraph, lineEnd - 1, next) ? lineEnd : lineEnd - 1) - copied);
                copied = next;
            }

            var found = paragraph.AsSpan(next).IndexOfAny('\n', '\r');
            at = found < 0 ? -1 : next + found;
        }

        return joined is null ? paragraph : joined.Append(paragraph, copied, paragraph.Length - copied).ToString();
    }

    /// <summary>Whether the hyphen belongs to the word, as in <c>anak-anak</c>, <c>sayur-mayur</c> and <c>ke-20</c>.</summary>
    private static bool KeepsHyphen(string text, int hyphen, int next)
    {
        if (text[hyphen] == '\u00AD')
        {
            return false;
        }

        var start = hyphen;
        while (start > 0 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        var end = next;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        var (left, right) = (text[start..hyphen], text[next..end]);
        return char.IsDigit(text[next])
            || (end + 1 < text.Length && text[end] == '-' && char.IsLetter(text[end + 1]))
            || (start > 0 && text[start - 1] == '-')
            || IsDoubled(left, right)
            || (
                !IndonesianVocabulary.Contains(left + right) && IndonesianVocabulary.Contains(left) && IndonesianVocabulary.Contains(right)
            );
    }

    /// <summary>Whether one part repeats the other, with affixes or without: <c>berlari-lari</c>, <c>anak-anaknya</c>, <c>tarik-menarik</c>.</summary>
    private static bool IsDoubled(string left, string right)
    {
        const int MinLength = 2;
        const int AffixLength = 2;
        return left.Length >= MinLength
            && right.Length >= MinLength
            && (
                right.StartsWith(left, StringComparison.OrdinalIgnoreCase)
                || left.EndsWith(right, StringComparison.OrdinalIgnoreCase)
                || (left.Length > AffixLength + 1 && right.EndsWith(left[1..], StringComparison.OrdinalIgnoreCase))
                || (
                    right.Length > AffixLength + 1
                    && left.EndsWith(right[..^AffixLength], StringComparison.OrdinalIgnoreCase)
                    && right.Length > 2 * AffixLength
                )
            );
    }
}
