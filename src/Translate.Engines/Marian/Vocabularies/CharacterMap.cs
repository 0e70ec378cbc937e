using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Translate.Core.Problems;
using Translate.Engines.Marian.Reading;

namespace Translate.Engines.Marian.Vocabularies;

/// <summary>
/// SentencePiece's compiled map of characters: a double-array trie of what is replaced, and the replacements. Immutable.
/// </summary>
/// <remarks>Every step in the trie is checked, because only a walk finds out whether its offsets are good.</remarks>
internal sealed class CharacterMap
{
    private readonly string _file;
    private readonly uint[] _units;
    private readonly byte[] _replacements;

    private CharacterMap(string file, uint[] units, byte[] replacements)
    {
        _file = file;
        _units = units;
        _replacements = replacements;
    }

    /// <summary>The map that changes nothing.</summary>
    public static CharacterMap Empty { get; } = new(string.Empty, [], []);

    /// <summary>Reads a map: the length of the trie, the trie, and the replacements, each ended by a zero.</summary>
    /// <exception cref="ProblemException">The map is damaged.</exception>
    public static CharacterMap Read(string file, ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return Empty;
        }

        var cursor = new BinaryCursor(bytes, file);
        var length = cursor.ReadUInt32("the length of the character map");
        if (length == 0 || length % sizeof(uint) != 0 || length >= (uint)cursor.Remaining)
        {
            throw ModelProblem.CreateException(
                file,
                FormattableString.Invariant($"the character map has a trie of {length} bytes, which do not fit")
            );
        }

        var units = MemoryMarshal.Cast<byte, uint>(cursor.Read((int)length, "the character map")).ToArray();
        if (!BitConverter.IsLittleEndian)
        {
            BinaryPrimitives.ReverseEndianness(units, units);
        }

        var replacements = cursor.Read(cursor.Remaining, "the replacements").ToArray();
        return replacements[^1] == 0
            ? new CharacterMap(file, units, replacements)
            : throw ModelProblem.CreateException(file, "the last replacement of the character map has no end");
    }

    /// <summary>Finds the longest start of a text that has a replacement.</summary>
    /// <param name="text">The text in UTF-8.</param>
    /// <param name="replacement">The replacement, which may be empty.</param>
    /// <returns>The length of what is replaced; 0 if nothing is.</returns>
    /// <exception cref="ProblemException">The map is damaged.</exception>
    public int FindLongest(ReadOnlySpan<byte> text, out ReadOnlySpan<byte> replacement)
    {
        replacement = [];
        if (_units.Length == 0)
        {
            return 0;
        }

        var longest = 0;
        var node = GetOffset(_units[0]);
        for (var i = 0; i < text.Length; i++)
        {
            node ^= text[i];
            var unit = GetUnit(node);
            if ((unit & 0x8000_00FF) != text[i])
            {
                break;
            }

            node ^= GetOffset(unit);
            if ((unit & 0x100) != 0)
            {
                replacement = GetReplacement(GetUnit(node) & 0x7FFF_FFFF);
                longest = i + 1;
            }
        }

        return longest;
    }

    private static uint GetOffset(uint unit) => (unit >> 10) << (int)((unit & 0x200) >> 6);

    private uint GetUnit(uint node) => node < (uint)_units.Length ? _units[node] : throw CreateException();

    private ReadOnlySpan<byte> GetReplacement(uint start)
    {
        if (start >= (uint)_replacements.Length)
        {
            throw CreateException();
        }

        var rest = _replacements.AsSpan((int)start);
        return rest[..rest.IndexOf((byte)0)];
    }

    private ProblemException CreateException() => ModelProblem.CreateException(_file, "the character map of the vocabulary is damaged");
}
