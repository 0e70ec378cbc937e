using Translate.Core.Languages;
using Translate.Core.Text;

namespace Translate.Core.Glossaries.Matching;

/// <summary>Finds the terms of a glossary in Indonesian text: whole words, the longest match, no overlap.</summary>
/// <remarks>
/// Capitals of an entry must be capitals in the text; its small letters match either (so that headlines match). White space and
/// hyphens between the words of a term are one, as are all apostrophes. The last word may carry a clitic, any word may be reduplicated,
/// a verb matches in all forms of <see cref="IndonesianVerb"/>. Two terms that are joined may share their first words (<c>rudal balistik dan
/// jelajah</c>). Deprecated entries match nothing, and neither does a term's own acronym in
/// brackets right after it, nor part of an address (<see cref="AddressText"/>). Safe to use from several threads at once.
/// </remarks>
public sealed class TermMatcher
{
    /// <summary>No term has more words; a bound for the place of their ranges on the stack.</summary>
    private const int MaxWords = 32;

    private readonly PhraseTrie<TermEntry> _terms = new();

    /// <summary>Prepares the search for the glossary's terms and their aliases.</summary>
    public TermMatcher(Glossary glossary)
    {
        // Of two spellings that differ in case alone the one with more capitals is tried first.
        var spellings = glossary.Entries
            .Where(entry => entry.Status != TermStatus.Deprecated)
            .SelectMany(entry => GetForms(entry).Select(form => (Form: form, Entry: entry)))
            .OrderByDescending(pair => pair.Form.Count(char.IsUpper));
        foreach (var (form, entry) in spellings)
        {
            _terms.Add(form, entry);
        }
    }

    /// <summary>Finds the occurrences in a text outside any document, in order of position.</summary>
    public IReadOnlyList<TermOccurrence> Match(string text) => Match(text, new TermScope([text]));

    /// <summary>The occurrences in a sentence of a document, in order of their place.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="scope">Its document; learns the acronyms that the sentence declares.</param>
    public IReadOnlyList<TermOccurrence> Match(string text, TermScope scope)
    {
        List<TermOccurrence>? occurrences = null;
        var reader = new Tokenizer(text, 0);
        while (reader.TryRead())
        {
            if (TryLongest(text, ref reader, scope) is { } occurrence)
            {
                (occurrences ??= []).Add(occurrence);
                if (TrySharedHead(text, ref reader, occurrence, scope) is { } other)
                {
                    occurrences.Add(other);
                }

                SkipAcronym(text, ref reader, occurrences[^1].Entry, scope);
            }
            else if (scope.HasAcronyms && scope.GetEntry(reader.Current.In(text)) is { } declared && !AddressText.Holds(text, reader.Current.Range))
            {
                (occurrences ??= []).Add(new TermOccurrence(declared, reader.Current.Range, IsPlural: false, Clitic: string.Empty));
            }
        }

        return (IReadOnlyList<TermOccurrence>?)occurrences ?? [];
    }

    private static IEnumerable<string> GetForms(TermEntry entry) =>
        entry.PartOfSpeech == PartOfSpeech.Verb ? entry.Spellings.SelectMany(IndonesianVerb.GetForms) : entry.Spellings;

    /// <summary>Finds the longest term that begins at the reader's word, and moves the reader to its last word. Null, without a move, if no term begins there.</summary>
    private TermOccurrence? TryLongest(string text, ref Tokenizer reader, TermScope scope)
    {
        var first = reader.Current.Range.Start;
        var word = reader.Current.In(text);
        if (!_terms.MayBegin(reader.Hash) && !IndonesianClitic.TryFind(word, out _))
        {
            return null;
        }

        TermOccurrence? longest = null;
        var end = reader;
        Span<TextRange> stems = stackalloc TextRange[MaxWords];
        var count = 0;
        var node = PhraseTrie<TermEntry>.Root;
        var isPlural = false;
        for (var at = reader; count < MaxWords;)
        {
            var current = at.Current;
            if (IndonesianClitic.TryFind(current.In(text), out var clitic))
            {
                stems[count] = new TextRange(current.Range.Start, current.Range.End - clitic.Length);
                var range = new TextRange(first, current.Range.End);
                var stem = stems[count].In(text);
                if (EntryAt(_terms.Next(node, stem, TokenHash.Compute(stem)), text, stems[..(count + 1)], range, scope) is { } withClitic)
                {
                    longest = new TermOccurrence(withClitic, range, isPlural, clitic);
                    end = at;
                }
            }

            node = _terms.Next(node, current.In(text), at.Hash);
            if (node == PhraseTrie<TermEntry>.None)
            {
                break;
            }

            stems[count++] = current.Range;
            var tail = string.Empty;
            var ahead = at;
            if (Tokenizer.IsHyphenAt(text, current.Range.End) && ahead.TryRead() && ahead.Current.IsAfterHyphen && IsSecondHalf(text, ahead.Current, current.Range, out tail)
                && _terms.Next(node, current.In(text), at.Hash) == PhraseTrie<TermEntry>.None)
            {
                // The second half is skipped, unless the term has it too (undang-undang).
                isPlural = true;
                at = ahead;
            }

            var whole = new TextRange(first, at.Current.Range.End);
            if (EntryAt(node, text, stems[..count], whole, scope) is { } entry)
            {
                longest = new TermOccurrence(entry, whole, isPlural, tail);
                end = at;
            }

            if (!_terms.Continues(node) || !at.TryRead())
            {
                break;
            }
        }

        reader = end;
        return longest;
    }

