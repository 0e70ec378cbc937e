namespace Translate.Engines.Marian.Network;

/// <summary>The memory that one thread computes in. It grows to what the largest batch needs, and then stays.</summary>
internal sealed class Workspace
{
    private readonly GrowingBuffer<short> _quantized = new();

    /// <summary>The states of the rows.</summary>
    public GrowingBuffer<float> States { get; } = new();

    /// <summary>The queries of the rows.</summary>
    public GrowingBuffer<float> Queries { get; } = new();

    /// <summary>The keys of the rows.</summary>
    public GrowingBuffer<float> Keys { get; } = new();

    /// <summary>The values of the rows.</summary>
    public GrowingBuffer<float> Values { get; } = new();

    /// <summary>The keys of a sentence, transposed.</summary>
    public GrowingBuffer<float> Transposed { get; } = new();

    /// <summary>Results between two layers.</summary>
    public GrowingBuffer<float> Hidden { get; } = new();

    /// <summary>Results that are added to the states.</summary>
    public GrowingBuffer<float> Output { get; } = new();

    /// <summary>The values of a sentence, split into heads.</summary>
    public GrowingBuffer<float> Parts { get; } = new();

    /// <summary>The weights of an attention, for all heads.</summary>
    public GrowingBuffer<float> Weights { get; } = new();

    /// <summary>The scores of the next piece.</summary>
    public GrowingBuffer<float> Scores { get; } = new();

    /// <summary>Gets room for rows as integers.</summary>
    public Span<short> GetQuantized(int rows, int width) => _quantized.Get(rows * width);
}
