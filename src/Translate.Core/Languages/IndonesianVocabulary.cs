using System.Collections.Frozen;
using Translate.Core.Text;

namespace Translate.Core.Languages;

/// <summary>Common words of Indonesian, with their regular affixes. It proves that letters are a word; it cannot prove that they are not. Thread-safe.</summary>
internal static class IndonesianVocabulary
{
    private const int MinRoot = 3;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words = SectionedWordList
        .Read(typeof(IndonesianVocabulary).Assembly, "indonesian-vocabulary.txt")["words"]
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly string[] Prefixes =
    [
        "di",
        "ter",
        "ber",
        "se",
        "ke",
        "mem",
        "men",
        "meng",
        "meny",
        "me",
        "pem",
        "pen",
        "peng",
        "peny",
        "pe",
        "per",
        "diper",
        "memper",
        "keber",
        "ku",
        "kau",
    ];
    private static readonly string[] Suffixes = ["kannya", "annya", "inya", "nya", "kan", "an", "i", "lah", "kah", "pun", "ku", "mu"];
    private static readonly string[] Nasals = ["k", "p", "s", "t"];

    /// <summary>Whether a word, in any case, is in the list, or is made of a word in the list with at most one prefix and one suffix.</summary>
    public static bool Contains(ReadOnlySpan<char> word)
    {
        if (Words.Contains(word) || HasRoot(word))
        {
            return true;
        }

        foreach (var suffix in Suffixes)
        {
            if (word.Length >= MinRoot + suffix.Length && word.EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
            {
                var stem = word[..^suffix.Length];
                if (Words.Contains(stem) || HasRoot(stem))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether a word is a prefix and a word in the list. A nasal can have replaced the first letter of the root: <c>memukul</c>, <c>menyapu</c>.</summary>
    private static bool HasRoot(ReadOnlySpan<char> word)
    {
        foreach (var prefix in Prefixes)
        {
            if (word.Length < MinRoot + prefix.Length || !word.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var root = word[prefix.Length..];
            if (Words.Contains(root))
            {
                return true;
            }

            foreach (var nasal in prefix[^1] is 'm' or 'n' or 'g' or 'y' ? Nasals : [])
            {
                if (Words.Contains(string.Concat(nasal, root)))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
