using System.Collections.Frozen;

namespace Translate.Core.Quality.Texts;

/// <summary>Finds phrases of one to four words in a text, the longest first.</summary>
/// <typeparam name="T">What a phrase means.</typeparam>
internal sealed class PhraseTable<T>
{
    private readonly FrozenDictionary<string, (string[] Words, T Value)[]> _byFirst;

    /// <param name="phrases">The phrases in lower case, their words separated by spaces, and what they mean.</param>
    public PhraseTable(IEnumerable<KeyValuePair<string, T>> phrases)
    {
        _byFirst = phrases
            .Select(phrase => (Words: phrase.Key.Split(' '), phrase.Value))
            .GroupBy(phrase => phrase.Words[0])
            .ToFrozenDictionary(
                group => group.Key,
                group => group.OrderByDescending(phrase => phrase.Words.Length).ToArray(),
                StringComparer.Ordinal
            );
    }

    /// <summary>Looks for a phrase at a word.</summary>
    /// <param name="text">The text.</param>
    /// <param name="index">The index of the first word.</param>
    /// <param name="length">The number of words of the phrase; 0 if no phrase is there.</param>
    /// <param name="value">What the phrase means.</param>
    public bool TryFind(CheckedText text, int index, out int length, out T value)
    {
        if (index < text.Words.Count && _byFirst.TryGetValue(text.Words[index].Key, out var phrases))
        {
            foreach (var (words, meaning) in phrases)
            {
                if (Matches(text, index, words))
                {
                    (length, value) = (words.Length, meaning);
                    return true;
                }
            }
        }

        (length, value) = (0, default!);
        return false;
    }

    private static bool Matches(CheckedText text, int index, string[] words)
    {
        if (index + words.Length > text.Words.Count)
        {
            return false;
        }

        for (var i = 1; i < words.Length; i++)
        {
            if (!string.Equals(text.Words[index + i].Key, words[i], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }
}
