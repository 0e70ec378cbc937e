namespace Translate.Engines.Marian.Reading;

/// <summary>A tensor of a model file.</summary>
/// <param name="Name">Its name, such as <c>encoder_l1_self_Wq</c>.</param>
/// <param name="Type">The type of its elements.</param>
/// <param name="Rows">All dimensions but the last, multiplied.</param>
/// <param name="Columns">The last dimension.</param>
/// <param name="Offset">The position of the data in the file.</param>
/// <param name="Length">The length of the data in bytes.</param>
internal sealed record ModelTensor(string Name, TensorType Type, int Rows, int Columns, int Offset, int Length)
{
    /// <summary>The number of elements.</summary>
    public int Elements => Rows * Columns;
}
