namespace Translate.Core.Codes;

/// <summary>Answers which is the least and the greatest number in a range of a list, at once for any range.</summary>
internal sealed class RangeExtent
{
    private readonly List<(int Least, int Greatest)[]> _levels;

    /// <summary>Takes n log n time and room.</summary>
    /// <param name="items">The numbers. An item whose least is more than its greatest counts as absent.</param>
    public RangeExtent((int Least, int Greatest)[] items)
    {
        _levels = [items];
        for (var length = 1; 2 * length <= items.Length; length *= 2)
        {
            var below = _levels[^1];
            var level = new (int, int)[items.Length - (2 * length) + 1];
            for (var i = 0; i < level.Length; i++)
            {
                level[i] = Join(below[i], below[i + length]);
            }

            _levels.Add(level);
        }
    }

    /// <summary>Returns the extent of a half-open range. The least is more than the greatest if all are absent.</summary>
    public (int Least, int Greatest) Get(int from, int to)
    {
        if (from >= to)
        {
            return (int.MaxValue, int.MinValue);
        }

        var level = int.Log2(to - from);
        return Join(_levels[level][from], _levels[level][to - (1 << level)]);
    }

    private static (int Least, int Greatest) Join((int Least, int Greatest) a, (int Least, int Greatest) b) =>
        (Math.Min(a.Least, b.Least), Math.Max(a.Greatest, b.Greatest));
}
