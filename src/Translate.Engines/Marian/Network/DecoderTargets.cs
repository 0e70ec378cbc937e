namespace Translate.Engines.Marian.Network;

/// <summary>The targets that a decoder goes on with, one row each. Used again for the next batch.</summary>
internal sealed class DecoderTargets
{
    private readonly float[][] _memories;
    private readonly float[][] _spare;
    private readonly int _width;

    /// <summary>Makes room for targets.</summary>
    /// <param name="capacity">The most targets at a time.</param>
    /// <param name="layers">The number of memories of each.</param>
    /// <param name="width">The length of a memory.</param>
    public DecoderTargets(int capacity, int layers, int width)
    {
        _width = width;
        _memories = [.. Enumerable.Range(0, layers).Select(_ => new float[capacity * width])];
        _spare = [.. Enumerable.Range(0, layers).Select(_ => new float[capacity * width])];
        Sentences = new int[capacity];
        LastPieces = new int[capacity];
        Aligned = new int[capacity];
    }

    /// <summary>The number of targets.</summary>
    public int Count { get; private set; }

    /// <summary>The sentence of each target, as an index in the batch.</summary>
    public int[] Sentences { get; }

    /// <summary>The last piece of each target; -1 if it has none.</summary>
    public int[] LastPieces { get; }

    /// <summary>The source piece that the next piece looks at most.</summary>
    public int[] Aligned { get; }

    /// <summary>The memories of all targets in a layer.</summary>
    public Span<float> GetMemory(int layer) => _memories[layer].AsSpan(0, Count * _width);

    /// <summary>Starts with one empty target for each sentence.</summary>
    public void Start(int sentences)
    {
        Count = sentences;
        for (var i = 0; i < sentences; i++)
        {
            (Sentences[i], LastPieces[i]) = (i, -1);
        }

        foreach (var memory in _memories)
        {
            Array.Clear(memory);
        }
    }

    /// <summary>Goes on with other targets. Each continues one of the present ones.</summary>
    /// <param name="parents">The row that each new target continues.</param>
    /// <param name="pieces">The piece that it adds.</param>
    public void Continue(ReadOnlySpan<int> parents, ReadOnlySpan<int> pieces)
    {
        Span<int> sentences = stackalloc int[parents.Length];
        for (var row = 0; row < parents.Length; row++)
        {
            sentences[row] = Sentences[parents[row]];
        }

        sentences.CopyTo(Sentences);
        pieces.CopyTo(LastPieces);
        for (var layer = 0; layer < _memories.Length; layer++)
        {
            for (var row = 0; row < parents.Length; row++)
            {
                _memories[layer].AsSpan(parents[row] * _width, _width).CopyTo(_spare[layer].AsSpan(row * _width));
            }

            (_memories[layer], _spare[layer]) = (_spare[layer], _memories[layer]);
        }

        Count = parents.Length;
    }
}
