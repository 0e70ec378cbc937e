using Translate.Engines.Marian.Kernels;

namespace Translate.Engines.Marian.Network;

/// <summary>Turns sentences into one state for each piece. A batch has no padding: the rows of all sentences are next to each other.</summary>
internal static class TransformerEncoder
{
    /// <summary>Computes the states of sentences.</summary>
    /// <param name="network">The weights.</param>
    /// <param name="sentences">The pieces of each sentence, with the piece that ends it.</param>
    /// <param name="workspace">Where to compute. Its states are the result.</param>
    /// <param name="cancellationToken">Checked at each layer.</param>
    /// <returns>The number of rows.</returns>
    public static int Encode(
        TransformerNetwork network,
        IReadOnlyList<int[]> sentences,
        Workspace workspace,
        CancellationToken cancellationToken
    )
    {
        var width = network.Configuration.Width;
        var rows = 0;
        foreach (var sentence in sentences)
        {
            rows += sentence.Length;
        }

        var states = workspace.States.Get(rows * width);
        var row = 0;
        foreach (var sentence in sentences)
        {
            for (var position = 0; position < sentence.Length; position++)
            {
                network.Embeddings.Embed(sentence[position], position, states.Slice(row++ * width, width));
            }
        }

        foreach (var layer in network.Encoder)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Attend(layer.Attention, sentences, states, rows, network.Configuration.Heads, workspace);
            layer.FeedForward.Apply(states, rows, workspace);
        }

        return rows;
    }

    private static void Attend(
        AttentionLayer layer,
        IReadOnlyList<int[]> sentences,
        Span<float> states,
        int rows,
        int heads,
        Workspace workspace
    )
    {
        var width = layer.Query.Inputs;
        var quantized = workspace.GetQuantized(rows, width);
        var queries = workspace.Queries.Get(rows * width);
        var keys = workspace.Keys.Get(rows * width);
        var values = workspace.Values.Get(rows * width);
        layer.Query.Apply(states, rows, quantized, queries);
        layer.Key.Apply(states, rows, quantized, keys);
        layer.Value.Apply(states, rows, quantized, values);

        var means = workspace.Hidden.Get(rows * width);
        var start = 0;
        foreach (var sentence in sentences)
        {
            var (from, length) = (start * width, sentence.Length * width);
            var stride = Attention.GetStride(sentence.Length);
            var transposed = workspace.Transposed.Get(stride * width);
            var weights = workspace.Weights.Get(heads * stride);
            var parts = workspace.Parts.Get(length);
            Attention.Transpose(keys.Slice(from, length), width, transposed);
            Attention.SplitHeads(values.Slice(from, length), width, heads, parts);
            for (var at = from; at < from + length; at += width)
            {
                Attention.Attend(queries.Slice(at, width), transposed, parts, heads, weights, means.Slice(at, width));
            }

            start += sentence.Length;
        }

        var output = workspace.Output.Get(rows * width);
        layer.Output.Apply(means, rows, quantized, output);
        NetworkReader.AddAndNormalize(states, output, width, layer.Norm);
    }
}
