using Translate.Core.Text;

namespace Translate.Core.Glossaries.Matching;

/// <content>Tells a second clause from a second modifier.</content>
internal sealed partial class SharedHeadFinder
{
    /// <summary>
    /// Whether a second clause begins with the joined words: the sentence had its verb before the term, and has another after the phrase.
    /// <c>Ombak menghantam markas angkatan darat dan laut di depannya bergolak.</c>
    /// </summary>
    private static bool BeginsClause(string text, Tokenizer reader, int start) =>
        FindVerbAhead(text, reader).Length > 0 && HasVerbBefore(text, start);

    /// <summary>Whether the conjunction joins words only, never clauses, and the predicate of both comes next: <c>rawat inap maupun jalan dipindahkan</c>.</summary>
    private static bool JoinsWords(string text, TermOccurrence last, Tokenizer reader)
    {
        var before = text.AsSpan(0, last.Range.Start).TrimEnd();
        return (
                before.EndsWith(" maupun", StringComparison.OrdinalIgnoreCase)
                || before.EndsWith(" ataupun", StringComparison.OrdinalIgnoreCase)
                || before.EndsWith("dan/atau", StringComparison.OrdinalIgnoreCase)
                || before.EndsWith("&", StringComparison.Ordinal)
            )
            && reader.TryRead()
            && (IsVerb(reader.Current.In(text)) || MatchingWords.Auxiliaries.Contains(reader.Current.In(text)));
    }

    /// <summary>The next verb of the clause; empty if a mark or a word that opens another clause comes first.</summary>
    private static ReadOnlySpan<char> FindVerbAhead(string text, Tokenizer reader)
    {
        while (reader.TryRead() && !reader.Current.IsMark && !MatchingWords.ClauseOpeners.Contains(reader.Current.In(text)))
        {
            if (IsVerb(reader.Current.In(text)))
            {
                return reader.Current.In(text);
            }
        }

        return [];
    }

    /// <summary>Whether the clause has its verb before a place. That of a relative clause is another: <c>pertemuan yang dihadiri kepala negara</c>.</summary>
    private static bool HasVerbBefore(string text, int start)
    {
        var (hasVerb, isRelative) = (false, false);
        var reader = new Tokenizer(text, 0);
        while (reader.TryRead() && reader.Current.Range.Start < start)
        {
            var word = reader.Current.In(text);
            var isBorder = reader.Current.IsMark || MatchingWords.ClauseOpeners.Contains(word);
            isRelative = isBorder ? word is "yang" or "untuk" or "guna" : isRelative;
            hasVerb = !isBorder && ((!isRelative && IsVerb(word)) || hasVerb);
        }

        return hasVerb;
    }

    /// <summary>Whether the word looks like a verb with a prefix.</summary>
    public static bool IsVerb(ReadOnlySpan<char> word) =>
        word.Length > MinVerb
        && char.IsLower(word[0])
        && !MatchingWords.LikeVerbs.Contains(word)
        && (
            word.StartsWith("me", StringComparison.Ordinal)
            || word.StartsWith("di", StringComparison.Ordinal)
            || word.StartsWith("ber", StringComparison.Ordinal)
            || word.StartsWith("ter", StringComparison.Ordinal)
            || MatchingWords.Reciprocal.Contains(word)
        );

    /// <summary>Whether the part of the day is a time, not what something is: <c>malam itu</c>, but not <c>jelajah malam bagi anak</c>.</summary>
    private static bool EndsWithTime(string text, Tokenizer reader) =>
        !reader.TryRead() || reader.Current.IsMark || MatchingWords.AfterPartsOfDay.Contains(reader.Current.In(text));

    /// <summary>Whether a predicate follows, or the name of an owner, but no word that makes a phrase of its own: <c>Angkatan darat dan udara segar</c>. After a series any word may follow.</summary>
    private static bool IsBeforePredicate(string text, Tokenizer reader, bool isSeries)
    {
        if (!reader.TryRead() || reader.Current.IsMark)
        {
            return false;
        }

        var word = reader.Current.In(text);
        return isSeries
            || char.IsUpper(word[0])
            || IsVerb(word)
            || MatchingWords.AfterBoth.Contains(word)
            || (MatchingWords.PartsOfDay.Contains(word) && EndsWithTime(text, reader))
            || MatchingWords.Auxiliaries.Contains(word)
            || MatchingWords.BareVerbs.Contains(word)
            || MatchingWords.Plural.Contains(word);
    }
}
