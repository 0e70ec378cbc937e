using Translate.Core.Text;

namespace Translate.Core.Glossaries.Matching;

/// <content>Determines what a declared acronym means.</content>
internal static partial class AcronymDeclaration
{
    /// <summary>Determines what a declared acronym means.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="end">Where the declaration begins, after the words that it abbreviates.</param>
    /// <param name="acronym">The acronym.</param>
    /// <param name="before">The occurrences before it.</param>
    /// <param name="known">The entry that the acronym means elsewhere; null if it means none.</param>
    /// <param name="meaning">The entry that it means here; null if it means something that is not in the glossary.</param>
    /// <returns>False if the place does not say what the acronym means.</returns>
    public static bool TryResolve(
        string text,
        int end,
        string acronym,
        IReadOnlyList<TermOccurrence> before,
        TermEntry? known,
        out TermEntry? meaning
    )
    {
        meaning = null;
        var last = before.Count > 0 ? before[^1] : null;
        if (known is null && (last is null || end - last.Range.End > MaxIntroduction))
        {
            // The acronym is not a term, and no term is near that it could abbreviate.
            return false;
        }

        if (last is not null && text.AsSpan(last.Range.End, end - last.Range.End).IsWhiteSpace() && Means(acronym, last.Entry, known))
        {
            meaning = last.Entry;
            return true;
        }

        var words = GetWordsBefore(text, last?.Range.End ?? 0, end);
        if (words.Count == 0)
        {
            return false;
        }

        if (last?.Range.End == words[^1].Range.End && Means(acronym, last.Entry, known))
        {
            meaning = last.Entry;
            return true;
        }

        var start = Acronym.FindStart(acronym, text, words);
        var phrase = new TextRange(words[Math.Max(start, 0)].Range.Start, words[^1].Range.End);
        if (
            known is not null
            && (
                before.Any(occurrence => occurrence.Entry == known && occurrence.Range.Overlaps(phrase))
                || (start >= 0 && BeginsWithSpelling(phrase.In(text), known))
            )
        )
        {
            meaning = known;
            return true;
        }

        return start >= 0 || (known is not null && Acronym.FindStart(acronym, text, words, mayUseInnerLetters: true) >= 0);
    }

    /// <summary>Whether the words are a spelling of the entry, perhaps with more after it: <c>Dewan Perwakilan Rakyat Republik Indonesia</c>.</summary>
    private static bool BeginsWithSpelling(ReadOnlySpan<char> words, TermEntry entry)
    {
        foreach (var spelling in entry.Spellings)
        {
            if (
                words.StartsWith(spelling, StringComparison.OrdinalIgnoreCase)
                && (words.Length == spelling.Length || words[spelling.Length] == ' ')
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the acronym is one of the entry right before it.</summary>
    private static bool Means(string acronym, TermEntry entry, TermEntry? known) =>
        entry == known
        || entry.Source == acronym
        || entry.Aliases.Contains(acronym)
        || entry.Renderings.Contains(acronym)
        || Abbreviates(acronym, entry);

    private static bool Abbreviates(string acronym, TermEntry entry) =>
        entry.Spellings.Any(spelling => Acronym.Abbreviates(acronym, spelling))
        || entry.Renderings.Any(rendering => Acronym.Abbreviates(acronym, rendering));

    /// <summary>The words before a declaration, back to the last mark that ends a phrase. Words that introduce it are left out, unless they are part of the term before.</summary>
    private static List<Token> GetWordsBefore(string text, int termEnd, int end)
    {
        var from = Math.Max(0, end - MaxCharacters);
        var words = Token
            .Tokenize(text[from..end])
            .ConvertAll(word => word with { Range = new TextRange(word.Range.Start + from, word.Range.End + from) });
        while (
            words.Count > 0
            && words[^1].Range.Start >= termEnd
            && (
                words[^1].In(text) is "," or "—" or "–" or "-"
                || IsQuote(words[^1].In(text))
                || MatchingWords.Introductions.Contains(words[^1].In(text))
            )
        )
        {
            words.RemoveAt(words.Count - 1);
        }

        var first = words.FindLastIndex(word => word.IsMark && word.In(text) is not (",")) + 1;
        return words[Math.Max(first, words.Count - MaxDistance)..];
    }
}
