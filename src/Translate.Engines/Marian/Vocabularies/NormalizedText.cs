namespace Translate.Engines.Marian.Vocabularies;

/// <summary>A changed text in UTF-8, with the position in the original for each byte. A buffer that is used again and again.</summary>
internal sealed class NormalizedText
{
    private byte[] _bytes = new byte[256];
    private int[] _origins = new int[257];
    private int _length;

    /// <summary>The text.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _length);

    /// <summary>The position in the original of each byte, and of the end.</summary>
    public ReadOnlySpan<int> Origins => _origins.AsSpan(0, _length + 1);

    /// <summary>Makes the text empty.</summary>
    public void Clear() => (_length, _origins[0]) = (0, 0);

    /// <summary>Adds a byte.</summary>
    public void Add(byte value, int origin)
    {
        if (_length == _bytes.Length)
        {
            Array.Resize(ref _bytes, 2 * _length);
            Array.Resize(ref _origins, (2 * _length) + 1);
        }

        _bytes[_length] = value;
        _origins[_length++] = origin;
    }

    /// <summary>Adds bytes that all come from the same position.</summary>
    public void Add(ReadOnlySpan<byte> values, int origin)
    {
        foreach (var value in values)
        {
            Add(value, origin);
        }
    }

    /// <summary>Removes bytes from the end.</summary>
    /// <returns>The position in the original that they came from.</returns>
    public int RemoveLast(int count)
    {
        _length -= count;
        return _origins[_length];
    }

    /// <summary>Sets the position in the original where the text ends.</summary>
    public void End(int origin) => _origins[_length] = origin;
}
