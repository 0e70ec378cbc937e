using System.Runtime.InteropServices;
using System.Text;
using Translate.Core.Glossaries.Renderings;
using Translate.Engines.Marian.Network;
using Translate.Engines.Marian.Vocabularies;

namespace Translate.Engines.Marian.Search;

/// <summary>Keeps targets to the phrases of their terms. Used by one thread. Does nothing to a sentence without terms.</summary>
/// <remarks>
/// When the next piece looks at a term that the target does not have yet, and a word can start there, only pieces that start a phrase of the
/// term are left, then only those that go on with one: the model chooses among the phrases, piece by piece. Articles and prepositions that the
/// model wants to say first are let through. After a phrase, a new word must start. Probabilities are those among the pieces that are left.
/// </remarks>
/// <param name="vocabulary">The pieces.</param>
internal sealed class TermGuide(Vocabulary vocabulary)
{
    /// <summary>A candidate with this score or a lower one cannot be chosen.</summary>
    public const float Excluded = -1e9f;

    /// <summary>The most function words before a term, such as <c>of the</c>.</summary>
    private const int MaxDelays = 2;

    /// <summary>How many pieces beside a term the model looks at when it writes the term by itself.</summary>
    private const int Margin = 2;

    private static readonly HashSet<Rune> OpeningMarks = [.. "([{<\"'“‘«„-–—/".EnumerateRunes()];

    private readonly (int A, int An)[] _articles =
    [
        (Find(vocabulary, "a"), Find(vocabulary, "an")),
        (Find(vocabulary, "A"), Find(vocabulary, "An")),
    ];
    private readonly HashSet<int> _functionWords =
    [
        .. FuzzyWord
            .Articles.Concat(FuzzyWord.Prepositions)
            .SelectMany(word => (int[])[Find(vocabulary, word), Find(vocabulary, char.ToUpperInvariant(word[0]) + word[1..])]),
    ];
    private readonly List<int> _next = [];

    /// <summary>Excludes the candidates that cannot come next.</summary>
    /// <param name="terms">The terms of the sentence.</param>
    /// <param name="target">The start of the target.</param>
    /// <param name="aligned">The source piece that the next piece looks at most.</param>
    /// <param name="sentence">The candidates.</param>
    /// <param name="scores">Their scores.</param>
    public void Restrict(SentenceTerms terms, Hypothesis target, int aligned, EncodedSentence sentence, Span<float> scores)
    {
        if (terms.Items.Count == 0)
        {
            return;
        }

        var isWhole = false;
        if (target.Terms.Current >= 0)
        {
            _next.Clear();
            isWhole = AddContinuations(terms, target);
            Keep(sentence, scores, mayStartWord: isWhole);
        }

        if (target.Terms.Current < 0 || isWhole)
        {
            var best = sentence.Candidates[sentence.FindBest(scores, vocabulary.UnknownId)];
            var phrases = FindDue(terms, target.Terms, aligned, FindPlace(target.GetPieces(0), best)).Phrases;
            if (phrases.Count > 0)
            {
                AddStarts(phrases, target.Terms, best);
                Keep(sentence, scores, mayStartWord: false);
            }
        }
    }

    /// <summary>Brings a target up to date with its terms, after a piece was added.</summary>
    public void Advance(SentenceTerms terms, Hypothesis target)
    {
        if (terms.Items.Count == 0)
        {
            return;
        }

        if (target.Terms.Current >= 0)
        {
            if (FindPhrase(GetPhrases(terms, target.Terms), target.GetPieces(target.Terms.Start)) is not null)
            {
                GoOn(terms, target);
                return;
            }

            target.Terms = target.Terms with { Current = -1, Delays = 0 };
        }

        var piece = target.Pieces[^1];
        var place = FindPlace(target.GetPieces(0)[..^1], piece);
        var (term, phrases) = FindDue(terms, target.Terms, target.Aligned[^1], place);
        if (FindPhrase(phrases, [piece]) is { } phrase)
        {
            CorrectArticle(target, phrase);
            target.Terms = target.Terms with { Current = term, Start = target.Pieces.Count - 1, Place = place };
            GoOn(terms, target);
        }
        else if (phrases.Count > 0 && _functionWords.Contains(piece))
        {
            target.Terms = target.Terms with { Delays = target.Terms.Delays + 1 };
        }
        else
        {
            MarkSaid(terms, target);
        }
    }

    private static int Find(Vocabulary vocabulary, string word) => vocabulary.Find(Encoding.UTF8.GetBytes("\u2581" + word));

    private static IReadOnlyList<TermPhrase> GetPhrases(SentenceTerms terms, TermProgress progress) =>
        terms.Items[progress.Current].GetPhrases(progress.Place);

