using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using Translate.Core.Text;

namespace Translate.Core.Languages;

/// <summary>English noun inflection: regular rules, and the irregular plurals in <c>english-plurals.txt</c>. Thread-safe.</summary>
internal static class EnglishInflection
{
    private static readonly FrozenDictionary<string, string> IrregularPlurals = SectionedWordList
        .Read(typeof(EnglishInflection).Assembly, "english-plurals.txt")["plurals"]
        .Select(pair => pair.Split('='))
        .ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string[]> IrregularPhrases = SectionedWordList
        .Read(typeof(EnglishInflection).Assembly, "english-plurals.txt")["phrases"]
        .Select(pair => pair.Replace('_', ' ').Split('='))
        .ToFrozenDictionary(pair => pair[0], pair => pair[1].Split('|'), StringComparer.OrdinalIgnoreCase);

    /// <summary>Looks up a word or phrase whose plural follows no rule: <c>secretaries-general</c>, <c>referenda</c>.</summary>
    /// <param name="phrase">The singular.</param>
    /// <param name="plurals">Its plurals, the usual one first.</param>
    /// <returns>False if the plural follows the rules.</returns>
    public static bool TryGetIrregularPlurals(string phrase, [NotNullWhen(true)] out string[]? plurals)
    {
        if (IrregularPhrases.TryGetValue(phrase, out plurals))
        {
            return true;
        }

        // Latin nouns have an English plural too: consortiums, consortia.
        plurals = phrase.Length > 5 && phrase.EndsWith("ium", StringComparison.Ordinal) ? [phrase[..^2] + "a"] : null;
        return plurals is not null;
    }

    /// <summary>Returns the plural of a noun. Compounds such as <c>spokesman</c> follow their last part.</summary>
    public static string Pluralize(string noun)
    {
        if (
            IrregularPlurals.TryGetValue(noun, out var irregular)
            || (IrregularPhrases.TryGetValue(noun, out var plurals) && (irregular = plurals[0]) is not null)
        )
        {
            return char.IsUpper(noun[0]) ? char.ToUpperInvariant(irregular[0]) + irregular[1..] : irregular;
        }

        if (noun.Length > 4 && noun.EndsWith("man", StringComparison.Ordinal))
        {
            return noun[..^2] + "en";
        }

        return noun switch
        {
            [.., 's' or 'x' or 'z'] => noun + "es",
            [.., 'c' or 's', 'h'] => noun + "es",
            [.., not ('a' or 'e' or 'i' or 'o' or 'u'), 'y'] => noun[..^1] + "ies",
            _ => noun + "s",
        };
    }

    /// <summary>Returns the plural of a noun phrase. Inflects the last word, or the word before the first preposition (<c>chiefs of staff</c>).</summary>
    public static string PluralizePhrase(string phrase)
    {
        if (IrregularPhrases.TryGetValue(phrase, out var irregular))
        {
            return char.IsUpper(phrase[0]) ? char.ToUpperInvariant(irregular[0][0]) + irregular[0][1..] : irregular[0];
        }

        var words = phrase.Split(' ');
        var head = FindHeadIndex(words);
        words[head] = Pluralize(words[head]);
        return string.Join(' ', words);
    }

    /// <summary>Whether the words take <c>an</c> instead of <c>a</c>. Decides by the first letter, with common exceptions (<c>a university</c>, <c>an hour</c>).</summary>
    public static bool TakesAn(ReadOnlySpan<char> words) =>
        words is ['E', 'U'] or ['E', 'U', not (>= 'a' and <= 'z'), ..]
        || words is not ['U', '.' or (>= 'A' and <= 'Z'), ..] && BeginsWithVowel(words);

    private static bool BeginsWithVowel(ReadOnlySpan<char> words) =>
        words is ['a' or 'e' or 'i' or 'o' or 'u' or 'A' or 'E' or 'I' or 'O' or 'U', ..]
            ? !StartsWithAny(words, "uni", "use", "eu", "one", "un ", "us ")
            : StartsWithAny(words, "hour", "honest", "honor", "heir");

    /// <summary>Returns the index of the head noun of a phrase.</summary>
    public static int FindHeadIndex(IReadOnlyList<string> words)
    {
        for (var i = 1; i < words.Count; i++)
        {
            if (words[i] is "of" or "for" or "in" or "on" or "to" or "at" or "with" or "by" or "from" or "against")
            {
                return i - 1;
            }
        }

        return words.Count - 1;
    }

    private static bool StartsWithAny(ReadOnlySpan<char> words, params ReadOnlySpan<string> starts)
    {
        foreach (var start in starts)
        {
            if (words.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
