using Translate.Core.Languages;
using Translate.Core.Text;

namespace Translate.Core.Glossaries.Matching;

/// <content>Finds other spellings of a term: clitics and doubling.</content>
internal sealed partial class TermSearch
{
    /// <summary>The entry that has the word as one of its spellings; null if absent.</summary>
    public TermEntry? FindSpelling(string word)
    {
        var node = _terms.Next(PhraseTrie<TermForm>.Root, word, TokenHash.Compute(word));
        if (node == PhraseTrie<TermForm>.None)
        {
            return null;
        }

        foreach (var (text, form) in _terms.EndingAt(node))
        {
            if (text == word)
            {
                return form.Entry;
            }
        }

        return null;
    }

    /// <summary>Whether a term may begin with the word without its clitics.</summary>
    private bool MayBeginWithClitic(ReadOnlySpan<char> word)
    {
        while (IndonesianClitic.TryFind(word, out var clitic))
        {
            word = word[..^clitic.Length];
            if (_terms.MayBegin(TokenHash.Compute(word)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAllowed(TermForm form, bool isPlural) => !isPlural || form.Entry.Match.Reduplication;

    /// <summary>The occurrence with a clitic after it that a hyphen joins: <c>MK-nya</c>.</summary>
    public static TermOccurrence WithHyphenatedClitic(string text, ref Tokenizer reader, TermOccurrence occurrence)
    {
        var at = reader;
        if (
            !occurrence.Entry.Match.Clitics
            || !Tokenizer.IsHyphenAt(text, occurrence.Range.End)
            || !at.TryRead()
            || !at.Current.IsAfterHyphen
            || !IndonesianClitic.IsClitic(at.Current.In(text))
        )
        {
            return occurrence;
        }

        reader = at;
        return occurrence with
        {
            Range = new TextRange(occurrence.Range.Start, at.Current.Range.End),
            Clitic = at.Current.In(text).ToString(),
        };
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

    /// <summary>Whether a hyphen joins a longer word that begins alike: <c>mobil-mobilan</c> is a toy.</summary>
    private static bool IsHalfOfOther(string text, TextRange half, Token next) =>
        next.IsAfterHyphen
        && next.In(text).StartsWith(half.In(text), StringComparison.OrdinalIgnoreCase)
        && !IsSecondHalf(text, next, half, out _);
}
