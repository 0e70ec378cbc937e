using Translate.Core.Text;

namespace Translate.Core.Glossaries.Matching;

/// <summary>Finds terms that continue the previous one with its first words: <c>rudal balistik dan jelajah</c>, <c>A, B, dan C</c>.</summary>
/// <remarks>
/// A wrong guess publishes a falsehood, so the place must show that the words continue the phrase: they are no term and no beginning of
/// one, and what follows is neither their predicate nor a part of a phrase of their own. <c>Polisi menangkap kepala desa dan keamanan
/// diperketat</c> has no second term. Safe to use from several threads at once.
/// </remarks>
internal sealed class SharedHeadFinder(TermSearch search)
{
    /// <summary>Finds the terms that continue an occurrence, and moves the reader to the last word of the last one. Empty, without a move, if there are none.</summary>
    public IReadOnlyList<TermOccurrence> Find(string text, ref Tokenizer reader, TermOccurrence first, TermScope scope)
    {
        if (!MayContinue(text, first.Range.End) || first.Entry.PartOfSpeech == PartOfSpeech.Verb || !first.Range.In(text).ContainsAny(" -\u00A0\n"))
        {
            return [];
        }

        var at = reader;
        if (!TryReadConjunction(text, ref at, out var isComma, out var isAfterComma))
        {
            return [];
        }

        var heads = Token.Tokenize(first.Range.In(text).ToString()).ConvertAll(word => new TextRange(first.Range.Start + word.Range.Start, first.Range.Start + word.Range.End));
        var found = new List<TermOccurrence>();
        while (heads.Count > 1 && FindOne(text, ref at, heads, first, scope) is { } next)
        {
            found.Add(next);
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

            if (!IsOver(text, at) && !(IsOneSubject(text, first, found, next) && IsBeforeWord(at)))
            {
                return [];
            }

            reader = at;
            return found;
        }

        return [];
    }

    /// <summary>A quick look at the first letter after the term: of <c>dan</c>, <c>atau</c>, <c>serta</c> and <c>maupun</c>.</summary>
    private static bool MayContinue(string text, int end) =>
        end + 2 < text.Length && (text[end] is ',' or '/' || (text[end] is ' ' or '\u00A0' or '\n' && text[end + 1] is 'd' or 'a' or 's' or 'm' or 'D' or 'A' or 'S' or 'M' or '&'));

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

        return reader.Current.In(text) is not "/" || (reader.TryRead() && Languages.IndonesianConjunction.Is(reader.Current.In(text)) && reader.TryRead());
    }

    private TermOccurrence? FindOne(string text, ref Tokenizer reader, List<TextRange> heads, TermOccurrence first, TermScope scope)
    {
        var own = reader;
        if (search.FindLongest(text, ref own, scope) is not null)
        {
            return null;
        }

        Span<TextRange> stems = stackalloc TextRange[TermSearch.MaxWords];
        for (var shared = Math.Min(heads.Count, TermSearch.MaxWords) - 1; shared > 0; shared--)
        {
            for (var k = 0; k < shared; k++)
            {
                stems[k] = heads[k];
            }

            var next = reader;
            for (var count = shared; count < TermSearch.MaxWords; count++)
            {
                stems[count] = next.Current.Range;
                var range = new TextRange(reader.Current.Range.Start, next.Current.Range.End);
                if (search.FindWhole(text, stems[..(count + 1)], range, scope, out var clitic) is { PartOfSpeech: PartOfSpeech.Noun, Match.SharedHead: true } entry && entry != first.Entry)
                {
                    reader = next;
                    return search.Create(entry, text, range, first.IsPlural, clitic);
                }

                if (!next.TryRead() || next.Current.IsMark)
                {
                    break;
                }
            }
        }

        return null;
    }

    /// <summary>Whether the terms are together the subject of what follows: a series of three, or the first words of the sentence.</summary>
    private static bool IsOneSubject(string text, TermOccurrence first, List<TermOccurrence> found, TermOccurrence last)
    {
        var before = text.AsSpan(0, first.Range.Start).Trim();
        var isMarked = MatchingWords.Plural.Contains(before[(before.LastIndexOf(' ') + 1)..]);
        return found.Count > 1 || isMarked || (before.Length == 0 && MatchingWords.Attributive.Contains(last.Range.In(text)[..^last.Clitic.Length]));
    }

    /// <summary>Whether another word follows.</summary>
    private static bool IsBeforeWord(Tokenizer reader) => reader.TryRead() && !reader.Current.IsMark;

    /// <summary>Whether the phrase ends with the reader's word: nothing follows, or a mark or a word that cannot be its predicate.</summary>
    private static bool IsOver(string text, Tokenizer reader)
    {
        var end = reader.Current.Range.End;
        return !reader.TryRead() || (reader.Current.IsMark && reader.Current.In(text) is not ("(" or "%")) || (text[end] is not '-' && MatchingWords.Followers.Contains(reader.Current.In(text)));
    }
}
