using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using Translate.Core.Problems;

namespace Translate.Engines.Marian.Reading;

/// <summary>A file of Marian's binary format, version 1: named tensors and a configuration.</summary>
/// <remarks>
/// The header has the version, the number of tensors, and for each the lengths of its name, shape and data. The names follow, then the shapes,
/// a gap, and the data. All positions are checked when the file is read; the values are read when they are asked for.
/// </remarks>
internal sealed class ModelFile
{
    private const string ConfigurationName = "special:model.yml";
    private const ulong SupportedVersion = 1;
    private const int MaxTensors = 100_000;
    private const int MaxNameLength = 1_000;
    private const int MaxDimensions = 8;

    private readonly string _file;
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly Dictionary<string, ModelTensor> _tensors;

    private ModelFile(string file, ReadOnlyMemory<byte> bytes, Dictionary<string, ModelTensor> tensors)
    {
        _file = file;
        _bytes = bytes;
        _tensors = tensors;
        Configuration = _tensors.ContainsKey(ConfigurationName)
            ? ModelConfiguration.Parse(file, Encoding.UTF8.GetString(GetBytes(Find(ConfigurationName, TensorType.Int8))).TrimEnd('\0'))
            : throw ModelProblem.CreateException(file, $"the file has no configuration '{ConfigurationName}'");
    }

    /// <summary>The sizes and options of the network.</summary>
    public ModelConfiguration Configuration { get; }

    /// <summary>Reads a file's header and configuration.</summary>
    /// <exception cref="ProblemException">The file is damaged, or no model of the supported kind.</exception>
    public static ModelFile Read(string file, ReadOnlyMemory<byte> bytes)
    {
        var cursor = new BinaryCursor(bytes.Span, file);
        var version = cursor.ReadUInt64("the version");
        if (version != SupportedVersion)
        {
            throw cursor.CreateException($"this is no Marian model of version {SupportedVersion}", 0);
        }

        var headers = new TensorHeader[
            cursor.ReadCount(Math.Min(MaxTensors, cursor.Remaining / TensorHeader.Length), "the number of tensors")
        ];
        for (var i = 0; i < headers.Length; i++)
        {
            headers[i] = TensorHeader.Read(ref cursor, MaxNameLength, MaxDimensions);
        }

        var names = Array.ConvertAll(headers, _ => string.Empty);
        for (var i = 0; i < headers.Length; i++)
        {
            names[i] = Encoding.UTF8.GetString(cursor.Read(headers[i].NameLength, "a tensor's name").TrimEnd((byte)0));
        }

        var shapes = new (int Rows, int Columns)[headers.Length];
        for (var i = 0; i < headers.Length; i++)
        {
            shapes[i] = ReadShape(ref cursor, headers[i]);
        }

        cursor.Read(cursor.ReadCount(cursor.Remaining, "the length of the gap"), "the gap before the data");
        var tensors = new Dictionary<string, ModelTensor>(headers.Length, StringComparer.Ordinal);
        for (var i = 0; i < headers.Length; i++)
        {
            var tensor = new ModelTensor(
                names[i],
                headers[i].Type,
                shapes[i].Rows,
                shapes[i].Columns,
                cursor.Offset,
                headers[i].DataLength
            );
            cursor.Read(tensor.Length, $"the data of '{tensor.Name}'");
            if (GetNeededBytes(tensor) > tensor.Length)
            {
                throw cursor.CreateException($"the data of '{tensor.Name}' is shorter than its shape needs", tensor.Offset);
            }

            if (!tensors.TryAdd(tensor.Name, tensor))
            {
                throw cursor.CreateException($"the tensor '{tensor.Name}' occurs twice", tensor.Offset);
            }
        }

        return cursor.AtEnd ? new ModelFile(file, bytes, tensors) : throw cursor.CreateException("the file goes on after its last tensor");
    }

    /// <summary>Whether the file has a tensor.</summary>
    public bool Contains(string name) => _tensors.ContainsKey(name);

    /// <summary>Finds a tensor of a type, whatever its shape.</summary>
    /// <exception cref="ProblemException">It does not exist, or has another type.</exception>
    public ModelTensor Find(string name, TensorType type)
    {
        var tensor = _tensors.GetValueOrDefault(name) ?? throw ModelProblem.CreateException(_file, $"the model has no tensor '{name}'");
        return tensor.Type == type
            ? tensor
            : throw ModelProblem.CreateException(_file, $"the tensor '{name}' is not of type {type}", tensor.Offset);
    }

