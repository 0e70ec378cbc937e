using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Translate.Core.Problems;

namespace Translate.Engines.Marian.Reading;

/// <summary>For each source piece, the target pieces that it may become, from a binary file of Marian's. Immutable.</summary>
internal sealed class Shortlist
{
    private const ulong Magic = 0xF11A48D5013417F5;

    /// <summary>Matrices of the reference implementation have a multiple of 8 columns, so a selection is filled up to that.</summary>
    private const int Multiple = 8;

    private readonly int _first;
    private readonly int[] _offsets;
    private readonly int[] _pieces;

    private Shortlist(int first, int[] offsets, int[] pieces)
    {
        _first = first;
        _offsets = offsets;
        _pieces = pieces;
    }

    /// <summary>Reads a file: magic number, checksum, header, offsets, pieces.</summary>
    /// <param name="file">Its name, for problems.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="vocabularySize">The number of pieces of the vocabulary.</param>
    /// <exception cref="ProblemException">The file is damaged, or does not fit the vocabulary.</exception>
    public static Shortlist Read(string file, ReadOnlySpan<byte> bytes, int vocabularySize)
    {
        var cursor = new BinaryCursor(bytes, file);
        if (cursor.ReadUInt64("the magic number") != Magic)
        {
            throw cursor.CreateException("this is not a binary shortlist of Marian's", 0);
        }

        if (cursor.ReadUInt64("the checksum") != GetChecksum(bytes[cursor.Offset..]))
        {
            throw cursor.CreateException("the checksum is wrong", sizeof(ulong));
        }

        var first = cursor.ReadCount(vocabularySize, "the number of frequent pieces");
        cursor.ReadCount(vocabularySize, "the number of pieces for each piece");
        var offsets = new int[cursor.ReadCount(cursor.Remaining / sizeof(ulong), "the number of offsets")];
        var pieces = new int[cursor.ReadCount(cursor.Remaining / sizeof(uint), "the number of pieces")];
        if (offsets.Length != vocabularySize + 1)
        {
            throw cursor.CreateException(
                FormattableString.Invariant($"the shortlist is for {offsets.Length - 1} pieces, and the vocabulary has {vocabularySize}")
            );
        }

        for (var i = 0; i < offsets.Length; i++)
        {
            offsets[i] = cursor.ReadCount(pieces.Length, "an offset");
            if (i > 0 && offsets[i] < offsets[i - 1])
            {
                throw cursor.CreateException("an offset is less than the one before", cursor.Offset - sizeof(ulong));
            }
        }

        cursor.ReadInt32s(pieces, "the pieces");
        for (var i = 0; i < pieces.Length; i++)
        {
            if ((uint)pieces[i] >= (uint)vocabularySize)
            {
                throw cursor.CreateException("a piece is not in the vocabulary", cursor.Offset - ((pieces.Length - i) * sizeof(int)));
            }
        }

        return cursor.AtEnd ? new Shortlist(first, offsets, pieces) : throw cursor.CreateException("the file goes on after the last piece");
    }

    /// <summary>Selects the pieces that a target may have: the frequent ones, the source's own, and those that they may become, in order.</summary>
    /// <param name="source">The pieces of the source.</param>
    /// <param name="more">More pieces that the target may have.</param>
    /// <param name="selection">Where they go; emptied first.</param>
    /// <param name="marks">One mark for each piece of the vocabulary, all false; false again afterwards.</param>
    public void Select(ReadOnlySpan<int> source, ReadOnlySpan<int> more, List<int> selection, bool[] marks)
    {
        selection.Clear();
        for (var piece = 0; piece < _first; piece++)
        {
            Add(piece, selection, marks);
        }

        foreach (var piece in source)
        {
            Add(piece, selection, marks);
            foreach (var target in _pieces.AsSpan(_offsets[piece].._offsets[piece + 1]))
            {
                Add(target, selection, marks);
            }
        }

        foreach (var piece in more)
        {
            Add(piece, selection, marks);
        }

        for (var piece = _first; piece < marks.Length && selection.Count % Multiple != 0; piece++)
        {
            Add(piece, selection, marks);
        }

        selection.Sort();
        foreach (var piece in selection)
        {
            marks[piece] = false;
        }
    }

    /// <summary>Computes the checksum of everything that follows it in the file.</summary>
    internal static ulong GetChecksum(ReadOnlySpan<byte> body)
    {
        var hash = 0UL;
        foreach (var stored in MemoryMarshal.Cast<byte, ulong>(body))
        {
            var value = BitConverter.IsLittleEndian ? stored : BinaryPrimitives.ReverseEndianness(stored);
            hash ^= unchecked(value + 0x9E3779B9 + (hash << 6) + (hash >> 2));
        }

        return hash;
    }

    private static void Add(int piece, List<int> selection, bool[] marks)
    {
        if (!marks[piece])
        {
            marks[piece] = true;
            selection.Add(piece);
        }
    }
}
