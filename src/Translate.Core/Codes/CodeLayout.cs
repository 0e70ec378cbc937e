using Translate.Core.Documents;

namespace Translate.Core.Codes;

/// <summary>Lays the codes of a tree out in a target, so that pairs stay nested, beside each other, and around words.</summary>
/// <param name="codes">The codes of the source.</param>
/// <param name="source">The source.</param>
/// <param name="target">The target.</param>
/// <param name="places">Finds the place that each code has on its own.</param>
internal sealed class CodeLayout(IReadOnlyList<InlineCode> codes, CodeText source, CodeText target, CodePlaceFinder places)
{
    /// <summary>Blanks to each side that are tried for a line break.</summary>
    private const int BlanksTried = 16;

    private readonly HashSet<CodeNode> _moved = [];
    private readonly HashSet<int> _usedBlanks = [];
    private readonly int[] _lengths = new int[codes.Count];

    /// <summary>Places all codes below a root.</summary>
    public CodePlacement Place(CodeNode root)
    {
        (root.Start, root.End) = (0, target.Text.Length);
        var open = new Stack<CodeNode>([root]);
        while (open.TryPop(out var node))
        {
            PlaceChildren(node);
            foreach (var child in node.Children.Where(child => child.Children.Count > 0))
            {
                open.Push(child);
            }
        }

        return Collect(root);
    }

    private void PlaceChildren(CodeNode parent)
    {
        var pairs = parent.Children.FindAll(child => child.IsPair);
        foreach (var pair in pairs)
        {
            var (start, end, isExact) = FindRange(pair);
            (pair.Start, pair.End) = (Math.Clamp(start, parent.Start, parent.End), Math.Clamp(end, parent.Start, parent.End));
            Mark(pair, isExact && (pair.Start, pair.End) == (start, end));
        }

        pairs.Sort((a, b) => (GetSide(a), a.Start, a.End, a.Index).CompareTo((GetSide(b), b.Start, b.End, b.Index)));
        Separate(pairs, parent);
        foreach (var point in parent.Children.Where(child => !child.IsPair))
        {
            PlacePoint(point, parent, pairs);
        }

        // A code on its own comes before a pair that begins at its place, and after one that ends there.
        parent.Children.Sort(
            (a, b) =>
                (GetSide(a), a.Start, a.End > a.Start && a.IsPair, a.Index).CompareTo(
                    (GetSide(b), b.Start, b.End > b.Start && b.IsPair, b.Index)
                )
        );
    }

    /// <summary>A pair that began earlier is first, one that ends later is last.</summary>
    private static int GetSide(CodeNode node) =>
        !node.IsPair ? 0
        : node.Open < 0 ? -1
        : node.Close < 0 ? 1
        : 0;

    private (int Start, int End, bool IsExact) FindRange(CodeNode pair)
    {
        var start = pair.Open < 0 ? 0 : GetPosition(pair.Open);
        var end = pair.Close < 0 ? source.Text.Length : GetPosition(pair.Close);
        if (pair is { Open: >= 0, Close: >= 0 })
        {
            return places.FindRange(start, end);
        }

        var (place, isExact) = pair.Open < 0 ? places.FindPlace(end) : places.FindPlace(start);
        return pair.Open < 0 ? (0, place, isExact) : (place, target.Text.Length, isExact);
    }

    /// <summary>Makes pairs that are beside each other not overlap, and leaves each a word if there are enough.</summary>
    private void Separate(List<CodeNode> pairs, CodeNode parent)
    {
        var free = parent.Start;
        for (var i = 0; i < pairs.Count; i++)
        {
            var pair = pairs[i];
            var (start, end) = (pair.Start, pair.End);
            if (start < free)
            {
                start = target.IsInside(free) ? Math.Min(target.Tokens[target.FindFrom(free)].End, parent.End) : free;
            }

            // The next one keeps its words: a pair around a smaller one beside it has words on both sides of it.
            var next = i + 1 < pairs.Count && GetSide(pairs[i + 1]) == 0 ? pairs[i + 1] : null;
            if (next is not null && next.Start < end && next.End <= end && HasWord(start, next.Start))
            {
                end = Math.Max(start, target.Tokens[Math.Max(target.FindFrom(next.Start) - 1, 0)].End);
            }

            (start, end) = KeepWord(pair, start, Math.Max(start, end), free, Math.Max(next?.Start ?? parent.End, start), parent.End);
            Mark(pair, (pair.Start, pair.End) == (start, end));
            pair.End = GetSide(pair) > 0 ? parent.End : end;
            pair.Start = GetSide(pair) < 0 ? parent.Start : Math.Min(start, pair.End);
            free = pair.End;
        }
    }

    private (int Start, int End) KeepWord(CodeNode pair, int start, int end, int free, int limit, int max)
    {
        if (HasWord(start, end) || !IsAroundWord(pair))
        {
            return (start, end);
        }

        var next = target.FindNextWord(target.FindIn(start, max).From);
        if (next < target.Tokens.Count && target.Tokens[next].Start >= start && target.Tokens[next].End <= limit)
        {
            return (target.Tokens[next].Start, target.Tokens[next].End);
        }

        var last = target.FindLastWord(target.FindFrom(start));
        return last >= 0 && target.Tokens[last].Start >= free
            ? (target.Tokens[last].Start, target.Tokens[last].End)
            : (start, Math.Min(Math.Max(start, end), max));
    }

    private bool HasWord(int start, int end)
    {
        var (from, to) = target.FindIn(start, end);
        return start < end && target.HasWord(from, to);
    }

