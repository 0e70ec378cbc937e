using System.Runtime.InteropServices;
using Translate.Engines.Marian.Kernels;
using Translate.Engines.Marian.Network;

namespace Translate.Engines.Marian.Search;

/// <summary>Finds targets by taking the best piece at each step. Used by one thread.</summary>
/// <param name="decoder">Computes the steps.</param>
/// <param name="vocabulary">The pieces that have a meaning of their own.</param>
/// <param name="capacity">The most sentences at a time.</param>
internal sealed class GreedySearch(TransformerDecoder decoder, SpecialPieces vocabulary, int capacity) : ISearch
{
    private readonly DecoderTargets _targets = new(capacity, decoder.Layers, decoder.Width);
    private readonly List<Hypothesis> _results = [];
    private readonly int[] _kept = new int[capacity];
    private readonly int[] _pieces = new int[capacity];

    /// <inheritdoc/>
    public IReadOnlyList<Hypothesis> Run(IReadOnlyList<int[]> sentences, CancellationToken cancellationToken)
    {
        decoder.Start(sentences, cancellationToken);
        _targets.Start(sentences.Count);
        for (var i = 0; i < sentences.Count; i++)
        {
            if (_results.Count == i)
            {
                _results.Add(new Hypothesis());
            }

            _results[i].Clear(SearchLimits.GetMaxPieces(sentences[i].Length));
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
            var best = FindBest(scores, sentence);
            var logProbability = scores[best] - FloatKernel.LogSumExp(scores);
            var piece = sentence.Candidates[best];
            if (piece == vocabulary.EndId)
            {
                _results[index].EndLogProbability = logProbability;
                continue;
            }

            _results[index].Add(piece, _targets.Aligned[row], logProbability);
            if (position + 1 < SearchLimits.GetMaxPieces(sentence.Length))
            {
                (_kept[kept], _pieces[kept]) = (row, piece);
                kept++;
            }
        }

        _targets.Continue(_kept.AsSpan(0, kept), _pieces.AsSpan(0, kept));
    }

    /// <summary>Finds the candidate with the highest score, the first of equals. The piece for unknown text is never produced.</summary>
    private int FindBest(ReadOnlySpan<float> scores, EncodedSentence sentence)
    {
        var candidates = CollectionsMarshal.AsSpan(sentence.Candidates);
        scores = scores[..candidates.Length];
        var (best, highest) = (-1, float.NegativeInfinity);
        for (var i = 0; i < scores.Length; i++)
        {
            if (scores[i] > highest && candidates[i] != vocabulary.UnknownId)
            {
                (best, highest) = (i, scores[i]);
            }
        }

        return best;
    }
}
