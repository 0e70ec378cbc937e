namespace Translate.Core.Edits.Alignment;

/// <summary>Finds the blocks that are the same in two texts, in order: those that occur once in each, and their equal neighbors.</summary>
internal static class EqualBlocks
{
    /// <summary>Returns pairs of indexes, ascending on both sides.</summary>
    public static IReadOnlyList<(int Expected, int Found)> Find(IReadOnlyList<string> expected, IReadOnlyList<string> found)
    {
        var pairs = new List<(int Expected, int Found)>();
        var (startE, startF) = (0, 0);
        foreach (var (anchorE, anchorF) in FindIncreasing(FindUnique(expected, found)).Append((expected.Count, found.Count)))
        {
            while (startE < anchorE && startF < anchorF && expected[startE] == found[startF])
            {
                pairs.Add((startE++, startF++));
            }

            var same = 0;
            while (startE < anchorE - same && startF < anchorF - same && expected[anchorE - same - 1] == found[anchorF - same - 1])
            {
                same++;
            }

            pairs.AddRange(Enumerable.Range(1, same).Select(i => (anchorE - same + i - 1, anchorF - same + i - 1)));
            if (anchorE < expected.Count)
            {
                pairs.Add((anchorE, anchorF));
            }

            (startE, startF) = (anchorE + 1, anchorF + 1);
        }

        return pairs;
    }

    private static IEnumerable<(int Expected, int Found)> FindUnique(IReadOnlyList<string> expected, IReadOnlyList<string> found)
    {
        var inFound = found
            .Index()
            .GroupBy(block => block.Item)
            .Where(group => group.Count() == 1)
            .ToDictionary(group => group.Key, group => group.First().Index);
        return expected
            .Index()
            .GroupBy(block => block.Item)
            .Where(group => group.Count() == 1 && inFound.ContainsKey(group.Key))
            .Select(group => (group.First().Index, inFound[group.Key]))
            .OrderBy(pair => pair.Item1);
    }

    /// <summary>Returns a longest selection that ascends on both sides.</summary>
    private static List<(int Expected, int Found)> FindIncreasing(IEnumerable<(int Expected, int Found)> pairs)
    {
        var all = pairs.ToList();
        var tails = new List<int>();
        var previous = new int[all.Count];
        for (var i = 0; i < all.Count; i++)
        {
            var length = tails.BinarySearch(i, Comparer<int>.Create((a, b) => all[a].Found.CompareTo(all[b].Found)));
            length = length < 0 ? ~length : length;
            previous[i] = length > 0 ? tails[length - 1] : -1;
            if (length == tails.Count)
            {
                tails.Add(i);
            }
            else
            {
                tails[length] = i;
            }
        }

        var chosen = new List<(int Expected, int Found)>();
        for (var i = tails.Count > 0 ? tails[^1] : -1; i >= 0; i = previous[i])
        {
            chosen.Add(all[i]);
        }

        chosen.Reverse();
        return chosen;
    }
}