    private bool IsAroundWord(CodeNode pair)
    {
        var (from, to) = source.FindIn(
            pair.Open < 0 ? 0 : GetPosition(pair.Open),
            pair.Close < 0 ? source.Text.Length : GetPosition(pair.Close)
        );
        return source.HasWord(from, to);
    }

    private void PlacePoint(CodeNode point, CodeNode parent, List<CodeNode> pairs)
    {
        var code = codes[point.Open];
        if (code.Length > 0)
        {
            PlaceBreak(point, parent, pairs);
            return;
        }

        var (place, isExact) = places.FindPlace(GetPosition(point.Open));
        var moved = LeavePairs(Math.Clamp(place, parent.Start, parent.End), point, pairs);
        (point.Start, point.End) = (moved, moved);
        Mark(point, isExact && moved == place);
    }

    /// <summary>Places a code that stands for a space at a space that no other code stands for.</summary>
    private void PlaceBreak(CodeNode point, CodeNode parent, List<CodeNode> pairs)
    {
        var position = GetPosition(point.Open);
        if (position + codes[point.Open].Length > source.Text.Length)
        {
            // It replaces the space after the sentence.
            (point.Start, point.End) = (parent.End, parent.End);
            _lengths[point.Open] = parent.End == target.Text.Length ? codes[point.Open].Length : 0;
            return;
        }

        var (wanted, isExact) = places.FindGap(position);
        var isRepeated = IsAfterBreak(point.Open);
        var cut = target.FindFrom(wanted);
        for (var distance = 0; distance <= BlanksTried && !isRepeated; distance++)
        {
            foreach (var token in (ReadOnlySpan<int>)[cut + distance, cut - distance])
            {
                var blank = token > 0 && token < target.Tokens.Count ? target.Tokens[token - 1].End : -1;
                if (
                    blank >= parent.Start
                    && blank + 1 <= parent.End
                    && char.IsWhiteSpace(target.Text[blank])
                    && !_usedBlanks.Contains(blank)
                    && LeavePairs(blank, point, pairs) == blank
                )
                {
                    _usedBlanks.Add(blank);
                    (point.Start, point.End) = (blank, blank + 1);
                    _lengths[point.Open] = 1;
                    Mark(point, isExact && distance == 0);
                    return;
                }
            }
        }

        var after = isRepeated && wanted < target.Text.Length && _usedBlanks.Contains(wanted) ? wanted + 1 : wanted;
        var place = LeavePairs(Math.Clamp(after, parent.Start, parent.End), point, pairs);
        (point.Start, point.End) = (place, place);
        Mark(point, isExact && isRepeated && place == after);
    }

    /// <summary>Whether only other codes are between a break and the break before it: English has one space for both.</summary>
    private bool IsAfterBreak(int index) =>
        index > 0
        && codes[index - 1] is { Kind: InlineCodeKind.Standalone, Length: > 0 } last
        && source.FindFrom(last.Position) == source.FindFrom(codes[index].Position);

    /// <summary>Moves a place out of a pair that it is beside in the source: to the nearer end.</summary>
    private static int LeavePairs(int place, CodeNode point, List<CodeNode> pairs)
    {
        var (low, high) = (0, pairs.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = pairs[middle].End > place ? (low, middle) : (middle + 1, high);
        }

        // A pair from an earlier sentence is open before its end, and one that a later sentence ends is open after its start.
        var first = pairs.Count > 0 && GetSide(pairs[0]) < 0 ? pairs[0].End : 0;
        var last = pairs.Count > 0 && GetSide(pairs[^1]) > 0 ? pairs[^1].Start : int.MaxValue;
        if (low < pairs.Count && pairs[low].Start < place)
        {
            var pair = pairs[low];
            place =
                GetSide(pair) < 0
                || (
                    GetSide(pair) == 0
                    && (pair.End - place < place - pair.Start || (pair.End - place == place - pair.Start && pair.Index < point.Index))
                )
                    ? pair.End
                    : pair.Start;
        }

        return Math.Max(first, Math.Min(place, last));
    }

    private int GetPosition(int code) => Math.Clamp(codes[code].Position, 0, source.Text.Length);

    private void Mark(CodeNode node, bool isExact)
    {
        if (!isExact)
        {
            _moved.Add(node);
        }
    }

    private CodePlacement Collect(CodeNode root)
    {
        var placed = new List<InlineCode>(codes.Count);
        var open = new Stack<(CodeNode Node, bool IsEnd)>([(root, false)]);
        var free = 0;
        while (open.TryPop(out var item))
        {
            var (node, isEnd) = item;
            var index = isEnd ? node.Close : node.Open;
            if (index >= 0)
            {
                // A pair that begins at the space of a break begins after it.
                var position = Math.Max(free, isEnd ? node.End : node.Start);
                var hasBlank = position == target.Text.Length || char.IsWhiteSpace(target.Text[position]);
                placed.Add(codes[index] with { Position = position, Length = hasBlank ? _lengths[index] : 0 });
                free = Math.Min(position + placed[^1].Length, target.Text.Length);
            }

            if (!isEnd && node.IsPair)
            {
                open.Push((node, true));
                for (var i = node.Children.Count - 1; i >= 0; i--)
                {
                    open.Push((node.Children[i], false));
                }
            }
        }

        return new CodePlacement(placed, CountMoved());
    }

    private IReadOnlyList<int> CountMoved()
    {
        if (_moved.Count == 0)
        {
            return [];
        }

        var numbers = CodeNumbering.Count(codes);
        return [.. _moved.Select(node => numbers[node.Index]).Order()];
    }
}
