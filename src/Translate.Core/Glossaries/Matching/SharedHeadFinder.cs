using Translate.Core.Text;

namespace Translate.Core.Glossaries.Matching;

/// <summary>Finds terms that continue the previous one with its first words: <c>rudal balistik dan jelajah</c>, <c>A, B, dan C</c>.</summary>
/// <remarks>
/// A wrong guess publishes a falsehood, so the place must show that the words continue the phrase: they are neither a term nor the beginning of
/// one, and what follows is neither their predicate nor a part of a phrase of their own. <c>Polisi menangkap kepala desa dan keamanan
/// diperketat</c> has no second term. Safe to use from several threads at once.
/// </remarks>
internal sealed partial class SharedHeadFinder(TermSearch search)
{
    /// <summary>More words before the joined terms may have a verb that has no prefix.</summary>
    private const int MaxWordsBefore = 3;

    /// <summary>A verb with a prefix is longer.</summary>
    private const int MinVerb = 4;

    /// <summary>Finds the terms that continue an occurrence, and moves the reader to the last word of the last one. Empty, without a move, if there are none.</summary>
    public IReadOnlyList<TermOccurrence> Find(string text, ref Tokenizer reader, TermOccurrence first, TermScope scope)
    {
        if (first.Entry.PartOfSpeech == PartOfSpeech.Verb || !first.Range.In(text).ContainsAny(" -\u00A0\n"))
        {
            return [];
        }

        var at = reader;
        if (!TryReadConjunction(text, ref at, out var isComma, out var isAfterComma))
        {
            return [];
        }

        var buffer = default(WordRanges);
        Span<TextRange> heads = buffer;
        heads = heads[..ReadWords(text, first.Range, heads)];
        List<TermOccurrence>? found = null;
        while (heads.Length > 1 && FindOne(text, ref at, heads, first, scope) is { } next)
        {
            (found ??= []).Add(next);
            if (isComma)
            {
                if (!TryReadConjunction(text, ref at, out isComma, out isAfterComma))
                {
                    return [];
                }

                continue;
            }

            // Only a conjunction ends a series.
            if (isAfterComma && found.Count == 1)
            {
                return [];
            }

            var isOver = IsOver(text, at) && !BeginsClause(text, at, first.Range.Start);
            if (
                !isOver
                && !(IsOneSubject(text, first, found, next) && IsBeforePredicate(text, at, found.Count > 1))
                && !MeetsAnother(text, at)
                && !JoinsWords(text, next, at)
            )
            {
                return [];
            }

            reader = at;
            return found;
        }

        return [];
    }

    /// <summary>A quick look at what follows the term: a comma, a slash, or the first letters of <c>dan</c>, <c>atau</c>, <c>serta</c> or <c>maupun</c>.</summary>
    public static bool MayContinue(string text, int end) =>
        end + 3 < text.Length
        && (
            text[end] is ',' or '/'
            || (
                text[end] is ' ' or '\u00A0' or '\n'
                && (text[end + 1] | 0x20, text[end + 2] | 0x20) is ('d', 'a') or ('a', 't') or ('s', 'e') or ('m', 'a') or ('&', _)
            )
        );

    /// <summary>Moves past a comma or a conjunction to the word after it.</summary>
    private static bool TryReadConjunction(string text, ref Tokenizer reader, out bool isComma, out bool isAfterComma)
    {
        (isComma, isAfterComma) = (false, false);
        if (!reader.TryRead())
        {
            return false;
        }

        if (reader.Current.In(text) is ",")
        {
            (isComma, isAfterComma) = (true, true);
            if (!reader.TryRead())
            {
                return false;
            }
        }

        if (!Languages.IndonesianConjunction.Is(reader.Current.In(text)))
        {
            return isComma;
        }

        isComma = false;
        if (!reader.TryRead())
        {
            return false;
        }

        return reader.Current.In(text) is not "/"
            || (reader.TryRead() && Languages.IndonesianConjunction.Is(reader.Current.In(text)) && reader.TryRead());
    }

    /// <summary>Reads the words of a range; returns how many.</summary>
    private static int ReadWords(string text, TextRange range, scoped Span<TextRange> words)
    {
        var count = 0;
        var reader = new Tokenizer(text.AsSpan(0, range.End), range.Start);
        while (count < words.Length && reader.TryRead())
        {
            words[count++] = reader.Current.Range;
        }

        return count;
    }