    /// <summary>
    /// Finds the term that continues after a conjunction with the first words of the previous one, <c>rudal balistik dan jelajah</c>, only if
    /// nothing else matches there, and moves the reader to its last word. Null, without a move, if no term continues.
    /// </summary>
    private TermOccurrence? TrySharedHead(string text, ref Tokenizer reader, TermOccurrence first, TermScope scope)
    {
        if (first.Entry.PartOfSpeech == PartOfSpeech.Verb || !IndonesianConjunction.StartsWithConjunction(text.AsSpan(first.Range.End)))
        {
            return null;
        }

        var at = reader;
        at.TryRead();
        var own = at;
        if (!at.TryRead() || (own.TryRead() && TryLongest(text, ref own, scope) is not null))
        {
            return null;
        }

        var heads = Token.Tokenize(first.Range.In(text).ToString());
        Span<TextRange> stems = stackalloc TextRange[MaxWords];
        for (var shared = Math.Min(heads.Count, MaxWords) - 1; shared > 0; shared--)
        {
            var node = PhraseTrie<TermEntry>.Root;
            for (var k = 0; k < shared && node != PhraseTrie<TermEntry>.None; k++)
            {
                stems[k] = new TextRange(first.Range.Start + heads[k].Range.Start, first.Range.Start + heads[k].Range.End);
                node = _terms.Next(node, stems[k].In(text), TokenHash.Compute(stems[k].In(text)));
            }

            var next = at;
            for (var count = shared; node != PhraseTrie<TermEntry>.None && count < MaxWords; count++)
            {
                stems[count] = next.Current.Range;
                node = _terms.Next(node, next.Current.In(text), next.Hash);
                var range = new TextRange(at.Current.Range.Start, next.Current.Range.End);
                if (EntryAt(node, text, stems[..(count + 1)], range, scope) is { PartOfSpeech: PartOfSpeech.Noun } entry && entry != first.Entry)
                {
                    reader = next;
                    return new TermOccurrence(entry, range, first.IsPlural, Clitic: string.Empty);
                }

                if (!next.TryRead())
                {
                    break;
                }
            }
        }

        return null;
    }

    /// <summary>
    /// An acronym in brackets after a term, <c>Dewan Perwakilan Rakyat (DPR)</c>, is not a second occurrence: English keeps it
    /// unchanged. From then on the document may use it for the term, even if the entry does not list it.
    /// </summary>
    private void SkipAcronym(string text, ref Tokenizer reader, TermEntry entry, TermScope scope)
    {
        if (!text.AsSpan(reader.Current.Range.End).TrimStart().StartsWith('('))
        {
            return;
        }

        var at = reader;
        if (!at.TryRead() || at.Current.In(text) is not "(" || !at.TryRead())
        {
            return;
        }

        var inner = at.Current;
        var known = TryLongest(text, ref at, scope);
        var isOwn = known?.Entry == entry;
        var isNew = known is null && Acronym.MayStandFor(entry.Source, inner.In(text));
        if (!(isOwn || isNew) || !at.TryRead() || at.Current.In(text) is not ")")
        {
            return;
        }

        if (isNew)
        {
            scope.Declare(inner.In(text).ToString(), entry);
        }

        reader = at;
    }

    /// <summary>Whether the word repeats the one before it, perhaps with a clitic: <c>rudal-rudalnya</c>.</summary>
    private static bool IsSecondHalf(string text, Token second, TextRange half, out string clitic)
    {
        clitic = string.Empty;
        var word = second.In(text);
        if (TokenHash.AreEqual(word, half.In(text)))
        {
            return true;
        }

        if (IndonesianClitic.TryFind(word, out var found) && TokenHash.AreEqual(word[..^found.Length], half.In(text)))
        {
            clitic = found;
            return true;
        }

        return false;
    }

    private TermEntry? EntryAt(int node, string text, ReadOnlySpan<TextRange> stems, TextRange range, TermScope scope)
    {
        if (node == PhraseTrie<TermEntry>.None)
        {
            return null;
        }

        foreach (var (phrase, entry) in _terms.EndingAt(node))
        {
            if ((text.AsSpan(range.Start, range.Length).SequenceEqual(phrase) || HasCapitalsOf(phrase, text, stems)) && (ReferenceEquals(entry.When, TermCondition.Always) || ConditionChecker.Holds(entry.When, text, range, scope)))
            {
                return AddressText.Holds(text, range) ? null : entry;
            }
        }

        return null;
    }

    private static bool HasCapitalsOf(string phrase, string text, ReadOnlySpan<TextRange> stems)
    {
        var reader = new Tokenizer(phrase, 0);
        foreach (var stem in stems)
        {
            reader.TryRead();
            var expected = reader.Current.In(phrase);
            var found = stem.In(text);
            for (var i = 0; i < expected.Length; i++)
            {
                if (char.IsUpper(expected[i]) && !char.IsUpper(found[i]))
                {
                    return false;
                }
            }
        }

        return true;
    }
}
