using System.Runtime.InteropServices;
using Translate.Core.Problems;
using Translate.Engines.Marian.Kernels;
using Translate.Engines.Marian.Reading;

namespace Translate.Engines.Marian.Network;

/// <summary>A matrix of 8-bit weights with a bias. Immutable.</summary>
/// <remarks>
/// The arithmetic equals the reference implementation to the last bit: inputs are shifted to be positive, and the bias takes the shift back.
/// </remarks>
internal sealed class LinearLayer
{
    private readonly PackedMatrix _matrix;
    private readonly int[] _shift;
    private readonly float[] _bias;
    private readonly float _inputScale;
    private readonly float _outputScale;

    private LinearLayer(PackedMatrix matrix, int[] shift, float[] bias, float inputScale, float weightScale)
    {
        _matrix = matrix;
        _shift = shift;
        _bias = bias;
        _inputScale = inputScale;
        _outputScale = QuantizedArithmetic.GetOutputScale(inputScale, weightScale);
    }

    /// <summary>The length of an input row.</summary>
    public int Inputs => _matrix.Inputs;

    /// <summary>The length of an output row.</summary>
    public int Outputs => _matrix.Outputs;

    /// <summary>Reads a layer.</summary>
    /// <param name="model">The model.</param>
    /// <param name="name">The name of the matrix.</param>
    /// <param name="biasName">The name of the bias; null for a layer without bias.</param>
    /// <param name="inputs">The length that an input row must have; null for any.</param>
    /// <param name="outputs">The length that an output row must have; null for any.</param>
    /// <exception cref="ProblemException">The matrix does not exist, or does not fit.</exception>
    public static LinearLayer Read(ModelFile model, string name, string? biasName, int? inputs, int? outputs)
    {
        var tensor = model.Find(name, TensorType.Intgemm8);
        if (
            tensor.Rows != (inputs ?? tensor.Rows)
            || tensor.Columns != (outputs ?? tensor.Columns)
            || tensor.Rows % PackedMatrix.TileColumns != 0
            || tensor.Columns % PackedMatrix.TileColumns != 0
        )
        {
            throw model.CreateShapeException(tensor, inputs ?? PackedMatrix.TileColumns, outputs ?? PackedMatrix.TileColumns);
        }

        var weights = model.GetWeights(tensor);
        var matrix = new PackedMatrix(tensor.Rows);
        matrix.Pack(weights);
        var sums = QuantizedArithmetic.AddColumns(weights, tensor.Rows);
        var (inputScale, weightScale) = (model.ReadInputScale($"{name}_QuantMultA"), model.ReadScale(tensor));
        var bias = biasName is null ? new float[tensor.Columns] : model.ReadVector(biasName, tensor.Columns);
        var prepared = QuantizedArithmetic.PrepareBias(sums, bias, inputScale, weightScale);
        model.CheckConstants(tensor, QuantizedArithmetic.GetOutputScale(inputScale, weightScale), prepared);
        return new LinearLayer(matrix, QuantizedArithmetic.GetShift(sums), prepared, inputScale, weightScale);
    }

    /// <summary>Multiplies rows.</summary>
    /// <param name="inputs">The rows.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="quantized">Room for the rows as integers.</param>
    /// <param name="outputs">The results.</param>
    /// <param name="rectify">Whether negative results become 0.</param>
    public void Apply(ReadOnlySpan<float> inputs, int rows, Span<short> quantized, Span<float> outputs, bool rectify = false)
    {
        Int8Kernel.Quantize(inputs[..(rows * Inputs)], _inputScale, quantized);
        outputs = outputs[..(rows * Outputs)];
        Int8Kernel.Multiply(_matrix, quantized[..(rows * Inputs)], rows, MemoryMarshal.Cast<float, int>(outputs));
        for (var row = 0; row < rows; row++)
        {
            FloatKernel.Unquantize(outputs.Slice(row * Outputs, Outputs), _shift, _outputScale, _bias, rectify);
        }
    }
}
