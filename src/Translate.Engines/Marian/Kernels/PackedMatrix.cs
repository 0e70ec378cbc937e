using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Translate.Engines.Marian.Kernels;

/// <summary>A matrix of 8-bit weights in the order in which the kernels read it.</summary>
/// <remarks>
/// Tiles of 16 columns. A tile has, for every 4 inputs, the 4 weights of column 0, the 4 of column 1, and so on: 64 bytes, one cache line.
/// Inputs and outputs are filled up with zeros. The storage is used again when the matrix is filled again.
/// </remarks>
/// <param name="inputs">The length of an input row; a multiple of 4.</param>
internal sealed class PackedMatrix(int inputs)
{
    /// <summary>The number of columns in a tile.</summary>
    public const int TileColumns = 16;

    /// <summary>The number of inputs that are next to each other in a column.</summary>
    public const int Group = 4;

    private int[] _groups = [];

    /// <summary>The length of an input row.</summary>
    public int Inputs { get; } = inputs;

    /// <summary>The length of an output row, a multiple of 16.</summary>
    public int Outputs { get; private set; }

    /// <summary>The weights.</summary>
    public ReadOnlySpan<sbyte> Weights => MemoryMarshal.Cast<int, sbyte>(_groups.AsSpan(0, Outputs * Inputs / Group));

    /// <summary>Fills the matrix with columns.</summary>
    /// <param name="columns">The columns one after the other, each with <see cref="Inputs"/> weights.</param>
    public void Pack(ReadOnlySpan<sbyte> columns)
    {
        var count = columns.Length / Inputs;
        SetColumns(count);
        for (var column = 0; column < count; column++)
        {
            PackColumn(columns.Slice(column * Inputs, Inputs), column);
        }
    }

    /// <summary>Fills the matrix with some columns of a table.</summary>
    /// <param name="table">The columns one after the other.</param>
    /// <param name="selection">The indexes of the columns.</param>
    public void Pack(ReadOnlySpan<sbyte> table, ReadOnlySpan<int> selection)
    {
        SetColumns(selection.Length);
        for (var column = 0; column < selection.Length; column++)
        {
            PackColumn(table.Slice(selection[column] * Inputs, Inputs), column);
        }
    }

    private void SetColumns(int count)
    {
        Outputs = (count + TileColumns - 1) / TileColumns * TileColumns;
        var needed = Outputs * Inputs / Group;
        if (_groups.Length < needed)
        {
            _groups = new int[needed];
        }

        // The columns that fill up the last tile have the weights of an earlier use otherwise.
        var lastTile = TileColumns * Inputs / Group;
        _groups.AsSpan(needed - lastTile, lastTile).Clear();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void PackColumn(ReadOnlySpan<sbyte> weights, int column)
    {
        var groups = MemoryMarshal.Cast<sbyte, int>(weights);
        var tile = _groups.AsSpan(column / TileColumns * TileColumns * groups.Length, TileColumns * groups.Length);
        var target = column % TileColumns;
        foreach (var group in groups)
        {
            tile[target] = group;
            target += TileColumns;
        }
    }
}
