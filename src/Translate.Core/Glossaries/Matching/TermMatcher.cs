using Translate.Core.Languages;
using Translate.Core.Text;

namespace Translate.Core.Glossaries.Matching;

/// <summary>Finds the terms of a glossary in Indonesian text: whole words, the longest match, no overlap.</summary>
/// <remarks>
/// Capitals of an entry must be capitals in the text; its lowercase letters match either (so that headlines match). White space and
/// hyphens between the words of a term are one, as are all apostrophes; a dash with spaces around it separates. The last word may carry
/// clitics, any word may be doubled, a verb matches in its active and passive forms (<see cref="IndonesianVerb"/>). Two terms that are
/// joined may share their first words (<c>rudal balistik dan jelajah</c>). Deprecated entries match nothing, and neither does a term's own
/// acronym in brackets right after it, nor part of an address (<see cref="AddressText"/>), nor words that their context shows to be part of
/// something else (<see cref="TermContext"/>). An acronym means what the document says that it means.
/// Safe to use from several threads at once.
/// </remarks>
public sealed class TermMatcher
{
    /// <summary>Up to this many occurrences are compared one by one; more go through a set.</summary>
    private const int MaxCompared = 8;

    /// <summary>The characters between an acronym and its words: a blank, or a comma and a blank.</summary>
    private const int MaxGap = 2;

    private readonly TermSearch _search;
    private readonly SharedHeadFinder _sharedHeads;

    /// <summary>Prepares the search for the glossary's terms and their aliases.</summary>
    public TermMatcher(Glossary glossary)
    {
        _search = new TermSearch(glossary);
        _sharedHeads = new SharedHeadFinder(_search);
    }

    /// <summary>Finds the occurrences in a text outside any document, in order of position.</summary>
    public IReadOnlyList<TermOccurrence> Match(string text) => Match(text, new TermScope([text]));

    /// <summary>The occurrences in a sentence of a document, in order of their place.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="scope">Its document; learns the acronyms that the sentence declares.</param>
    public IReadOnlyList<TermOccurrence> Match(string text, TermScope scope)
    {
        var visible = VisibleText.IsNeeded(text) ? VisibleText.Create(text) : null;
        var known = scope.IsHeadline(text) ? ReadAhead(scope) : scope;
        if (Find(visible?.Text ?? text, known) is not { Count: > 0 } occurrences)
        {
            return [];
        }

        var mentioned = occurrences.Count > MaxCompared ? new HashSet<string>(StringComparer.Ordinal) : null;
        for (var i = 0; i < occurrences.Count; i++)
        {
            var occurrence = occurrences[i];
            var isRepeated = mentioned is null ? IsRepeated(occurrences, i) : !mentioned.Add(occurrence.Entry.Target);
            var isLater = !scope.TryMention(occurrence.Entry) | isRepeated;
            if (isLater || visible is not null)
            {
                var range = visible?.ToSource(occurrence.Range) ?? occurrence.Range;
                occurrences[i] = occurrence with { Range = range, IsLater = isLater, Sentence = text };
            }
        }

        return occurrences;
    }

