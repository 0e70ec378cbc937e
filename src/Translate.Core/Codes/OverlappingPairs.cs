using Translate.Core.Documents;

namespace Translate.Core.Codes;

/// <summary>Places pairs that overlap others, such as the range of a comment that begins inside bold text and ends after it. Each goes around the words that its words became.</summary>
/// <param name="codes">The codes of the source, in order of position.</param>
/// <param name="overlapping">The ids of the pairs; see <see cref="CodeTree.FindOverlapping"/>.</param>
/// <param name="places">Finds places in the target.</param>
internal sealed class OverlappingPairs(IReadOnlyList<InlineCode> codes, IReadOnlySet<string> overlapping, CodePlaceFinder places)
{
    private readonly IReadOnlyList<int> _numbers = CodeNumbering.Count(codes);

    /// <summary>Returns a placement of all other codes with these pairs added.</summary>
    public CodePlacement AddTo(CodePlacement others)
    {
        var moved = new SortedSet<int>(others.Moved);
        var added = new List<(int Index, int Position, int Rank, InlineCode Code)>();
        foreach (
            var pair in codes
                .Index()
                .Where(item => item.Item.Kind != InlineCodeKind.Standalone && overlapping.Contains(item.Item.PairId))
                .GroupBy(item => item.Item.PairId)
        )
        {
            var halves = pair.ToList();
            var (start, end) = (Math.Max(0, halves[0].Item.Position), Math.Max(0, halves[^1].Item.Position));
            var (from, to, isExact) =
                halves.Count == 2 ? places.FindRange(start, end)
                : places.FindPlace(start) is var (place, fits) ? (place, place, fits)
                : default;
            if (!isExact)
            {
                moved.Add(_numbers[halves[0].Index]);
            }

            Add(added, others.Codes, halves, from, to);
        }

        return new CodePlacement(Merge(others.Codes, added), [.. moved]);
    }

    /// <summary>Where codes meet, what ends comes before what begins, and both come before a blank that a code stands for.</summary>
    private static void Add(
        List<(int Index, int Position, int Rank, InlineCode Code)> added,
        IReadOnlyList<InlineCode> others,
        List<(int Index, InlineCode Item)> halves,
        int from,
        int to
    )
    {
        var isEmpty = halves.Count == 2 && from == to;
        var first = 0;
        foreach (var (_, code) in halves)
        {
            var isOpen = code.Kind == InlineCodeKind.Open;
            var position = isOpen ? from : to;
            first = Math.Max(first, FindIndex(others, position, isOpen));
            added.Add(
                (
                    first,
                    position,
                    isEmpty ? 1
                    : isOpen ? 2
                    : 0,
                    code with
                    {
                        Position = position,
                        Length = 0,
                    }
                )
            );
        }
    }

    /// <summary>Returns the index of the code before which one is inserted.</summary>
    private static int FindIndex(IReadOnlyList<InlineCode> others, int position, bool isOpen)
    {
        var (low, high) = (0, others.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = others[middle].Position < position ? (middle + 1, high) : (low, middle);
        }

        while (
            low < others.Count
            && others[low].Position == position
            && others[low].Length == 0
            && others[low].Kind != InlineCodeKind.Open
            && (isOpen || others[low].Kind == InlineCodeKind.Close)
        )
        {
            low++;
        }

        return low;
    }

    private static List<InlineCode> Merge(
        IReadOnlyList<InlineCode> others,
        List<(int Index, int Position, int Rank, InlineCode Code)> added
    )
    {
        var merged = new List<InlineCode>(others.Count + added.Count);
        var at = 0;
        foreach (var (index, _, _, code) in added.OrderBy(item => item.Index).ThenBy(item => item.Position).ThenBy(item => item.Rank))
        {
            while (at < index)
            {
                merged.Add(others[at++]);
            }

            merged.Add(code);
        }

        merged.AddRange(others.Skip(at));
        return merged;
    }
}
