using Translate.Core.Text;

namespace Translate.Core.Glossaries.Matching;

/// <summary>Compares the case of a term's letters with a text.</summary>
internal static class TermLetters
{
    /// <summary>Whether the words of the text agree with the phrase, which has the same letters in any case.</summary>
    public static bool Agree(TermCase rule, string phrase, string text, ReadOnlySpan<TextRange> stems)
    {
        if (rule == TermCase.Ignore || text.AsSpan(stems[0].Start).StartsWith(phrase, StringComparison.Ordinal))
        {
            return true;
        }

        var reader = new Tokenizer(phrase, 0);
        var isFirst = rule == TermCase.Exact && stems[0].Start == FindFirstLetter(text);
        foreach (var stem in stems)
        {
            reader.TryRead();
            if (!Agree(rule, reader.Current.In(phrase), stem.In(text), isFirst))
            {
                return false;
            }

            isFirst = false;
        }

        return true;
    }

    private static bool Agree(TermCase rule, ReadOnlySpan<char> expected, ReadOnlySpan<char> found, bool isFirst)
    {
        for (var i = 0; i < expected.Length; i++)
        {
            var agrees = char.IsUpper(expected[i])
                ? char.IsUpper(found[i])
                : rule == TermCase.Smart || !char.IsUpper(found[i]) || (isFirst && i == 0);
            if (!agrees)
            {
                return false;
            }
        }

        return true;
    }

    private static int FindFirstLetter(string text)
    {
        var at = 0;
        while (at < text.Length && !char.IsLetterOrDigit(text[at]))
        {
            at++;
        }

        return at;
    }
}
