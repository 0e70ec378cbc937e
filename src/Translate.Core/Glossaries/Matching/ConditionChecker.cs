using Translate.Core.Languages;
using Translate.Core.Text;

namespace Translate.Core.Glossaries.Matching;

/// <summary>Determines whether an entry's condition holds at a place.</summary>
internal static class ConditionChecker
{
    public static bool Holds(TermCondition condition, string text, TextRange range, TermScope scope)
    {
        if (condition.IsAlways)
        {
            return true;
        }

        var holds =
            Demands(condition.Domain, domain => scope.Domains.Contains(domain, StringComparer.OrdinalIgnoreCase))
            && Demands(condition.Document, scope.Contains)
            && Demands(condition.Sentence, text, () => Token.Tokenize(text))
            && Demands(condition.Before, text, () => ReadBefore(text, range.Start, condition.Within))
            && Demands(condition.After, text, () => ReadAfter(text, range.End, condition.Within));
        return holds != condition.Not;
    }

    private static bool Demands(IReadOnlyList<string> words, Func<string, bool> isThere) => words.Count == 0 || words.Any(isThere);

    private static bool Demands(IReadOnlyList<string> required, string text, Func<List<Token>> read)
    {
        if (required.Count == 0)
        {
            return true;
        }

        var words = read();
        return required.Any(word => words.Exists(found => IsForm(found.In(text), word)));
    }

    private static bool IsForm(ReadOnlySpan<char> found, string required) =>
        TokenHash.AreEqual(found, required)
        || (IndonesianClitic.TryFind(found, out var clitic) && TokenHash.AreEqual(found[..^clitic.Length], required));

    /// <summary>The last words before a place. Only the characters that can have them are read.</summary>
    private static List<Token> ReadBefore(string text, int end, int count)
    {
        var start = end;
        for (var blanks = 0; start > 0; start--)
        {
            if (char.IsWhiteSpace(text[start - 1]) && ++blanks > count)
            {
                break;
            }
        }

        var words = new List<Token>();
        var reader = new Tokenizer(text.AsSpan(0, end), start);
        while (reader.TryRead())
        {
            words.Add(reader.Current);
        }

        return words[Math.Max(0, words.Count - count)..];
    }

    private static List<Token> ReadAfter(string text, int start, int count)
    {
        var words = new List<Token>(count);
        var reader = new Tokenizer(text, start);
        while (words.Count < count && reader.TryRead())
        {
            words.Add(reader.Current);
        }

        return words;
    }
}
