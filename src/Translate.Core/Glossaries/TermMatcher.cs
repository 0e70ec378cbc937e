using Translate.Core.Documents;

namespace Translate.Core.Glossaries;

/// <summary>Finds the terms of a glossary in Indonesian text: whole words, the longest match, no overlap.</summary>
/// <remarks>
/// Capitals of an entry must be capitals in the text; its small letters match either (so that headlines match). White space and
/// hyphens between the words of a term are one. The last word may carry a clitic, any word may be reduplicated. Deprecated entries
/// match nothing, and neither does a term's own acronym in brackets right behind it. Safe to use from several threads at once.
/// </remarks>
public sealed class TermMatcher
{
    private readonly PhraseTrie<TermEntry> _terms = new();

    /// <summary>Prepares the search for the glossary's terms and their aliases.</summary>
    public TermMatcher(Glossary glossary)
    {
        // Of two spellings that differ in case alone the one with more capitals is tried first.
        var spellings = glossary.Entries
            .Where(entry => entry.Status != TermStatus.Deprecated)
            .SelectMany(entry => entry.Spellings.Select(spelling => (Spelling: spelling, Entry: entry)))
            .OrderByDescending(pair => pair.Spelling.Count(char.IsUpper));
        foreach (var (spelling, entry) in spellings)
        {
            _terms.Add(spelling, entry);
        }
    }

    /// <summary>The occurrences in order of their place.</summary>
    public IReadOnlyList<TermOccurrence> Match(string text)
    {
        var words = Word.AllIn(text);
        var occurrences = new List<TermOccurrence>();
        for (var i = 0; i < words.Count;)
        {
            if (LongestAt(text, words, i) is ({ } occurrence, var next))
            {
                occurrences.Add(occurrence);
                i = SkipOwnAcronym(text, words, next, occurrence.Entry);
            }
            else
            {
                i++;
            }
        }

        return occurrences;
    }

    private (TermOccurrence? Occurrence, int Next) LongestAt(string text, List<Word> words, int first)
    {
        (TermOccurrence? Occurrence, int Next) longest = default;
        var node = _terms.Root;
        var isPlural = false;
        var stems = new List<TextRange>();
        for (var i = first; i < words.Count; i++)
        {
            var word = words[i];
            if (IndonesianClitic.TryFind(word.In(text), out var clitic))
            {
                var stem = new TextRange(word.Range.Start, word.Range.End - clitic.Length);
                var range = new TextRange(words[first].Range.Start, word.Range.End);
                if (EntryAt(node.Next(stem.In(text)), text, [.. stems, stem]) is { } withClitic)
                {
                    longest = (new TermOccurrence(withClitic, range, isPlural, clitic), i + 1);
                }
            }

            if (node.Next(word.In(text)) is not { } next)
            {
                break;
            }

            node = next;
            stems.Add(word.Range);
            if (IsRepeated(text, words, i + 1, word.Range) && node.Next(word.In(text)) is null)
            {
                // The second half is skipped, unless the term has it too (undang-undang); it may carry the clitic: rudal-rudalnya.
                isPlural = true;
                i++;
                word = words[i];
            }

            if (EntryAt(node, text, stems) is { } entry)
            {
                var tail = word.Range.Length > stems[^1].Length ? word.In(text)[stems[^1].Length..].ToString() : string.Empty;
                longest = (new TermOccurrence(entry, new TextRange(words[first].Range.Start, word.Range.End), isPlural, tail), i + 1);
            }
        }

        return longest;
    }

    /// <summary>
    /// Behind a term its own acronym in brackets, <c>Dewan Perwakilan Rakyat (DPR)</c>, is no second occurrence: it declares the
    /// acronym, and English writes it as it stands.
    /// </summary>
    private int SkipOwnAcronym(string text, List<Word> words, int index, TermEntry entry)
    {
        if (index + 2 >= words.Count || words[index].In(text) is not "(")
        {
            return index;
        }

        var (inner, behind) = LongestAt(text, words, index + 1);
        return inner?.Entry == entry && behind < words.Count && words[behind].In(text) is ")" ? behind + 1 : index;
    }

    /// <summary>Whether the word at <paramref name="index"/> is the second half of a reduplication of <paramref name="half"/>.</summary>
    private static bool IsRepeated(string text, List<Word> words, int index, TextRange half)
    {
        if (index >= words.Count || !words[index].AfterHyphen || words[index].Range.Start <= half.Start)
        {
            return false;
        }

        var second = words[index].In(text);
        return second.StartsWith(half.In(text), StringComparison.OrdinalIgnoreCase)
            && (second.Length == half.Length || (IndonesianClitic.TryFind(second, out var clitic) && second.Length == half.Length + clitic.Length));
    }

    private static TermEntry? EntryAt(PhraseTrie<TermEntry>.Node? node, string text, List<TextRange> stems)
    {
        foreach (var (phrase, phraseWords, entry) in node?.Phrases ?? [])
        {
            if (phraseWords.Zip(stems).All(pair => HasCapitalsOf(pair.First.In(phrase), pair.Second.In(text))))
            {
                return entry;
            }
        }

        return null;
    }

    private static bool HasCapitalsOf(ReadOnlySpan<char> wanted, ReadOnlySpan<char> found)
    {
        for (var i = 0; i < wanted.Length; i++)
        {
            if (char.IsUpper(wanted[i]) && !char.IsUpper(found[i]))
            {
                return false;
            }
        }

        return true;
    }
}
