using Translate.Engines.Marian.Kernels;
using Translate.Engines.Marian.Network;

namespace Translate.Engines.Marian.Search;

/// <summary>Finds targets by taking the best piece at each step. Used by one thread.</summary>
/// <param name="decoder">Computes the steps.</param>
/// <param name="special">The pieces that have a meaning of their own.</param>
/// <param name="guide">Keeps targets to the phrases of their terms.</param>
/// <param name="capacity">The most sentences at a time.</param>
internal sealed class GreedySearch(TransformerDecoder decoder, SpecialPieces special, TermGuide guide, int capacity) : ISearch
{
    private readonly DecoderTargets _targets = new(capacity, decoder.Layers, decoder.Width);
    private readonly List<Hypothesis> _results = [];
    private readonly int[] _kept = new int[capacity];
    private readonly int[] _pieces = new int[capacity];
    private IReadOnlyList<SentenceTerms> _terms = [];

    /// <inheritdoc/>
    public IReadOnlyList<Hypothesis> Run(
        IReadOnlyList<int[]> sentences,
        IReadOnlyList<SentenceTerms> terms,
        CancellationToken cancellationToken
    )
    {
        _terms = terms;
        decoder.Start(sentences, [.. terms.Select(sentence => sentence.Pieces)], cancellationToken);
        _targets.Start(sentences.Count);
        for (var i = 0; i < sentences.Count; i++)
        {
            if (_results.Count == i)
            {
                _results.Add(new Hypothesis());
            }

            _results[i].Clear(SearchLimits.GetMaxPieces(sentences[i].Length, terms[i]));
        }

        for (var position = 0; _targets.Count > 0; position++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Step(position);
        }

        return _results;
    }

    private void Step(int position)
    {
        var states = decoder.Step(_targets, position);
        var kept = 0;
        for (var row = 0; row < _targets.Count; row++)
        {
            var index = _targets.Sentences[row];
            var sentence = decoder.GetSentence(index);
            var scores = decoder.Score(states.Slice(row * decoder.Width, decoder.Width), sentence);
            guide.Restrict(_terms[index], _results[index], _targets.Aligned[row], sentence, scores);
            var best = sentence.FindBest(scores, special.UnknownId);
            var logProbability = scores[best] - FloatKernel.LogSumExp(scores);
            var piece = sentence.Candidates[best];
            if (piece == special.EndId)
            {
                _results[index].EndLogProbability = logProbability;
                continue;
            }

            _results[index].Add(piece, _targets.Aligned[row], logProbability);
            guide.Advance(_terms[index], _results[index]);
            if (position + 1 < SearchLimits.GetMaxPieces(sentence.Length, _terms[index]))
            {
                (_kept[kept], _pieces[kept]) = (row, piece);
                kept++;
            }
        }

        _targets.Continue(_kept.AsSpan(0, kept), _pieces.AsSpan(0, kept));
    }
}
