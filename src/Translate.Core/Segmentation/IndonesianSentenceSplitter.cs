using System.Buffers;
using System.Globalization;
using Translate.Core.Documents;

namespace Translate.Core.Segmentation;

/// <summary>
/// Splits Indonesian running text: one pass from mark to mark, each judged by the word before it and the character behind it.
/// Linear in the length of the text; safe to use from several threads at once.
/// </summary>
public sealed class IndonesianSentenceSplitter(SplitterRules rules) : ISentenceSplitter
{
    /// <summary>The longest editor's mark, such as <c>[ah/es]</c>, that stands alone at the end of a paragraph.</summary>
    private const int MaxEditorMark = 12;

    private static readonly SearchValues<char> Marks = SearchValues.Create(".!?…。！？؟");
    private static readonly SearchValues<char> EditorMarkCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz/,- ");

    private const string Closers = "\"'”’»)]}";
    private const string Openers = "\"'“‘«([{";

    /// <inheritdoc/>
    public IReadOnlyList<TextRange> Split(string text)
    {
        var sentences = new List<TextRange>();
        var start = SkipWhiteSpace(text, 0);
        var from = start;
        while (start < text.Length)
        {
            var (end, next) = FindEnd(text, start, from);
            if (next == end || IsBoundary(text, start, end, next))
            {
                sentences.Add(new TextRange(start, end));
                start = next;
            }

            from = next;
        }

        return sentences;
    }

    /// <summary>The next place behind a mark and its closing quotes where white space begins, and where that white space ends.</summary>
    private static (int End, int Next) FindEnd(string text, int start, int from)
    {
        var at = from;
        while (true)
        {
            var mark = text.AsSpan(at).IndexOfAny(Marks);
            if (mark < 0)
            {
                var last = text.AsSpan(start).TrimEnd().Length + start;
                return (last, text.Length);
            }

            at += mark;
            while (at < text.Length && (Marks.Contains(text[at]) || Closers.Contains(text[at], StringComparison.Ordinal)))
            {
                at++;
            }

            var next = SkipWhiteSpace(text, at);
            if (next == text.Length || next > at)
            {
                return (at, next);
            }
        }
    }

    private bool IsBoundary(string text, int start, int end, int next)
    {
        if (next == text.Length || IsEditorMark(text, next))
        {
            return true;
        }

        var opener = next;
        while (opener < text.Length && Openers.Contains(text[opener], StringComparison.Ordinal))
        {
            opener++;
        }

        if (opener == text.Length || IsContinuation(text, opener))
        {
            return false;
        }

        var mark = end;
        while (mark > start && Closers.Contains(text[mark - 1], StringComparison.Ordinal))
        {
            mark--;
        }

        return text[mark - 1] != '.' || mark < end || EndsAtFullStop(text, start, mark - 1, opener, isQuoted: opener > next);
    }

    private static bool IsContinuation(string text, int at) =>
        char.IsLower(text, at) || (!char.IsLetterOrDigit(text, at) && CharUnicodeInfo.GetUnicodeCategory(text, at) is not (UnicodeCategory.CurrencySymbol or UnicodeCategory.OtherSymbol or UnicodeCategory.Surrogate));

    private bool EndsAtFullStop(string text, int start, int stop, int next, bool isQuoted)
    {
        var wordStart = stop;
        while (wordStart > start && !char.IsWhiteSpace(text[wordStart - 1]))
        {
            wordStart--;
        }

        var word = text.AsSpan(wordStart, stop - wordStart).TrimStart(Openers).TrimEnd('.');
        if (word.Length == 0)
        {
            return stop - wordStart > 0;
        }

        if (IsEnumerator(word) && wordStart == start)
        {
            return false;
        }

        var neverFinal = rules.NeverFinal.GetAlternateLookup<ReadOnlySpan<char>>();
        if (neverFinal.Contains(word))
        {
            return false;
        }

        var mayBeFinal = rules.MayBeFinal.GetAlternateLookup<ReadOnlySpan<char>>();
        var isAbbreviation = mayBeFinal.Contains(word) || IsInitials(word);
        return !isAbbreviation || isQuoted || IsSentenceOpener(text, next);
    }

    private bool IsSentenceOpener(string text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        return end > at && rules.Openers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan(at, end - at));
    }

    /// <summary><c>1</c>, <c>12</c>, <c>a</c>, <c>IV</c>: what counts the items of a list.</summary>
    private static bool IsEnumerator(ReadOnlySpan<char> word) =>
        (word.Length <= 3 && !word.ContainsAnyExceptInRange('0', '9')) || (word.Length == 1 && char.IsLetter(word[0])) || !word.ContainsAnyExcept("IVX");

    /// <summary><c>A</c>, <c>W.S</c>: capitals, each with its full stop.</summary>
    private static bool IsInitials(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (i % 2 == 0 ? !char.IsUpper(word[i]) : word[i] != '.')
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsEditorMark(string text, int at)
    {
        if (text[at] is not ('[' or '('))
        {
            return false;
        }

        var mark = text.AsSpan(at).TrimEnd();
        return mark.Length <= MaxEditorMark && mark[^1] is ']' or ')' && !mark[1..^1].ContainsAnyExcept(EditorMarkCharacters);
    }

    private static int SkipWhiteSpace(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }
}
