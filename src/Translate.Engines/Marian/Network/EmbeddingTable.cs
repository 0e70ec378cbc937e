using System.Runtime.InteropServices;
using Translate.Core.Problems;
using Translate.Engines.Marian.Kernels;
using Translate.Engines.Marian.Reading;

namespace Translate.Engines.Marian.Network;

/// <summary>The vectors of the pieces, which are also the matrix of the output layer. Immutable.</summary>
internal sealed class EmbeddingTable
{
    private const string Name = "Wemb";
    private const string OutputName = "none";

    private readonly sbyte[] _weights;
    private readonly sbyte[] _outputWeights;
    private readonly int[] _shift;
    private readonly float[] _bias;
    private readonly float _scale;
    private readonly float _inputScale;
    private readonly float _outputScale;
    private readonly float _rootOfWidth;
    private readonly PositionTable _positions;

    private EmbeddingTable(ModelFile model, ModelTensor tensor)
    {
        Width = tensor.Columns;
        _weights = model.GetWeights(tensor).ToArray();
        _scale = 1f / model.ReadScale(tensor);
        _rootOfWidth = MathF.Sqrt(Width);
        _positions = new PositionTable(Width);

        // The reference implementation turns the table into numbers and those into integers again, with a scale of its own.
        var largest = QuantizedArithmetic.FindLargest(_weights);
        var weightScale = QuantizedArithmetic.Most / (largest * _scale);
        _outputWeights =
            largest == QuantizedArithmetic.Most
                ? _weights
                : Array.ConvertAll(
                    _weights,
                    weight =>
                        (sbyte)Math.Clamp(MathF.Round(weight * _scale * weightScale), -QuantizedArithmetic.Most, QuantizedArithmetic.Most)
                );
        _inputScale = model.ReadInputScale(model.Contains($"{Name}_QuantMultA") ? $"{Name}_QuantMultA" : $"{OutputName}_QuantMultA");
        _outputScale = QuantizedArithmetic.GetOutputScale(_inputScale, weightScale);
        var sums = QuantizedArithmetic.AddColumns(_outputWeights, Width);
        _shift = QuantizedArithmetic.GetShift(sums);
        _bias = QuantizedArithmetic.PrepareBias(sums, model.ReadVector("decoder_ff_logit_out_b", tensor.Rows), _inputScale, weightScale);
        model.CheckConstants(tensor, _outputScale, _bias);
    }

    /// <summary>The length of a vector.</summary>
    public int Width { get; }

    /// <summary>Reads the table.</summary>
    /// <exception cref="ProblemException">It does not exist, or does not fit.</exception>
    public static EmbeddingTable Read(ModelFile model)
    {
        var (tensor, size) = (model.Find(Name, TensorType.Intgemm8), model.Configuration);
        return (tensor.Rows, tensor.Columns) == (size.VocabularySize, size.Width)
            ? new EmbeddingTable(model, tensor)
            : throw model.CreateShapeException(tensor, size.VocabularySize, size.Width);
    }

    /// <summary>Gets the vector of a piece at a position.</summary>
    /// <param name="piece">The piece; -1 for the start of a target, whose vector is 0.</param>
    /// <param name="position">The position.</param>
    /// <param name="result">The vector.</param>
    public void Embed(int piece, int position, Span<float> result)
    {
        var positions = _positions.Get(position);
        if (piece < 0)
        {
            positions.CopyTo(result);
            return;
        }

        var weights = _weights.AsSpan(piece * Width, Width);
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = (weights[i] * _scale * _rootOfWidth) + positions[i];
        }
    }

    /// <summary>Gets the columns of the output layer for some pieces.</summary>
    public void Select(ReadOnlySpan<int> pieces, OutputSelection selection)
    {
        selection.Matrix.Pack(_outputWeights, pieces);
        selection.Resize(pieces.Length);
        for (var i = 0; i < pieces.Length; i++)
        {
            selection.Shift[i] = _shift[pieces[i]];
            selection.Bias[i] = _bias[pieces[i]];
        }
    }

    /// <summary>Scores some pieces as the next of a target.</summary>
    /// <param name="state">The state of the decoder.</param>
    /// <param name="selection">The pieces.</param>
    /// <param name="quantized">Room for the state as integers.</param>
    /// <param name="scores">The scores, one for each piece, filled up with very low ones to a multiple of 16.</param>
    public void Score(ReadOnlySpan<float> state, OutputSelection selection, Span<short> quantized, Span<float> scores)
    {
        Int8Kernel.Quantize(state, _inputScale, quantized);
        Int8Kernel.Multiply(selection.Matrix, quantized[..Width], rows: 1, MemoryMarshal.Cast<float, int>(scores));
        FloatKernel.Unquantize(scores, selection.Shift, _outputScale, selection.Bias, rectify: false);
    }
}
