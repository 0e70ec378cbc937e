using Translate.Core.Problems;
using Translate.Engines.Marian.Kernels;
using Translate.Engines.Marian.Reading;

namespace Translate.Engines.Marian.Network;

/// <summary>What the layers have in common.</summary>
internal static class NetworkReader
{
    /// <summary>Reads the weights of a network.</summary>
    /// <exception cref="ProblemException">One does not exist, or does not fit.</exception>
    public static TransformerNetwork Read(ModelFile model) =>
        new(
            model.Configuration,
            EmbeddingTable.Read(model),
            [
                .. Enumerable
                    .Range(1, model.Configuration.EncoderLayers)
                    .Select(layer => new EncoderLayer(
                        AttentionLayer.Read(model, $"encoder_l{layer}_self"),
                        FeedForwardLayer.Read(model, $"encoder_l{layer}_ffn")
                    )),
            ],
            [
                .. Enumerable
                    .Range(1, model.Configuration.DecoderLayers)
                    .Select(layer => new DecoderLayer(
                        RecurrentLayer.Read(model, $"decoder_l{layer}_rnn"),
                        AttentionLayer.Read(model, $"decoder_l{layer}_context"),
                        FeedForwardLayer.Read(model, $"decoder_l{layer}_ffn")
                    )),
            ]
        );

    /// <summary>Reads what states are normalized with.</summary>
    /// <exception cref="ProblemException">It does not exist, or does not fit.</exception>
    public static LayerNorm ReadNorm(ModelFile model, string name) =>
        new(
            model.ReadVector($"{name}_ln_scale", model.Configuration.Width),
            model.ReadVector($"{name}_ln_bias", model.Configuration.Width)
        );

    /// <summary>Adds outputs to states and normalizes each row.</summary>
    public static void AddAndNormalize(Span<float> states, ReadOnlySpan<float> outputs, int width, LayerNorm norm)
    {
        for (var at = 0; at < states.Length; at += width)
        {
            FloatKernel.AddAndNormalize(states.Slice(at, width), outputs.Slice(at, width), norm);
        }
    }
}
