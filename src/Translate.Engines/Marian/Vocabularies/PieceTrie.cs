namespace Translate.Engines.Marian.Vocabularies;

/// <summary>Finds pieces at the start of a text. Immutable.</summary>
/// <remarks>The children of a node are next to each other, in order of their bytes.</remarks>
internal sealed class PieceTrie
{
    private readonly List<int> _firstChild = [];
    private readonly List<byte> _label = [];
    private readonly List<int> _value = [];
    private readonly int[] _firstChildren;
    private readonly byte[] _labels;
    private readonly int[] _values;

    /// <summary>Creates the trie.</summary>
    /// <param name="pieces">The texts and their ids.</param>
    public PieceTrie(IEnumerable<(byte[] Text, int Id)> pieces)
    {
        var sorted = pieces.ToArray();
        Array.Sort(
            sorted,
            static (x, y) => x.Text.AsSpan().SequenceCompareTo(y.Text) is not 0 and var order ? order : x.Id.CompareTo(y.Id)
        );
        Build(sorted);
        (_firstChildren, _labels, _values) = ([.. _firstChild], [.. _label], [.. _value]);
    }

    /// <summary>The node of the empty text.</summary>
    public const int Root = 0;

    /// <summary>Goes on from a node by one byte.</summary>
    /// <param name="node">The node; changed to the child.</param>
    /// <param name="next">The byte.</param>
    /// <returns>False if no piece goes on like that.</returns>
    public bool MoveNext(ref int node, byte next)
    {
        var (low, high) = (_firstChildren[node], _firstChildren[node + 1] - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var label = _labels[middle];
            if (label == next)
            {
                node = middle;
                return true;
            }

            (low, high) = label < next ? (middle + 1, high) : (low, middle - 1);
        }

        return false;
    }

    /// <summary>The id of the piece that ends at a node; -1 if none does.</summary>
    public int GetId(int node) => _values[node];

    /// <summary>Adds nodes level by level, so that the children of one node follow the children of the node before.</summary>
    private void Build((byte[] Text, int Id)[] sorted)
    {
        var level = new List<(int Start, int End, int Depth)> { (0, sorted.Length, 0) };
        AddNode(0, sorted, level[0]);
        var node = 0;
        while (level.Count > 0)
        {
            var next = new List<(int Start, int End, int Depth)>();
            foreach (var (start, end, depth) in level)
            {
                _firstChild[node++] = _label.Count;
                var child = start;
                while (child < end)
                {
                    if (sorted[child].Text.Length == depth)
                    {
                        child++;
                        continue;
                    }

                    var first = child;
                    var label = sorted[first].Text[depth];
                    while (child < end && sorted[child].Text[depth] == label)
                    {
                        child++;
                    }

                    next.Add((first, child, depth + 1));
                    AddNode(label, sorted, next[^1]);
                }
            }

            level = next;
        }

        _firstChild.Add(_label.Count);
    }

    private void AddNode(byte label, (byte[] Text, int Id)[] sorted, (int Start, int End, int Depth) range)
    {
        _firstChild.Add(0);
        _label.Add(label);
        _value.Add(range.End > range.Start && sorted[range.Start].Text.Length == range.Depth ? sorted[range.Start].Id : -1);
    }
}