    /// <summary>Finds a phrase that begins with some pieces; null if none does.</summary>
    private static TermPhrase? FindPhrase(IReadOnlyList<TermPhrase> phrases, ReadOnlySpan<int> pieces)
    {
        foreach (var phrase in phrases)
        {
            if (phrase.Pieces.AsSpan().StartsWith(pieces))
            {
                return phrase;
            }
        }

        return null;
    }

    /// <summary>Aligns the last piece with the term whose phrase it is in, and marks the term as said when the phrase is whole.</summary>
    private static void GoOn(SentenceTerms terms, Hypothesis target)
    {
        var (progress, term) = (target.Terms, terms.Items[target.Terms.Current]);
        target.AlignLast(Math.Clamp(target.Aligned[^1], term.First, term.Last));
        foreach (var phrase in term.GetPhrases(progress.Place))
        {
            if (phrase.Pieces.AsSpan().SequenceEqual(target.GetPieces(progress.Start)))
            {
                target.Terms = progress.With(progress.Current);
            }
        }
    }

    /// <summary>Marks a term that the model said by itself, so that it is not said twice.</summary>
    private static void MarkSaid(SentenceTerms terms, Hypothesis target)
    {
        var pieces = target.GetPieces(0);
        for (var i = 0; i < terms.Items.Count; i++)
        {
            if (target.Terms.Has(i) || !terms.Items[i].Has(target.Aligned[^1], Margin))
            {
                continue;
            }

            foreach (var phrase in terms.Items[i].Phrases)
            {
                if (pieces.EndsWith(phrase.Pieces))
                {
                    target.Terms = target.Terms.With(i);
                    return;
                }
            }
        }
    }

    /// <summary>Finds the term that must come next, and the phrases that can start at a place; no phrases if none must.</summary>
    private static (int Term, IReadOnlyList<TermPhrase> Phrases) FindDue(
        SentenceTerms terms,
        TermProgress progress,
        int aligned,
        PhrasePlace place
    )
    {
        for (var term = 0; term < terms.Items.Count; term++)
        {
            if (!progress.Has(term) && terms.Items[term].Has(aligned))
            {
                return (term, terms.Items[term].GetPhrases(place));
            }
        }

        return (-1, []);
    }

    /// <summary>Finds out whether a phrase can start where a piece would be added.</summary>
    private PhrasePlace FindPlace(ReadOnlySpan<int> before, int piece) =>
        before.IsEmpty ? PhrasePlace.Start
        : piece == vocabulary.EndId || vocabulary.StartsWord(piece) ? PhrasePlace.AfterBlank
        : OpeningMarks.Contains(vocabulary.GetLastRune(before[^1])) ? PhrasePlace.AfterMark
        : PhrasePlace.None;

    /// <summary>Adds the pieces that go on with the phrase that the target is in. Returns whether the target has a whole phrase already.</summary>
    private bool AddContinuations(SentenceTerms terms, Hypothesis target)
    {
        var said = target.GetPieces(target.Terms.Start);
        var isWhole = false;
        foreach (var phrase in GetPhrases(terms, target.Terms))
        {
            if (phrase.Pieces.Length == said.Length)
            {
                isWhole |= phrase.Pieces.AsSpan().SequenceEqual(said);
            }
            else if (phrase.Pieces.AsSpan().StartsWith(said))
            {
                _next.Add(phrase.Pieces[said.Length]);
            }
        }

        return isWhole;
    }

    /// <summary>Adds the pieces that start a phrase, and function words if the model wants one first.</summary>
    private void AddStarts(IReadOnlyList<TermPhrase> phrases, TermProgress progress, int best)
    {
        if (progress.Current < 0)
        {
            _next.Clear();
        }

        foreach (var phrase in phrases)
        {
            _next.Add(phrase.Pieces[0]);
        }

        if (progress.Delays < MaxDelays && _functionWords.Contains(best) && !_next.Contains(best))
        {
            _next.AddRange(_functionWords);
        }
    }

    private void Keep(EncodedSentence sentence, Span<float> scores, bool mayStartWord)
    {
        var candidates = CollectionsMarshal.AsSpan(sentence.Candidates);
        for (var i = 0; i < candidates.Length; i++)
        {
            if (!_next.Contains(candidates[i]) && !(mayStartWord && !vocabulary.ContinuesWord(candidates[i])))
            {
                scores[i] = Excluded;
            }
        }
    }

    /// <summary>Makes the article before a phrase fit its first letter. The model chose it for another word.</summary>
    private void CorrectArticle(Hypothesis target, TermPhrase phrase)
    {
        var before = target.Pieces.Count - 2;
        if (before < 0)
        {
            return;
        }

        foreach (var (a, an) in _articles)
        {
            var (wrong, right) = phrase.TakesAn ? (a, an) : (an, a);
            if (target.Pieces[before] == wrong && right >= 0)
            {
                target.Replace(before, right);
            }
        }
    }
}
