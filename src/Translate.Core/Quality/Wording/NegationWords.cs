using System.Collections.Frozen;
using Translate.Core.Quality.Texts;
using Translate.Core.Text;

namespace Translate.Core.Quality.Wording;

/// <summary>The places of the words of negation in a text, as indexes of words in order.</summary>
/// <param name="Strong">Words that need an answer on the other side.</param>
/// <param name="Soft">Words that answer, and need none.</param>
internal sealed record Negations(List<int> Strong, List<int> Soft);

/// <summary>Finds the words of negation of one language.</summary>
internal sealed class NegationWords(WordData data, string language)
{
    private readonly FrozenSet<string> _strong = data.GetWords(language + ".strong");
    private readonly PhraseTable<bool> _phrases = new(
        data.GetWords(language + ".neutral")
            .Select(phrase => KeyValuePair.Create(phrase, false))
            .Concat(language == "id" ? data.GetWords("id.optional").Select(phrase => KeyValuePair.Create(phrase, true)) : [])
    );

    private readonly bool _isEnglish = language == "en";

    /// <summary>The words that answer a negation.</summary>
    public FrozenSet<string> Soft { get; } = data.GetWords(language + ".soft");

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isSoft">Whether a word answers a negation.</param>
    /// <param name="isTerm">Whether a range belongs to a term, whose words are not looked at.</param>
    public Negations Read(CheckedText text, Func<string, bool> isSoft, Func<TextRange, bool> isTerm)
    {
        var (strong, soft) = (new List<int>(), new List<int>());
        for (var i = 0; i < text.Words.Count; i++)
        {
            var word = text.Words[i];
            if (!word.IsWord)
            {
                continue;
            }

            if (_phrases.TryFind(text, i, out var length, out var isOptional))
            {
                if (isOptional)
                {
                    soft.Add(i);
                }

                i += length - 1;
            }
            else if (_strong.Contains(word.Key) || word.Key.EndsWith("n't", StringComparison.Ordinal))
            {
                if (!IsNumberSign(text, i) && !isTerm(word.Range))
                {
                    strong.Add(i);
                }
            }
            else if (isSoft(word.Key) || (_isEnglish && IsKeptFrom(text, i)))
            {
                soft.Add(i);
            }
        }

        return new Negations(strong, soft);
    }

    /// <summary>Whether a word is the "from" of "keep the rate from rising", which says that it does not rise.</summary>
    private static bool IsKeptFrom(CheckedText text, int i)
    {
        const int MaxObject = 6;
        if (text.Words[i].Key != "from" || !text.GetKey(i + 1).EndsWith("ing", StringComparison.Ordinal))
        {
            return false;
        }

        for (var at = i - 1; at >= 0 && at >= i - MaxObject; at--)
        {
            if (text.Words[at].Key is "keep" or "keeps" or "kept" or "keeping")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether "No" is short for "number".</summary>
    private static bool IsNumberSign(CheckedText text, int i) =>
        text.Words[i].Key == "no"
        && i + 1 < text.Words.Count
        && (text.Words[i + 1].IsNumber || (text.Words[i + 1].IsMark('.') && i + 2 < text.Words.Count && text.Words[i + 2].IsNumber));
}
