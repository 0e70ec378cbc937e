using Translate.Core.Problems;
using Translate.Engines.Marian.Kernels;
using Translate.Engines.Marian.Reading;

namespace Translate.Engines.Marian.Network;

/// <summary>The weights of an attention. Immutable.</summary>
internal sealed record AttentionLayer(LinearLayer Query, LinearLayer Key, LinearLayer Value, LinearLayer Output, LayerNorm Norm)
{
    /// <summary>Reads the weights.</summary>
    /// <exception cref="ProblemException">One does not exist, or does not fit.</exception>
    public static AttentionLayer Read(ModelFile model, string name)
    {
        var width = model.Configuration.Width;
        LinearLayer ReadPart(char part) => LinearLayer.Read(model, $"{name}_W{part}", $"{name}_b{part}", width, width);
        return new AttentionLayer(ReadPart('q'), ReadPart('k'), ReadPart('v'), ReadPart('o'), NetworkReader.ReadNorm(model, $"{name}_Wo"));
    }
}
