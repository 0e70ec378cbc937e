using Translate.Core.Problems;
using Translate.Engines.Marian.Kernels;
using Translate.Engines.Marian.Reading;

namespace Translate.Engines.Marian.Network;

/// <summary>The weights of a simple recurrent unit (SSRU): what a target has so far, in one memory. Immutable.</summary>
internal sealed record RecurrentLayer(LinearLayer Input, LinearLayer Gate, LayerNorm Norm)
{
    /// <summary>Reads the weights.</summary>
    /// <exception cref="ProblemException">One does not exist, or does not fit.</exception>
    public static RecurrentLayer Read(ModelFile model, string name)
    {
        var width = model.Configuration.Width;
        return new RecurrentLayer(
            LinearLayer.Read(model, $"{name}_W", biasName: null, width, width),
            LinearLayer.Read(model, $"{name}_Wf", $"{name}_bf", width, width),
            NetworkReader.ReadNorm(model, $"{name}_ffn")
        );
    }

    /// <summary>Brings the memory up to date with the states, and the states with the memory.</summary>
    public void Apply(Span<float> memory, Span<float> states, int rows, Workspace workspace)
    {
        var inputs = workspace.Hidden.Get(rows * Input.Outputs);
        var gates = workspace.Output.Get(rows * Gate.Outputs);
        var quantized = workspace.GetQuantized(rows, Input.Inputs);
        Input.Apply(states, rows, quantized, inputs);
        Gate.Apply(states, rows, quantized, gates);
        FloatKernel.UpdateMemory(memory, inputs, gates);
        NetworkReader.AddAndNormalize(states, inputs, Input.Outputs, Norm);
    }
}
