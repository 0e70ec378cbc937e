namespace Translate.Engines.Marian.Vocabularies;

/// <summary>Working memory for splitting text, used again and again by one thread.</summary>
internal sealed class VocabularyBuffer
{
    private BestNode[] _nodes = new BestNode[512];

    /// <summary>The changed text.</summary>
    public NormalizedText Text { get; } = new();

    /// <summary>Gets nodes; their values are arbitrary.</summary>
    public Span<BestNode> GetNodes(int count)
    {
        if (_nodes.Length < count)
        {
            _nodes = new BestNode[Math.Max(count, 2 * _nodes.Length)];
        }

        return _nodes.AsSpan(0, count);
    }
}
