using Translate.Engines.Marian.Kernels;
using Translate.Engines.Marian.Network;

namespace Translate.Engines.Marian.Search;

/// <summary>Finds targets by keeping the best few starts at each step. Used by one thread.</summary>
/// <remarks>
/// As in the reference implementation: a target that ends leaves the beam and makes it narrower, and the target with the highest mean
/// logarithm of its probabilities wins.
/// </remarks>
/// <param name="decoder">Computes the steps.</param>
/// <param name="special">The pieces that have a meaning of their own.</param>
/// <param name="guide">Keeps targets to the phrases of their terms.</param>
/// <param name="capacity">The most sentences at a time.</param>
/// <param name="width">How many starts are kept.</param>
internal sealed class BeamSearch(TransformerDecoder decoder, SpecialPieces special, TermGuide guide, int capacity, int width) : ISearch
{
    private readonly DecoderTargets _targets = new(capacity * width, decoder.Layers, decoder.Width);
    private readonly List<Beam> _beams = [];
    private readonly List<Extension> _extensions = [];
    private readonly int[] _parents = new int[capacity * width];
    private readonly int[] _pieces = new int[capacity * width];
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
        while (_beams.Count < sentences.Count)
        {
            _beams.Add(new Beam(width));
        }

        for (var i = 0; i < sentences.Count; i++)
        {
            _beams[i].Start(SearchLimits.GetMaxPieces(sentences[i].Length, terms[i]));
        }

        for (var position = 0; _targets.Count > 0; position++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Step(position);
        }

        return _beams.ConvertAll(beam => beam.Best);
    }

    private void Step(int position)
    {
        var states = decoder.Step(_targets, position);
        var (kept, row) = (0, 0);
        while (row < _targets.Count)
        {
            var (index, first) = (_targets.Sentences[row], row);
            var (beam, sentence) = (_beams[index], decoder.GetSentence(index));
            _extensions.Clear();
            for (; row < _targets.Count && _targets.Sentences[row] == index; row++)
            {
                var scores = decoder.Score(states.Slice(row * decoder.Width, decoder.Width), sentence);
                guide.Restrict(_terms[index], beam.Live[row - first], _targets.Aligned[row], sentence, scores);
                AddExtensions(scores, sentence, row - first, beam.Live[row - first].Score, beam.Width);
            }

            var isLast = position + 1 >= SearchLimits.GetMaxPieces(sentence.Length, _terms[index]);
            beam.Extend(_extensions, special.EndId, isLast, _targets.Aligned.AsSpan(first), guide, _terms[index]);
            foreach (var (parent, piece) in beam.Continued)
            {
                (_parents[kept], _pieces[kept]) = (first + parent, piece);
                kept++;
            }
        }

        _targets.Continue(_parents.AsSpan(0, kept), _pieces.AsSpan(0, kept));
    }

    /// <summary>Adds the best ways to go on from a start to those from other starts of the same sentence, and keeps as many as the beam is wide.</summary>
    private void AddExtensions(ReadOnlySpan<float> scores, EncodedSentence sentence, int parent, float score, int most)
    {
        var sum = FloatKernel.LogSumExp(scores);
        for (var i = 0; i < sentence.Candidates.Count; i++)
        {
            var piece = sentence.Candidates[i];
            var extension = new Extension(parent, piece, scores[i] - sum, score + (scores[i] - sum));
            if (
                piece == special.UnknownId
                || scores[i] <= TermGuide.Excluded
                || (_extensions.Count == most && extension.Score <= _extensions[^1].Score)
            )
            {
                continue;
            }

            if (_extensions.Count == most)
            {
                _extensions.RemoveAt(most - 1);
            }

            var at = _extensions.Count;
            while (at > 0 && _extensions[at - 1].Score < extension.Score)
            {
                at--;
            }

            _extensions.Insert(at, extension);
        }
    }
}
