namespace Translate.GlossaryTools.Suggestion;

/// <summary>Finds names with their acronym in brackets after them: <c>Badan Penanggulangan Bencana Daerah (BPBD)</c>.</summary>
/// <remarks>
/// The letters are the initials of the name's words, stop words left out or not; or, for an acronym of syllables (<c>Bawaslu</c>),
/// are in this order in a row of words with capitals.
/// </remarks>
internal static class AcronymFinder
{
    private const int MinWords = 2;
    private const int MaxWords = 10;

    /// <summary>Each acronym with the first and the last word of its name.</summary>
    public static IEnumerable<(int First, int Last, string Acronym)> Find(IReadOnlyList<SentenceWord> words, StopWords stopWords)
    {
        for (var i = MinWords; i + 2 < words.Count; i++)
        {
            if (
                words[i].Text == "("
                && words[i + 2].Text == ")"
                && IsAcronym(words[i + 1].Text)
                && FirstWord(words, i, words[i + 1].Text, stopWords) is >= 0 and var first
            )
            {
                yield return (first, i - 1, words[i + 1].Text);
            }
        }
    }

    private static bool IsAcronym(string word) => word.Length is >= 2 and <= 15 && char.IsUpper(word[0]) && word.All(char.IsLetter);

    /// <summary>The start of the name before <paramref name="end"/> that the acronym abbreviates; -1 if there is no such name.</summary>
    private static int FirstWord(IReadOnlyList<SentenceWord> words, int end, string acronym, StopWords stopWords)
    {
        for (var first = end - MinWords; first >= Math.Max(0, end - MaxWords); first--)
        {
            if (words[first].Text == "," || stopWords.Contains(words[first].Text))
            {
                continue;
            }

            var name = words.Skip(first).Take(end - first).ToList();
            if (name[^1].IsMark || name.Exists(word => word.IsMark && word.Text != ","))
            {
                return -1;
            }

            if (
                HasInitials(name, acronym)
                || HasInitials(name.FindAll(word => !stopWords.Contains(word.Text)), acronym)
                || IsOfSyllables(words, first, name, acronym, stopWords)
            )
            {
                return first;
            }
        }

        return -1;
    }

    private static bool HasInitials(List<SentenceWord> name, string acronym)
    {
        var initials = string.Concat(name.Where(word => !word.IsMark).Select(word => word.Text[0]));
        return initials.Length >= MinWords && initials.Equals(acronym, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether the name is a whole row of words with capitals, and each gives the acronym a letter or more, in order.</summary>
    private static bool IsOfSyllables(
        IReadOnlyList<SentenceWord> words,
        int first,
        List<SentenceWord> name,
        string acronym,
        StopWords stopWords
    )
    {
        // The capital of a sentence's first word says nothing.
        var isWhole =
            name.TrueForAll(word => word.IsCapitalised || stopWords.MayStandInside(word.Text))
            && (first <= 1 || !words[first - 1].IsCapitalised);
        if (!isWhole || !name[0].IsCapitalised || char.ToUpperInvariant(name[0].Text[0]) != char.ToUpperInvariant(acronym[0]))
        {
            return false;
        }

        var at = 0;
        foreach (var letter in string.Concat(name.Select(word => word.Text)))
        {
            at += at < acronym.Length && char.ToUpperInvariant(letter) == char.ToUpperInvariant(acronym[at]) ? 1 : 0;
        }

        return at == acronym.Length;
    }
}