    /// <summary>Reads a vector.</summary>
    /// <param name="name">The name of the tensor.</param>
    /// <param name="length">How many elements it must have.</param>
    /// <exception cref="ProblemException">The tensor does not exist, has another shape, or an element is not a number.</exception>
    public float[] ReadVector(string name, int length)
    {
        var tensor = Find(name, TensorType.Float32);
        if (tensor.Elements != length)
        {
            throw ModelProblem.CreateException(
                _file,
                FormattableString.Invariant($"the tensor '{name}' has {tensor.Elements} elements and needs {length}"),
                tensor.Offset
            );
        }

        var values = new float[length];
        GetBytes(tensor)[..(length * sizeof(float))].CopyTo(MemoryMarshal.AsBytes(values.AsSpan()));
        if (!BitConverter.IsLittleEndian)
        {
            var swapped = MemoryMarshal.Cast<float, int>(values.AsSpan());
            BinaryPrimitives.ReverseEndianness(swapped, swapped);
        }

        return Array.TrueForAll(values, float.IsFinite)
            ? values
            : throw ModelProblem.CreateException(_file, $"the tensor '{name}' has an element that is not a number", tensor.Offset);
    }

    /// <summary>Reads the scale after a tensor's weights: a weight of the network times this is the stored weight.</summary>
    /// <exception cref="ProblemException">It is not a positive number.</exception>
    public float ReadScale(ModelTensor tensor)
    {
        var scale = BinaryPrimitives.ReadSingleLittleEndian(GetBytes(tensor)[tensor.Elements..]);
        return IsScale(scale)
            ? scale
            : throw ModelProblem.CreateException(
                _file,
                $"the scale of '{tensor.Name}' is not a positive number",
                tensor.Offset + tensor.Elements
            );
    }

    /// <summary>Reads the scale of the inputs of a matrix.</summary>
    /// <exception cref="ProblemException">It does not exist, or is not a positive number.</exception>
    public float ReadInputScale(string name)
    {
        var scale = ReadVector(name, 1)[0];
        return IsScale(scale)
            ? scale
            : throw ModelProblem.CreateException(_file, $"'{name}' is not a positive number", Find(name, TensorType.Float32).Offset);
    }

    /// <summary>Checks the constants that were computed from the scales of a tensor. Scales that are fine alone may be out of bounds together.</summary>
    /// <exception cref="ProblemException">One is out of bounds.</exception>
    public void CheckConstants(ModelTensor tensor, float outputScale, float[] bias)
    {
        if (!IsScale(outputScale) || !Array.TrueForAll(bias, float.IsFinite))
        {
            throw ModelProblem.CreateException(_file, $"the scales of '{tensor.Name}' and of its inputs are out of bounds", tensor.Offset);
        }
    }

    /// <summary>The weights of a tensor, as they are stored.</summary>
    public ReadOnlySpan<sbyte> GetWeights(ModelTensor tensor) => MemoryMarshal.Cast<byte, sbyte>(GetBytes(tensor)[..tensor.Elements]);

    /// <summary>Creates the exception for a tensor that does not fit the network.</summary>
    public ProblemException CreateShapeException(ModelTensor tensor, int rows, int columns) =>
        ModelProblem.CreateException(
            _file,
            FormattableString.Invariant(
                $"the tensor '{tensor.Name}' has the shape {tensor.Rows} × {tensor.Columns} and needs {rows} × {columns}"
            ),
            tensor.Offset
        );

    private static bool IsScale(float scale) => float.IsFinite(scale) && scale > 1e-20f && scale < 1e20f;

    private static long GetNeededBytes(ModelTensor tensor) =>
        tensor.Type switch
        {
            TensorType.Intgemm8 => tensor.Elements + (long)sizeof(float),
            TensorType.Float32 => tensor.Elements * (long)sizeof(float),
            _ => tensor.Elements,
        };

    private static (int Rows, int Columns) ReadShape(ref BinaryCursor cursor, TensorHeader header)
    {
        var offset = cursor.Offset;
        long rows = 1;
        long columns = 1;
        for (var i = 0; i < header.Dimensions; i++)
        {
            rows *= columns;
            columns = cursor.ReadInt32("a tensor's shape");
            if (columns < 1 || rows * columns > header.DataLength)
            {
                throw cursor.CreateException("a tensor's shape does not fit its data", offset);
            }
        }

        return ((int)rows, (int)columns);
    }

    private ReadOnlySpan<byte> GetBytes(ModelTensor tensor) => _bytes.Span.Slice(tensor.Offset, tensor.Length);
}