    private static bool IsRepeated(List<TermOccurrence> occurrences, int index)
    {
        for (var i = 0; i < index; i++)
        {
            if (occurrences[i].Entry.Target == occurrences[index].Entry.Target)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A headline uses the acronyms that the text below it declares.</summary>
    private TermScope ReadAhead(TermScope scope)
    {
        if (scope.ForHeadlines is null)
        {
            scope.ForHeadlines = new TermScope(scope.Texts, scope.Domains);
            foreach (var text in scope.Texts.Where(AcronymDeclaration.MayHave))
            {
                Find(text, scope.ForHeadlines);
            }
        }

        return scope.ForHeadlines;
    }

    private List<TermOccurrence>? Find(string text, TermScope scope)
    {
        List<TermOccurrence>? occurrences = null;
        var hasProtected = false;
        var hasHyphen = Tokenizer.HasHyphen(text);
        var reader = new Tokenizer(text, 0);
        while (reader.TryRead())
        {
            // Most words begin nothing and end here.
            var word = reader.Current.In(text);
            var mayBegin = _search.MayBegin(reader.Hash, word);
            var mayBeDeclared = scope.HasAcronyms && HasCapital(word);
            if (!mayBegin && !hasHyphen && !mayBeDeclared)
            {
                continue;
            }

            if (reader.Current.IsAfterHyphen && IsSecondHalf(text, reader.Current.Range))
            {
                continue;
            }

            if (mayBegin && AcronymDeclaration.MayBegin(word))
            {
                DeclareExpanded(text, reader, occurrences, scope);
                if (TryDeclare(text, ref reader, occurrences, scope))
                {
                    continue;
                }
            }

            if (mayBegin && _search.FindLongest(text, ref reader, scope) is { } occurrence)
            {
                (occurrences ??= new(MaxCompared)).Add(occurrence);
                hasProtected |= occurrence.Entry.Match.Only;
                if (SharedHeadFinder.MayContinue(text, occurrence.Range.End))
                {
                    occurrences.AddRange(_sharedHeads.Find(text, ref reader, occurrence, scope));
                }
            }
            else if (mayBeDeclared && FindDeclared(text, ref reader, scope) is { } declared)
            {
                (occurrences ??= []).Add(declared);
            }
            else if (Tokenizer.IsHyphenAt(text, reader.Current.Range.End))
            {
                SkipDoubled(text, ref reader);
            }
        }

        if (hasProtected)
        {
            occurrences?.RemoveAll(occurrence => occurrence.Entry.Match.Only);
        }

        return occurrences;
    }

    /// <summary>Whether one of the first two letters is a capital, as in every acronym: <c>KPK</c>, <c>eKTP</c>.</summary>
    private static bool HasCapital(ReadOnlySpan<char> word) => char.IsUpper(word[0]) || (word.Length > 1 && char.IsUpper(word[1]));

    /// <summary>Whether the word only doubles the end of the word before, which has a prefix: <c>berhati-hati</c>.</summary>
    private static bool IsSecondHalf(string text, TextRange half)
    {
        var before = text.AsSpan(0, half.Start - 1);
        var second = half.In(text);
        return before.EndsWith(second, StringComparison.OrdinalIgnoreCase)
            && before.Length > second.Length
            && char.IsLetter(before[^(second.Length + 1)]);
    }

    /// <summary>Moves the reader past a doubled word that is not a term, so that its second half is not taken for one: <c>laba-laba</c>.</summary>
    private static void SkipDoubled(string text, ref Tokenizer reader)
    {
        var half = reader.Current.Range;
        var ahead = reader;
        if (
            ahead.TryRead()
            && ahead.Current.IsAfterHyphen
            && ahead.Current.In(text).StartsWith(half.In(text), StringComparison.OrdinalIgnoreCase)
        )
        {
            reader = ahead;
        }
    }

    /// <summary>
    /// Reads an acronym after the words that it abbreviates, <c>Dewan Perwakilan Rakyat (DPR)</c>, and moves the reader past it. It is not a
    /// second occurrence: English keeps it unchanged. From then on the document uses it for these words.
    /// </summary>
    private bool TryDeclare(string text, ref Tokenizer reader, List<TermOccurrence>? before, TermScope scope)
    {
        var at = reader;
        var end = reader.Current.Range.Start;
        if (PersonInitials.TryRead(text, ref at, out var initials))
        {
            foreach (var person in initials)
            {
                scope.Declare(person, entry: null);
            }

            reader = at;
            return true;
        }

        at = reader;
        if (
            !AcronymDeclaration.TryRead(text, ref at, out var acronym)
            || !AcronymDeclaration.TryResolve(
                text,
                end,
                acronym,
                (IReadOnlyList<TermOccurrence>?)before ?? [],
                _search.FindSpelling(acronym) ?? scope.GetEntry(acronym),
                out var meaning
            )
        )
        {
            return false;
        }

        scope.Declare(acronym, meaning);
        reader = at;
        return true;
    }

    /// <summary>
    /// Takes back a match of an acronym whose words, right after it, are other words than the term's: <c>PBB (Pajak Bumi dan Bangunan)</c>.
    /// From then on the document uses it for these words.
    /// </summary>
    private void DeclareExpanded(string text, Tokenizer opening, List<TermOccurrence>? occurrences, TermScope scope)
    {
        if (
            occurrences is not [.., var last]
            || opening.Current.Range.Start - last.Range.End > MaxGap
            || !AcronymDeclaration.TryReadExpansion(text, opening, out var acronym, out var words)
            || last.Range != acronym
        )
        {
            return;
        }

        var at = new Tokenizer(text, words.Start);
        var meaning = at.TryRead() ? _search.FindLongest(text, ref at, scope)?.Entry : null;
        if (
            meaning?.Target != last.Entry.Target
            && !last.Entry.Renderings.Any(rendering => SharesWord(rendering, words.In(text).ToString()))
        )
        {
            scope.Declare(acronym.In(text).ToString(), meaning);
            occurrences.RemoveAt(occurrences.Count - 1);
        }
    }

    /// <summary>Whether two names have a word in common: the brackets may have the English name in another spelling.</summary>
    private static bool SharesWord(string one, string other) =>
        one.Split(' ').Intersect(other.Split(' '), StringComparer.OrdinalIgnoreCase).Any(word => !MatchingWords.Skipped.Contains(word));

    /// <summary>Finds an acronym that the document has declared, perhaps with a clitic: <c>MK</c>, <c>MKnya</c>, <c>MK-nya</c>.</summary>
    private TermOccurrence? FindDeclared(string text, ref Tokenizer reader, TermScope scope)
    {
        var range = reader.Current.Range;
        var word = range.In(text);
        var clitic = string.Empty;
        var entry = scope.GetEntry(word);
        if (entry is null && IndonesianClitic.TryFind(word, out clitic))
        {
            entry = scope.GetEntry(word[..^clitic.Length]);
        }

        if (entry is null || AddressText.Holds(text, range))
        {
            return null;
        }

        return TermSearch.WithHyphenatedClitic(text, ref reader, _search.Create(entry, text, range, isPlural: false, clitic));
    }
}
