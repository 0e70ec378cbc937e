using Translate.Core.Text;

namespace Translate.Core.Glossaries.Renderings;

/// <summary>Finds words around a rendering that make it another thing: <c>South Sudan</c>, <c>vice president</c>, <c>non-communicable diseases</c>.</summary>
/// <remarks>A word that the source says too is not evidence. Made for one target.</remarks>
/// <param name="text">The target.</param>
/// <param name="words">Its words.</param>
/// <param name="entries">The terms of the source.</param>
internal sealed class RenderingContext(string text, IReadOnlyList<Token> words, IReadOnlyCollection<TermEntry> entries)
{
    /// <summary>A word of the target that begins like one of the source says the same.</summary>
    private const int SameLetters = 3;

    private readonly Lazy<HashSet<string>> _own = new(() =>
        [.. entries.SelectMany(RenderingForms.GetAll).SelectMany(form => form.Split(' ', '-'))]
    );

    /// <summary>Whether the place says something else than the term.</summary>
    /// <param name="place">A rendering of the term.</param>
    /// <param name="occurrences">Where the term occurs in the source.</param>
    public bool Contradicts(TextRange place, IReadOnlyList<TermOccurrence> occurrences)
    {
        var (first, last) = FindWords(place);
        if (first < 0)
        {
            return false;
        }

        var source = occurrences[0].Sentence;
        return (occurrences[0].Entry.PartOfSpeech == PartOfSpeech.Verb && NegatedVerbs.IsNegated(text, words, first, occurrences))
            || IsModified(first, source)
            || IsFollowed(last, source)
            || GoesOn(first, last, source)
            || IsOtherInstitution(first, last, source)
            || occurrences[0].FindLongerRenderings?.Invoke(occurrences[0].Entry, entries).Any(longer => IsPartOf(place, longer)) == true;
    }

    private (int First, int Last) FindWords(TextRange place)
    {
        var (first, last) = (-1, -1);
        for (var i = 0; i < words.Count && words[i].Range.Start < place.End; i++)
        {
            if (words[i].Range.End > place.Start)
            {
                first = first < 0 ? i : first;
                last = i;
            }
        }

        return (first, last);
    }

    private bool IsModified(int first, string source)
    {
        if (first == 0 || words[first - 1].IsMark)
        {
            return false;
        }

        var before = words[first - 1].In(text).ToString();
        if (words[first].IsAfterHyphen && RenderingWords.Prefixes.TryGetValue(before, out var licenses))
        {
            return !IsSaid(licenses, source);
        }

        if (RenderingWords.Before.TryGetValue(before, out licenses))
        {
            return !IsSaid(licenses, source);
        }

        // In a headline every word has a capital.
        return char.IsUpper(words[first].In(text)[0])
            && RenderingWords.NamesBefore.TryGetValue(before, out licenses)
            && !IsSaid(licenses, source)
            && !(first == 1 && IsAdjective(before));
    }

    private bool IsFollowed(int last, string source) =>
        last + 1 < words.Count
        && RenderingWords.Suffixes.TryGetValue(words[last + 1].In(text).ToString(), out var licenses)
        && !IsSaid(licenses, source);

    private bool GoesOn(int first, int last, string source)
    {
        if (
            last + 1 >= words.Count
            || !char.IsUpper(words[first].In(text)[0])
            || !char.IsUpper(words[last].In(text)[0])
            || words[last + 1].IsMark
        )
        {
            return false;
        }

        var next = words[last + 1].In(text).ToString();
        if (RenderingWords.NamesAfter.TryGetValue(next, out var licenses))
        {
            return !IsSaid(licenses, source);
        }

        return first == last
            && next is "of"
            && last + 2 < words.Count
            && char.IsUpper(words[last + 2].In(text)[0])
            && first > 0
            && RenderingWords.Institutions.Contains(words[first].In(text).ToString());
    }

    /// <summary>
    /// Whether a word with a capital beside the name of an institution makes it another one, <c>Civil Defense Ministry</c>: one that the source
    /// does not have, and that is neither a country's nor a title. In a headline capitals mean nothing.
    /// </summary>
    private bool IsOtherInstitution(int first, int last, string source)
    {
        var isInstitution =
            last > first
            && char.IsUpper(words[first].In(text)[0])
            && char.IsUpper(words[last].In(text)[0])
            && RenderingWords.InstitutionHeads.Contains(words[last].In(text).ToString());
        return isInstitution
            && TermRendering.CountSmall(text) > 0
            && (
                (first > 1 && !words[first - 2].IsMark && IsStrange(first - 1, source))
                || (first > 2 && words[first - 1].In(text) is "and" && IsStrange(first - 2, source))
                || (last + 1 < words.Count && IsStrange(last + 1, source) && !EndsAsPart(last + 1))
            );
    }

    /// <summary>Whether the words with capitals from an index on are a part of the institution or somebody in it: <c>National Police Criminal Investigation Department</c>.</summary>
    private bool EndsAsPart(int at)
    {
        while (at < words.Count && !words[at].IsMark && (char.IsUpper(words[at].In(text)[0]) || words[at].In(text) is "of" or "and"))
        {
            if (char.IsUpper(words[at].In(text)[0]) && RenderingWords.BesideInstitutions.Contains(words[at].In(text).ToString()))
            {
                return true;
            }

            at++;
        }

        return false;
    }

    private bool IsStrange(int at, string source)
    {
        var word = words[at].In(text).ToString();
        return !words[at].IsMark
            && char.IsUpper(word[0])
            && word.Any(char.IsLower)
            && !word.EndsWith("'s", StringComparison.Ordinal)
            && !word.EndsWith("’s", StringComparison.Ordinal)
            && !RenderingWords.BesideInstitutions.Contains(word)
            && !RenderingForms.IsDemonym(word)
            && !_own.Value.Contains(word)
            && !IsSaid([word[..Math.Min(SameLetters, word.Length)]], source);
    }

    /// <summary>Whether the place is inside a longer rendering of another term, which the source does not have.</summary>
    private bool IsPartOf(TextRange place, string longer) =>
        new RenderingMatcher(longer)
            .FindAll(text, words)
            .Any(other => other.Start <= place.Start && other.End >= place.End && other.Length > place.Length);

    /// <summary>Words such as <c>National</c> begin a sentence with a capital that means nothing.</summary>
    private static bool IsAdjective(string word) =>
        word is "Local" or "General" or "Special" or "Joint" or "Public" or "Private" or "Social" or "Military" or "Criminal";

    private static bool IsSaid(string[] licenses, string source) =>
        licenses.Any(license =>
            Token.Tokenize(source).Exists(word => word.In(source).StartsWith(license, StringComparison.OrdinalIgnoreCase))
        );
}