    private TermOccurrence? FindOne(
        string text,
        ref Tokenizer reader,
        scoped ReadOnlySpan<TextRange> heads,
        TermOccurrence first,
        TermScope scope
    )
    {
        var buffer = default(WordRanges);
        Span<TextRange> stems = buffer;
        for (var shared = heads.Length - 1; shared > 0; shared--)
        {
            heads[..shared].CopyTo(stems);
            var node = search.Walk(PhraseTrie<TermForm>.Root, text, heads[..shared]);
            var next = reader;
            for (var count = shared; node != PhraseTrie<TermForm>.None && count < TermSearch.MaxWords; count++)
            {
                var word = next.Current.Range;
                stems[count] = word;
                var range = new TextRange(reader.Current.Range.Start, word.End);
                if (
                    search.FindWhole(node, text, stems[..(count + 1)], range, scope, out var clitic)
                        is { PartOfSpeech: PartOfSpeech.Noun, Match.SharedHead: true } entry
                    && entry != first.Entry
                )
                {
                    return CreateUnlessTerm(text, ref reader, next, entry, range, first, clitic, scope);
                }

                stems[count] = word;
                node = search.Walk(node, text, word);
                if (!next.TryRead() || next.Current.IsMark)
                {
                    break;
                }
            }
        }

        return null;
    }

    /// <summary>Creates the occurrence, and moves the reader to its end. Null if the words after the conjunction are a term themselves.</summary>
    private TermOccurrence? CreateUnlessTerm(
        string text,
        ref Tokenizer reader,
        Tokenizer end,
        TermEntry entry,
        TextRange range,
        TermOccurrence first,
        string clitic,
        TermScope scope
    )
    {
        var own = reader;
        if (MatchingWords.Adverbs.Contains(range.In(text)) || search.FindLongest(text, ref own, scope) is not null)
        {
            return null;
        }

        reader = end;
        return search.Create(entry, text, range, first.IsPlural, clitic);
    }

    /// <summary>Whether the terms are together the subject of what follows: a series of three, or the first words of the sentence.</summary>
    private static bool IsOneSubject(string text, TermOccurrence first, List<TermOccurrence> found, TermOccurrence last)
    {
        var before = text.AsSpan(0, first.Range.Start).Trim();
        var isMarked = MatchingWords.Plural.Contains(before[(before.LastIndexOf(' ') + 1)..]);
        var modifier = last.Range.In(text)[..^last.Clitic.Length];
        return found.Count > 1
            || isMarked
            || (IsNounPhrase(text, first.Range.Start) && MatchingWords.Attributive.Contains(modifier))
            || MatchingWords.Adjectives.Contains(modifier);
    }

    /// <summary>Whether the few words before a place have no predicate, so that the one after the joined terms is the only one: <c>Anggaran untuk angkatan darat atau laut dipotong</c>.</summary>
    private static bool IsNounPhrase(string text, int start)
    {
        var reader = new Tokenizer(text, 0);
        var count = 0;
        while (reader.TryRead() && reader.Current.Range.Start < start)
        {
            var word = reader.Current.In(text);
            if (
                ++count > MaxWordsBefore
                || reader.Current.IsMark
                || IsVerb(word)
                || MatchingWords.BareVerbs.Contains(word)
                || MatchingWords.Auxiliaries.Contains(word)
                || (MatchingWords.ClauseOpeners.Contains(word) && word is not "untuk")
            )
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the verb after the phrase needs two who do it: <c>Menteri luar negeri dan pertahanan kedua negara bertemu.</c></summary>
    private static bool MeetsAnother(string text, Tokenizer reader) => MatchingWords.Reciprocal.Contains(FindVerbAhead(text, reader));

    /// <summary>Whether the words say that a place is near another, so that it is a phrase of its own: <c>pemerintah kota dan daerah di sekitarnya</c>.</summary>
    private static bool IsNearby(string text, Tokenizer reader) =>
        reader.Current.In(text) is "di"
        && reader.TryRead()
        && char.IsLower(reader.Current.In(text)[0])
        && reader.Current.In(text).EndsWith("nya", StringComparison.Ordinal);

    /// <summary>Whether the phrase ends with the reader's word: nothing follows, or a mark or a word that cannot be its predicate.</summary>
    private static bool IsOver(string text, Tokenizer reader)
    {
        var end = reader.Current.Range.End;
        return !reader.TryRead()
            || (reader.Current.IsMark && reader.Current.In(text) is not ("(" or "%"))
            || (text[end] is not '-' && MatchingWords.Followers.Contains(reader.Current.In(text)) && !IsNearby(text, reader));
    }
}
