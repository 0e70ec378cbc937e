using Translate.Core.Memory;
using Translate.Core.Text;
using Translate.GlossaryTools.Suggestion;

namespace Translate.Review.Articles;

/// <summary>Notices that the same correction was made in several sentences.</summary>
/// <param name="memory">Has the corrections.</param>
internal sealed class TermProposer(TranslationMemory memory)
{
    /// <summary>The number of sentences after which a term is proposed, once.</summary>
    public const int Sentences = 3;

    private const int MaxWords = 4;

    private readonly StopWords _stopWords = StopWords.CreateDefault();

    /// <summary>Returns the term that a correction suggests. Null unless it is the third sentence with it.</summary>
    public TermProposal? Propose(string before, string after)
    {
        if (Correction.Find(before, after) is not { } correction)
        {
            return null;
        }

        // The database compares letter for letter, so that a word at the start of a sentence is not found here.
        var edits = memory
            .FindEdits(correction.Removed, correction.Added)
            .Where(step => Correction.Find(step.Before, step.After) is { } other && other.IsSame(correction))
            .DistinctBy(step => step.Source)
            .ToList();
        return edits.Count == Sentences && FindCommon([.. edits.Select(step => step.Source)]) is { } source
            ? new TermProposal(source, correction.Added, correction.Removed, edits)
            : null;
    }

    /// <summary>Returns the longest words that all sentences have and that can be a term. Null if there are none.</summary>
    private string? FindCommon(IReadOnlyList<string> sentences)
    {
        var words = sentences.Select(sentence => Token.Tokenize(sentence).Select(token => token.In(sentence).ToString()).ToList()).ToList();
        for (var length = MaxWords; length > 0; length--)
        {
            foreach (var start in Enumerable.Range(0, Math.Max(0, words[^1].Count - length + 1)))
            {
                var phrase = words[^1].GetRange(start, length);
                if (
                    !_stopWords.Contains(phrase[0])
                    && !_stopWords.Contains(phrase[^1])
                    && phrase.TrueForAll(word => word.Any(char.IsLetter))
                    && words.TrueForAll(other => Contains(other, phrase))
                )
                {
                    return string.Join(' ', phrase);
                }
            }
        }

        return null;
    }

    private static bool Contains(List<string> words, List<string> phrase) =>
        Enumerable
            .Range(0, Math.Max(0, words.Count - phrase.Count + 1))
            .Any(start => words.GetRange(start, phrase.Count).SequenceEqual(phrase, StringComparer.OrdinalIgnoreCase));
}
