using Translate.Core.Text;

namespace Translate.Core.Glossaries.Renderings;

/// <summary>Restores the capitals of sentences and headings, which engines lose where they insert a term as the glossary has it.</summary>
internal static class TargetCase
{
    /// <summary>Returns the target with a capital at its start, and with the case of a heading in its terms, if the source has them. The length stays the same.</summary>
    public static string Restore(string source, string target, IReadOnlyList<TermOccurrence> terms)
    {
        var words = Token.Tokenize(target);
        if (IsShouted(source) && words.Count(word => IsShout(word.In(target))) * 2 > words.Count(word => !word.IsMark))
        {
            return ToUpper(target);
        }

        var letters = target.ToCharArray();
        if (terms.Count > 0 && IsTitle(source) && IsTitle(target))
        {
            foreach (
                var place in terms
                    .SelectMany(term => new RenderingMatcher(term.Entry.Target, term.Entry.PartOfSpeech).FindAll(target, words))
                    .Where(place => !terms.Any(term => term.Entry.Keep))
            )
            {
                foreach (
                    var word in words.Where(word =>
                        word.Range.Start >= place.Start && word.Range.End <= place.End && !IsSmall(word.In(target).ToString())
                    )
                )
                {
                    letters[word.Range.Start] = char.ToUpperInvariant(letters[word.Range.Start]);
                }
            }
        }

        var (first, start) = (Array.FindIndex(letters, char.IsLetterOrDigit), source.AsSpan().IndexOfAnyExceptWhiteSpaceAndMarks());
        var isName = first >= 0 && first + 1 < letters.Length && char.IsUpper(letters[first + 1]);
        var isKept = terms.Any(term =>
            term.Entry.Keep && first >= 0 && target.AsSpan(first).StartsWith(term.Entry.Target, StringComparison.Ordinal)
        );
        if (first >= 0 && start >= 0 && char.IsUpper(source[start]) && char.IsLower(letters[first]) && !isName && !isKept)
        {
            letters[first] = char.ToUpperInvariant(letters[first]);
        }

        return new string(letters);
    }

    private static int IndexOfAnyExceptWhiteSpaceAndMarks(this ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsLetterOrDigit(text[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsShouted(string text) => text.Contains(' ') && text.Any(char.IsUpper) && !text.Any(char.IsLower);

    private static bool IsShout(ReadOnlySpan<char> word) => char.IsUpper(word[0]) && !word.ContainsAnyInRange('a', 'z');

    /// <summary>Whether all words but small ones have capitals, and there are several.</summary>
    private static bool IsTitle(string text)
    {
        var words = Token.Tokenize(text).FindAll(word => char.IsLetter(word.In(text)[0]) && word.Range.Length > 3);
        return words.Count > 2 && words.Count(word => char.IsUpper(word.In(text)[0])) * 4 >= words.Count * 3;
    }

    /// <summary>Keeps letters without a capital of one character, so that ranges stay right.</summary>
    private static string ToUpper(string text) =>
        string.Create(
            text.Length,
            text,
            (letters, from) =>
            {
                for (var i = 0; i < letters.Length; i++)
                {
                    letters[i] = char.ToUpperInvariant(from[i]);
                }
            }
        );

    private static bool IsSmall(string word) =>
        FuzzyWord.Articles.Contains(word) || FuzzyWord.Prepositions.Contains(word) || word is "and" or "or";
}
