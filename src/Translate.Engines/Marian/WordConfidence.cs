using Translate.Core.Text;
using Translate.Core.Translators;

namespace Translate.Engines.Marian;

/// <summary>Finds the words that a model was not sure of.</summary>
internal static class WordConfidence
{
    /// <summary>Finds the words whose pieces together have a low probability.</summary>
    /// <param name="target">The text.</param>
    /// <param name="tokens">Its pieces, in order.</param>
    /// <param name="limit">Words with a lower probability are doubtful.</param>
    public static IReadOnlyList<TextRange> FindDoubtful(string target, IReadOnlyList<AlignedToken> tokens, double limit)
    {
        var doubtful = new List<TextRange>();
        var next = 0;
        while (next < tokens.Count)
        {
            var (start, end, logProbability) = (tokens[next].Target.Start, tokens[next].Target.End, tokens[next].LogProbability);
            for (next++; next < tokens.Count && !StartsWord(target, tokens[next].Target); next++)
            {
                end = tokens[next].Target.End;
                logProbability += tokens[next].LogProbability;
            }

            while (start < end && char.IsWhiteSpace(target[start]))
            {
                start++;
            }

            if (Math.Exp(logProbability) < limit && start < end)
            {
                doubtful.Add(new TextRange(start, end));
            }
        }

        return doubtful;
    }

    private static bool StartsWord(string target, TextRange token) =>
        (token.Length > 0 && char.IsWhiteSpace(target[token.Start])) || (token.Start > 0 && char.IsWhiteSpace(target[token.Start - 1]));
}
