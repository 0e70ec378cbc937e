namespace Translate.Engines.Offline;

/// <summary>The degrees of English adjectives, and the adverbs made of them.</summary>
internal static class EnglishAdjective
{
    /// <summary>Returns the comparative: older, more important.</summary>
    public static string GetComparative(Lexeme adjective) =>
        adjective.Entry?.GetForm(0) is { Length: > 0 } irregular ? irregular : Inflect(adjective.English, "er", "more ");

    /// <summary>Returns the superlative without article: oldest, most important.</summary>
    public static string GetSuperlative(Lexeme adjective) =>
        adjective.English switch
        {
            "good" => "best",
            "bad" => "worst",
            "far" => "farthest",
            "many" or "much" => "most",
            "little" => "least",
            var english => Inflect(english, "est", "most "),
        };

    /// <summary>Returns the adverb: quickly, economically.</summary>
    public static string GetAdverb(string adjective) =>
        adjective switch
        {
            "good" => "well",
            "fast" or "hard" or "early" or "late" or "straight" or "daily" or "weekly" or "monthly" or "yearly" => adjective,
            "public" => "publicly",
            [.., 'i', 'c'] => adjective + "ally",
            [.., 'l', 'l'] => adjective + "y",
            [.., 'l', 'e'] when adjective.Length > 4 && adjective[^3] is not ('a' or 'e' or 'i' or 'o' or 'u') => adjective[..^1] + "y",
            [.., 'u', 'e'] => adjective[..^1] + "ly",
            [.., 'l', 'y'] => $"in a {adjective} way",
            [.., not ('a' or 'e' or 'i' or 'o' or 'u'), 'y'] => adjective[..^1] + "ily",
            _ => adjective + "ly",
        };

    private static string Inflect(string adjective, string suffix, string word)
    {
        switch (adjective)
        {
            case "good" when suffix == "er":
                return "better";
            case "bad" when suffix == "er":
                return "worse";
            case "far" when suffix == "er":
                return "farther";
            case "many" or "much" when suffix == "er":
                return "more";
            case "little" when suffix == "er":
                return "less";
            case [.., not ('a' or 'e' or 'i' or 'o' or 'u'), 'y']
                when CountSyllables(adjective) <= 2 && !adjective.Contains(' ', StringComparison.Ordinal):
                return adjective[..^1] + "i" + suffix;
        }

        if (
            CountSyllables(adjective) > 1 && adjective is not ("narrow" or "clever" or "simple" or "gentle" or "quiet")
            || adjective.Contains(' ', StringComparison.Ordinal)
        )
        {
            return word + adjective;
        }

        return adjective switch
        {
            [.., 'e'] => adjective + suffix[1..],
            [
                ..,
                not ('a' or 'e' or 'i' or 'o' or 'u'),
                'a'
                or 'e'
                or 'i'
                or 'o'
                or 'u',
                not ('a' or 'e' or 'i' or 'o' or 'u' or 'w' or 'x' or 'y')
                and var last,
            ] => adjective + last + suffix,
            _ => adjective + suffix,
        };
    }

    /// <summary>Counts groups of vowels; a silent e at the end counts nothing.</summary>
    private static int CountSyllables(string word)
    {
        var count = 0;
        for (var i = 0; i < word.Length; i++)
        {
            var isVowel = word[i] is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' && i > 0 || word[i] is 'a' or 'e' or 'i' or 'o' or 'u';
            count += isVowel && (i == 0 || word[i - 1] is not ('a' or 'e' or 'i' or 'o' or 'u' or 'y')) ? 1 : 0;
        }

        return word.EndsWith('e') && !word.EndsWith("le", StringComparison.Ordinal) && count > 1 ? count - 1 : count;
    }
}
