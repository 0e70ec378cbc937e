using Translate.Core.Documents;

namespace Translate.Formats.Word.Parts;

/// <summary>Finds blocks that a part has twice, for newer and for older programs, so that they are translated once.</summary>
internal sealed class AlternativeBlocks
{
    /// <summary>How many blocks of the same text are compared, so that many of them take no time.</summary>
    private const int MaxCandidates = 8;

    private readonly Dictionary<string, Queue<PartBlock>> _blocks = new(StringComparer.Ordinal);
    private readonly List<PartBlock> _all = [];
    private int _alternatives;

    /// <summary>All blocks of the alternatives.</summary>
    public IReadOnlyList<PartBlock> All => _all;

    /// <summary>Begins the next alternative.</summary>
    public void Begin()
    {
        _alternatives++;
        _blocks.Clear();
        if (_alternatives > 1)
        {
            foreach (var block in _all)
            {
                Enqueue(block);
            }
        }
    }

    /// <summary>Adds a block of the current alternative.</summary>
    public void Add(PartBlock block) => _all.Add(block);

    /// <summary>Returns the block of an earlier alternative that has the same text and codes; null if none has. A block is found once for each alternative.</summary>
    public PartBlock? Find(Block block)
    {
        if (!_blocks.TryGetValue(block.Text, out var queue))
        {
            return null;
        }

        for (var i = Math.Min(queue.Count, MaxCandidates); i > 0; i--)
        {
            var candidate = queue.Dequeue();
            if (candidate.Block.Codes.SequenceEqual(block.Codes))
            {
                return candidate;
            }

            queue.Enqueue(candidate);
        }

        return null;
    }

    private void Enqueue(PartBlock block)
    {
        if (!_blocks.TryGetValue(block.Block.Text, out var queue))
        {
            _blocks.Add(block.Block.Text, queue = new Queue<PartBlock>());
        }

        queue.Enqueue(block);
    }
}
