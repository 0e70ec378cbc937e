using Translate.Core.Problems;
using Translate.Engines.Marian.Kernels;
using Translate.Engines.Marian.Reading;

namespace Translate.Engines.Marian.Network;

/// <summary>The weights of a network of two layers, between which negative numbers become 0. Immutable.</summary>
internal sealed record FeedForwardLayer(LinearLayer First, LinearLayer Second, LayerNorm Norm)
{
    /// <summary>Reads the weights.</summary>
    /// <exception cref="ProblemException">One does not exist, or does not fit.</exception>
    public static FeedForwardLayer Read(ModelFile model, string name)
    {
        var width = model.Configuration.Width;
        var first = LinearLayer.Read(model, $"{name}_W1", $"{name}_b1", width, outputs: null);
        return new FeedForwardLayer(
            first,
            LinearLayer.Read(model, $"{name}_W2", $"{name}_b2", first.Outputs, width),
            NetworkReader.ReadNorm(model, $"{name}_ffn")
        );
    }

    /// <summary>Applies the layer to rows, adds the rows, and normalizes.</summary>
    public void Apply(Span<float> states, int rows, Workspace workspace)
    {
        var hidden = workspace.Hidden.Get(rows * First.Outputs);
        var output = workspace.Output.Get(rows * Second.Outputs);
        First.Apply(states, rows, workspace.GetQuantized(rows, First.Inputs), hidden, rectify: true);
        Second.Apply(hidden, rows, workspace.GetQuantized(rows, Second.Inputs), output);
        NetworkReader.AddAndNormalize(states, output, Second.Outputs, Norm);
    }
}
