using Translate.Core.Text;

namespace Translate.Core.Glossaries.Matching;

/// <summary>Determines whether an acronym is made of the beginnings of words.</summary>
internal static class Acronym
{
    /// <summary>The longest acronym in capitals that has one letter per word: <c>jaksa (JA)</c> are the initials of a name.</summary>
    private const int InitialsLength = 3;

    /// <summary>A name of an office may be abbreviated without its first word, but not to so few letters.</summary>
    private const int MinPartLength = 3;

    /// <summary>Prefixes before the root, of which an acronym may have the initial.</summary>
    private static readonly string[] Prefixes = ["ter", "ber", "per", "pem", "pen", "mem", "men", "me", "pe", "di", "ke", "se"];

    /// <summary>Whether the word looks like an acronym: letters and digits with at least two capitals, or a name such as <c>Bawaslu</c>.</summary>
    public static bool LooksLikeOne(ReadOnlySpan<char> word)
    {
        var capitals = 0;
        foreach (var c in word)
        {
            if (!char.IsLetterOrDigit(c))
            {
                return false;
            }

            capitals += char.IsUpper(c) ? 1 : 0;
        }

        return word.Length > 1 && (capitals > 1 || (capitals == 1 && char.IsUpper(word[0]) && word.Length > 3));
    }

    /// <summary>Whether the acronym abbreviates the words, or all of them from some word on.</summary>
    public static bool Abbreviates(ReadOnlySpan<char> acronym, string words)
    {
        var tokens = Token.Tokenize(words);
        var start = FindStart(acronym, words, tokens);
        return start == 0 || (start > 0 && acronym.Length >= MinPartLength && IsUpper(acronym));
    }

    /// <summary>Finds the first of the words at the end of a text that the acronym abbreviates.</summary>
    /// <param name="acronym">The acronym.</param>
    /// <param name="text">The text.</param>
    /// <param name="words">Its words.</param>
    /// <param name="mayUseInnerLetters">Whether other letters than the first of a word count: the one after a prefix, <c>kelipatan persekutuan terkecil (KPK)</c>, and a capital inside,
    /// <c>BlackBerry Messenger (BBM)</c>. Default false.</param>
    /// <returns>Its index; -1 if the acronym does not abbreviate the last words.</returns>
    public static int FindStart(ReadOnlySpan<char> acronym, string text, IReadOnlyList<Token> words, bool mayUseInnerLetters = false) =>
        FindStart(
            acronym,
            text,
            words,
            words.Count - 1,
            IsUpper(acronym) && acronym.Length <= InitialsLength ? 1 : acronym.Length,
            mayUseInnerLetters
        );

    private static int FindStart(
        ReadOnlySpan<char> rest,
        string text,
        IReadOnlyList<Token> words,
        int last,
        int maxLetters,
        bool mayUseInnerLetters
    )
    {
        if (rest.Length == 0)
        {
            return last + 1;
        }

        if (last < 0)
        {
            return -1;
        }

        var word = words[last].In(text);
        for (var letters = 1; letters <= Math.Min(Math.Min(maxLetters, rest.Length), word.Length); letters++)
        {
            if (
                word[..letters].Equals(rest[^letters..], StringComparison.OrdinalIgnoreCase)
                && FindStart(rest[..^letters], text, words, last - 1, maxLetters, mayUseInnerLetters) is >= 0 and var start
            )
            {
                return start;
            }
        }

        if (
            mayUseInnerLetters
            && HasRootWith(word, rest[^1])
            && FindStart(rest[..^1], text, words, last - 1, maxLetters, mayUseInnerLetters) is >= 0 and var first
        )
        {
            return first;
        }

        var capital = word[1..].IndexOfAnyInRange('A', 'Z') + 1;
        if (
            mayUseInnerLetters
            && capital > 0
            && rest is [.. var others, var initial, var second]
            && initial == word[0]
            && second == word[capital]
            && FindStart(others, text, words, last - 1, maxLetters, mayUseInnerLetters) is >= 0 and var joined
        )
        {
            return joined;
        }

        return word is "," || MatchingWords.Skipped.Contains(word)
            ? FindStart(rest, text, words, last - 1, maxLetters, mayUseInnerLetters)
            : -1;
    }

    private static bool HasRootWith(ReadOnlySpan<char> word, char initial)
    {
        foreach (var prefix in Prefixes)
        {
            if (
                word.Length > prefix.Length + 1
                && word.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)
                && char.ToUpperInvariant(word[prefix.Length]) == char.ToUpperInvariant(initial)
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsUpper(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsLower(c))
            {
                return false;
            }
        }

        return true;
    }
}
