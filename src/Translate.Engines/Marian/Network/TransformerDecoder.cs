using System.Runtime.InteropServices;
using Translate.Engines.Marian.Kernels;
using Translate.Engines.Marian.Reading;

namespace Translate.Engines.Marian.Network;

/// <summary>Computes the next state of targets, all side by side. Used by one thread.</summary>
/// <param name="network">The weights.</param>
/// <param name="shortlist">The pieces that may become each other.</param>
/// <param name="workspace">Where to compute.</param>
internal sealed class TransformerDecoder(TransformerNetwork network, Shortlist shortlist, Workspace workspace)
{
    private readonly List<EncodedSentence> _sentences = [];
    private readonly bool[] _marks = new bool[network.Configuration.VocabularySize];

    /// <summary>The width of a state.</summary>
    public int Width => network.Configuration.Width;

    /// <summary>The number of memories of a target, one for each layer.</summary>
    public int Layers => network.Decoder.Count;

    /// <summary>What is known of a sentence of the batch.</summary>
    public EncodedSentence GetSentence(int index) => _sentences[index];

    /// <summary>Starts a batch: encodes the sentences and prepares what each step needs of them.</summary>
    /// <param name="sentences">The pieces of each sentence.</param>
    /// <param name="more">For each sentence, pieces that its target may have besides the shortlist.</param>
    /// <param name="cancellationToken">Checked at each layer.</param>
    public void Start(IReadOnlyList<int[]> sentences, IReadOnlyList<int[]> more, CancellationToken cancellationToken)
    {
        var rows = TransformerEncoder.Encode(network, sentences, workspace, cancellationToken);
        var states = workspace.States.Get(rows * Width);
        while (_sentences.Count < sentences.Count)
        {
            _sentences.Add(new EncodedSentence(network));
        }

        for (var i = 0; i < sentences.Count; i++)
        {
            var sentence = _sentences[i];
            sentence.Reset(sentences[i].Length);
            shortlist.Select(sentences[i], more[i], sentence.Candidates, _marks);
            network.Embeddings.Select(CollectionsMarshal.AsSpan(sentence.Candidates), sentence.Selection);
        }

        var quantized = workspace.GetQuantized(rows, Width);
        var keys = workspace.Keys.Get(rows * Width);
        var values = workspace.Values.Get(rows * Width);
        for (var layer = 0; layer < Layers; layer++)
        {
            network.Decoder[layer].Context.Key.Apply(states, rows, quantized, keys);
            network.Decoder[layer].Context.Value.Apply(states, rows, quantized, values);
            var start = 0;
            for (var i = 0; i < sentences.Count; i++)
            {
                var length = sentences[i].Length * Width;
                _sentences[i].Set(layer, keys.Slice(start, length), values.Slice(start, length));
                start += length;
            }
        }
    }

    /// <summary>Computes the next state of each target.</summary>
    /// <param name="targets">The targets; their last pieces are read, and their memories brought up to date.</param>
    /// <param name="position">The position of the next piece.</param>
    /// <returns>The states, row by row, until the next call.</returns>
    public ReadOnlySpan<float> Step(DecoderTargets targets, int position)
    {
        var rows = targets.Count;
        var states = workspace.States.Get(rows * Width);
        for (var row = 0; row < rows; row++)
        {
            network.Embeddings.Embed(targets.LastPieces[row], position, states.Slice(row * Width, Width));
        }

        for (var layer = 0; layer < Layers; layer++)
        {
            network.Decoder[layer].Recurrent.Apply(targets.GetMemory(layer), states, rows, workspace);
            Attend(network.Decoder[layer].Context, layer, targets, states);
            network.Decoder[layer].FeedForward.Apply(states, rows, workspace);
        }

        return states;
    }

    /// <summary>Scores the candidates of a sentence as the next piece.</summary>
    /// <returns>The scores, filled up with very low ones, until the next call.</returns>
    public Span<float> Score(ReadOnlySpan<float> state, EncodedSentence sentence)
    {
        var scores = workspace.Scores.Get(sentence.Selection.Matrix.Outputs);
        network.Embeddings.Score(state, sentence.Selection, workspace.GetQuantized(1, Width), scores);
        return scores;
    }

    private void Attend(AttentionLayer attention, int layer, DecoderTargets targets, Span<float> states)
    {
        var rows = targets.Count;
        var quantized = workspace.GetQuantized(rows, Width);
        var queries = workspace.Queries.Get(rows * Width);
        var means = workspace.Hidden.Get(rows * Width);
        var output = workspace.Output.Get(rows * Width);
        attention.Query.Apply(states, rows, quantized, queries);
        for (var row = 0; row < rows; row++)
        {
            var sentence = _sentences[targets.Sentences[row]];
            var stride = Attention.GetStride(sentence.Length);
            var weights = workspace.Weights.Get(network.Configuration.Heads * stride);
            Attention.Attend(
                queries.Slice(row * Width, Width),
                sentence.GetKeys(layer),
                sentence.GetValues(layer),
                network.Configuration.Heads,
                weights,
                means.Slice(row * Width, Width)
            );
            if (layer == Layers - 1)
            {
                targets.Aligned[row] = FindHighest(weights[..sentence.Length]);
            }
        }

        attention.Output.Apply(means, rows, quantized, output);
        NetworkReader.AddAndNormalize(states, output, Width, attention.Norm);
    }

    private static int FindHighest(ReadOnlySpan<float> weights)
    {
        var highest = 0;
        for (var i = 1; i < weights.Length; i++)
        {
            highest = weights[i] > weights[highest] ? i : highest;
        }

        return highest;
    }
}
