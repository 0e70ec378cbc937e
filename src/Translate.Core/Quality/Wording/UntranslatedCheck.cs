using Translate.Core.Bitexts;
using Translate.Core.Quality.Texts;

namespace Translate.Core.Quality.Wording;

/// <summary>Reports a target that is the source itself, and Indonesian words in an English sentence.</summary>
/// <remarks>Names, quoted words and terms may be Indonesian.</remarks>
internal sealed class UntranslatedCheck : IPairCheck
{
    private const int MinWords = 2;

    /// <inheritdoc/>
    public void Check(CheckedPair pair, List<Finding> findings)
    {
        if (IsSame(pair) && IsSentence(pair))
        {
            findings.Add(new Finding(FindingIds.SameAsSource, Severity.Warning, "the translation is the source itself"));
            return;
        }

        var quotes = QuoteReader.Read(pair.Target).Ranges;
        var quote = 0;
        for (var i = 0; i < pair.Target.Words.Count; i++)
        {
            var word = pair.Target.Words[i];
            while (quote < quotes.Count && quotes[quote].End <= word.Start)
            {
                quote++;
            }

            // A long quotation is a sentence, a short one a word that is quoted as such.
            var isQuoted = quote < quotes.Count && quotes[quote].Start <= word.Start && quotes[quote].Length < 40;
            if (
                word.IsWord
                && !isQuoted
                && (!word.IsCapital || IsFirst(pair.Target, i))
                && IsLeft(pair, i)
                && !pair.IsTermInTarget(word.Range)
            )
            {
                findings.Add(
                    new Finding(
                        FindingIds.Untranslated,
                        Severity.Warning,
                        $"'{word.Range.In(pair.Target.Text)}' is Indonesian",
                        Target: word.Range
                    )
                );
                return;
            }
        }
    }

    private static bool IsLeft(CheckedPair pair, int i)
    {
        var word = pair.Target.Words[i];
        if (!pair.Source.Keys.Contains(word.Key))
        {
            return false;
        }

        // Words that both languages have: "air", "dana", "pun".
        return IndonesianForms.IsIndonesian(word.Key)
            && word.Key
                is not (
                    "air"
                    or "pun"
                    or "ada"
                    or "an"
                    or "dana"
                    or "pasar"
                    or "motor"
                    or "api"
                    or "media"
                    or "lain"
                    or "kami"
                    or "lama"
                    or "organ"
                    or "guru"
                );
    }

    private static bool IsFirst(CheckedText text, int i) => i == 0 || (i == 1 && !text.Words[0].IsWord);

    private static bool IsSame(CheckedPair pair)
    {
        if (pair.Source.WordCount != pair.Target.WordCount)
        {
            return false;
        }

        var (s, t) = (0, 0);
        while (true)
        {
            while (s < pair.Source.Words.Count && pair.Source.Words[s].Kind == WordKind.Mark)
            {
                s++;
            }

            while (t < pair.Target.Words.Count && pair.Target.Words[t].Kind == WordKind.Mark)
            {
                t++;
            }

            if (s == pair.Source.Words.Count || t == pair.Target.Words.Count)
            {
                return s == pair.Source.Words.Count && t == pair.Target.Words.Count;
            }

            if (!string.Equals(pair.Source.Words[s++].Key, pair.Target.Words[t++].Key, StringComparison.Ordinal))
            {
                return false;
            }
        }
    }

    /// <summary>A sentence has words that begin with a lowercase letter, apart from terms.</summary>
    private static bool IsSentence(CheckedPair pair)
    {
        var (words, hasSmall) = (0, false);
        foreach (var word in pair.Source.Words)
        {
            if (word.IsWord && !pair.IsTermInSource(word.Range))
            {
                words++;
                hasSmall |= !word.IsCapital;
            }
        }

        return words >= MinWords && hasSmall;
    }
}
