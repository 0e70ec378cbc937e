using System.Text;
using Translate.Core.Languages;
using Translate.Core.Text;

namespace Translate.Core.Glossaries.Renderings;

/// <summary>Determines whether a sentence stays grammatical when a rendering takes the place of other words.</summary>
internal static class RepairGrammar
{
    /// <summary>Whether the rendering fits where the words are. False if number, agreement or a longer name could break.</summary>
    /// <param name="target">The sentence.</param>
    /// <param name="place">The words to replace.</param>
    /// <param name="wrong">Their basic form.</param>
    /// <param name="rendering">What would take their place, in its form.</param>
    /// <param name="basic">The basic form of that.</param>
    public static bool Allows(string target, TextRange place, string wrong, string rendering, string basic)
    {
        var words = Token.Tokenize(target);
        var first = words.FindIndex(word => word.Range.End > place.Start);
        var last = words.FindLastIndex(word => word.Range.Start < place.End);
        var isPlural = IsPlural(rendering, basic);
        return isPlural == IsPlural(place.In(target).ToString(), wrong)
            && !(!isPlural && RequiresPlural(target, words, first, last))
            && !(
                char.IsLower(basic[^1])
                && char.IsLower(wrong[0])
                && char.IsLower(basic[0])
                && !isPlural
                && LacksDeterminer(target, words, first)
                && EndsPhrase(target, words, last)
            )
            && !IsInsideName(target, words, first, last)
            && !(char.IsLower(wrong[0]) && BelongsToName(target, place));
    }

    /// <summary>Whether a singular noun has no article where it must have one, as the word for a mass or a plural had none: <c>moving labor</c>.</summary>
    private static bool LacksDeterminer(string target, List<Token> words, int first) =>
        target.TrimEnd().EndsWith('.')
        && (
            first == 0
            || words[first - 1].IsMark
            || FuzzyWord.Prepositions.Contains(words[first - 1].In(target).ToString())
            || words[first - 1].In(target) is "and" or "or"
        );

    /// <summary>Whether no other noun follows that the word would only modify: <c>ceasefire talks</c>.</summary>
    private static bool EndsPhrase(string target, List<Token> words, int last) =>
        last + 1 == words.Count
        || words[last + 1].IsMark
        || EnglishConjugation.IsPast(words[last + 1].In(target).ToString())
        || FuzzyWord.Followers.Contains(words[last + 1].In(target).ToString());

    /// <summary>Whether common words have capitals after an abbreviation or a name: <c>D.C. Circuit Court of Appeals</c>.</summary>
    private static bool BelongsToName(string target, TextRange place)
    {
        var before = target.AsSpan(0, place.Start).TrimEnd(' ');
        if (!char.IsUpper(target[place.Start]) || before.Length == 0 || before.Length == place.Start)
        {
            return false;
        }

        var word = before[(before.LastIndexOf(' ') + 1)..];
        return word.Length > 0
            && char.IsUpper(word[0])
            && !FuzzyWord.Articles.Contains(word.ToString())
            && TermRendering.CountSmall(target) > 0;
    }

    /// <summary>Whether the text ends with a word after which no article can come.</summary>
    public static bool EndsWithDeterminer(StringBuilder text)
    {
        var end = text.ToString().TrimEnd(' ');
        return end.Length < text.Length && FuzzyWord.Articles.Contains(end[(end.LastIndexOf(' ') + 1)..]);
    }

    /// <summary>Whether the head of the phrase is a plural; if <paramref name="basic"/> differs, it decides.</summary>
    private static bool IsPlural(string words, string basic)
    {
        var bare = words is [.. var owner, '\'' or '’', 's' or 'S'] ? owner : words;
        if (!bare.Equals(basic, StringComparison.OrdinalIgnoreCase))
        {
            return bare.Equals(EnglishInflection.PluralizePhrase(basic), StringComparison.OrdinalIgnoreCase);
        }

        var parts = bare.Split(' ');
        var head = parts[EnglishInflection.FindHeadIndex(parts)];
        return head.EndsWith('s')
            && !head.EndsWith("ss", StringComparison.Ordinal)
            && !head.EndsWith("us", StringComparison.Ordinal)
            && !head.EndsWith("is", StringComparison.Ordinal)
            && char.IsLower(head[0]);
    }

    private static bool RequiresPlural(string target, List<Token> words, int first, int last)
    {
        var before = first > 0 ? words[first - 1].In(target).ToString() : string.Empty;
        var after = last + 1 < words.Count ? words[last + 1].In(target).ToString() : string.Empty;
        return RenderingWords.Many.Contains(before)
            || (before.Length > 0 && char.IsAsciiDigit(before[0]) && before != "1")
            || after is "were" or "are" or "have";
    }

    /// <summary>Whether a capitalised name goes on at both sides: <c>D.C. Circuit Court of Appeals</c>.</summary>
    private static bool IsInsideName(string target, List<Token> words, int first, int last)
    {
        var goesOn =
            last + 1 < words.Count
            && (
                IsCapital(target, words[last + 1])
                || (words[last + 1].In(target) is "of" && last + 2 < words.Count && IsCapital(target, words[last + 2]))
            );
        return goesOn
            && first > 1
            && IsCapital(target, words[first - 1])
            && IsCapital(target, words[first])
            && !FuzzyWord.Articles.Contains(words[first - 1].In(target).ToString());
    }

    private static bool IsCapital(string target, Token word) => !word.IsMark && char.IsUpper(word.In(target)[0]);
}
