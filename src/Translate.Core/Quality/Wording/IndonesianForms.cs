using System.Collections.Frozen;
using Translate.Core.Quality.Texts;

namespace Translate.Core.Quality.Wording;

/// <summary>Recognizes Indonesian words: by a list, and by the affixes of verbs and nouns.</summary>
internal static class IndonesianForms
{
    private const int ShortestInflected = 7;

    private static readonly WordData Data = new("indonesian-words.txt");
    private static readonly FrozenSet<string> Grammar = Data.GetWords("grammar");
    private static readonly FrozenSet<string> Content = Data.GetWords("content");
    private static readonly FrozenSet<string> Shared = Data.GetWords("shared");

    /// <summary>Whether a word is an Indonesian word of grammar, which no English sentence has.</summary>
    /// <param name="key">The word in lower case.</param>
    public static bool IsGrammar(string key) => Grammar.Contains(key);

    /// <summary>Whether a word in a target that is in the source too is Indonesian.</summary>
    /// <param name="key">The word in lower case.</param>
    public static bool IsIndonesian(string key) => Grammar.Contains(key) || Content.Contains(key) || IsInflected(key);

    /// <summary>Whether a word has Indonesian affixes. Some names have them too.</summary>
    /// <param name="key">The word in lower case.</param>
    public static bool IsInflected(string key)
    {
        if (key.Length < ShortestInflected || Shared.Contains(key))
        {
            return false;
        }

        return key switch
        {
            ['m', 'e', 'n' or 'm' or 'l' or 'r' or 'w' or 'y', ..] => true,
            ['b', 'e', 'r' or 'l', ..] or ['t', 'e', 'r', ..] => true,
            ['d', 'i', .., 'k', 'a', 'n'] or ['d', 'i', .., 'i'] => true,
            ['k', 'e' or 'a', .., 'a', 'n'] or ['p', 'e', .., 'a', 'n'] or ['p', 'e', 'm' or 'n', ..] => true,
            [.., 'n', 'y', 'a'] or [.., 'k', 'a', 'n'] or [.., 'l', 'a', 'h'] => true,
            _ => false,
        };
    }
}
