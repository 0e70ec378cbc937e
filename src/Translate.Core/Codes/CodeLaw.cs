using Translate.Core.Documents;

namespace Translate.Core.Codes;

/// <summary>Decides whether a target has the codes of its source, in a lawful order.</summary>
internal static class CodeLaw
{
    /// <summary>Whether the order is lawful, no code is inside a word unless one of the source is, and pairs are around a word if they were.</summary>
    /// <param name="source">The source.</param>
    /// <param name="sourceCodes">Its codes, in order of position.</param>
    /// <param name="target">The target.</param>
    /// <param name="targetCodes">Its codes.</param>
    public static bool Holds(string source, IReadOnlyList<InlineCode> sourceCodes, string target, IReadOnlyList<InlineCode> targetCodes) =>
        HasLawfulOrder(sourceCodes, target, targetCodes)
        && AreAroundWords(new CodeText(source), sourceCodes, new CodeText(target), targetCodes);

    /// <summary>
    /// Whether each code is there once, in order of position, in the same pair as in the source, and a code that stands for a space is at
    /// a space.
    /// </summary>
    /// <param name="sourceCodes">The codes of the source, in order of position.</param>
    /// <param name="target">The target.</param>
    /// <param name="targetCodes">Its codes.</param>
    public static bool HasLawfulOrder(IReadOnlyList<InlineCode> sourceCodes, string target, IReadOnlyList<InlineCode> targetCodes)
    {
        var last = 0;
        foreach (var code in targetCodes)
        {
            if (code.Position < last || code.Position > target.Length || !IsLength(code, target))
            {
                return false;
            }

            last = code.Position + (code.Position < target.Length ? code.Length : 0);
        }

        return HaveSameParents(sourceCodes, targetCodes);
    }

    private static bool IsLength(InlineCode code, string target) =>
        code.Length == 0 || (code.Length == 1 && (code.Position == target.Length || char.IsWhiteSpace(target[code.Position])));

    /// <summary>Each code once, in the pair that it was in. A pair that overlaps others is free, but it opens before it closes. Codes whose pairs share an id keep their order.</summary>
    private static bool HaveSameParents(IReadOnlyList<InlineCode> source, IReadOnlyList<InlineCode> target)
    {
        if (source.Count != target.Count)
        {
            return false;
        }

        if (CodeTree.FindOverlapping(source) is not { } overlapping || CodeTree.TryBuild(source, overlapping) is not { } before)
        {
            return source.Zip(target).All(pair => GetKey(pair.First) == GetKey(pair.Second));
        }

        return CodeTree.TryBuild(target, overlapping) is { } after
            && Describe(before, source).SequenceEqual(Describe(after, target), StringComparer.Ordinal)
            && (
                overlapping.Count == 0
                || SelectPairs(source, overlapping).SequenceEqual(SelectPairs(target, overlapping), StringComparer.Ordinal)
            );
    }

    /// <summary>Returns the codes of the pairs that overlap others, pair by pair.</summary>
    private static IEnumerable<string> SelectPairs(IReadOnlyList<InlineCode> codes, IReadOnlySet<string> overlapping) =>
        codes
            .Where(code => code.Kind != InlineCodeKind.Standalone && overlapping.Contains(code.PairId))
            .OrderBy(code => code.PairId, StringComparer.Ordinal)
            .Select(GetKey);

    /// <summary>Returns each code with the pair that it is in, sorted.</summary>
    private static List<string> Describe(CodeNode root, IReadOnlyList<InlineCode> codes)
    {
        var described = new List<string>(codes.Count);
        var open = new Stack<CodeNode>([root]);
        while (open.TryPop(out var node))
        {
            foreach (var child in node.Children)
            {
                described.Add($"{Name(node)} > {Name(child)}");
                open.Push(child);
            }
        }

        described.Sort(StringComparer.Ordinal);
        return described;

        string Name(CodeNode node) =>
            $"{(node.Open < 0 ? string.Empty : GetKey(codes[node.Open]))} … {(node.Close < 0 ? string.Empty : GetKey(codes[node.Close]))}";
    }

    private static bool AreAroundWords(
        CodeText source,
        IReadOnlyList<InlineCode> sourceCodes,
        CodeText target,
        IReadOnlyList<InlineCode> targetCodes
    )
    {
        var filled = FindFilled(source, sourceCodes);
        var isDivided = sourceCodes.Any(code => source.IsInside(code.Position));
        return filled.IsSubsetOf(FindFilled(target, targetCodes))
            && (isDivided || !targetCodes.Any(code => target.IsInside(code.Position)));
    }

    /// <summary>Returns the pairs that are around a word.</summary>
    private static HashSet<string> FindFilled(CodeText text, IReadOnlyList<InlineCode> codes)
    {
        var filled = new HashSet<string>(StringComparer.Ordinal);
        var open = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var code in codes)
        {
            if (code.Kind == InlineCodeKind.Open)
            {
                open[code.PairId] = code.Position;
            }
            else if (code.Kind == InlineCodeKind.Close && open.Remove(code.PairId, out var start))
            {
                var (from, to) = text.FindIn(start, code.Position);
                if (text.HasWord(from, to))
                {
                    filled.Add(code.PairId);
                }
            }
        }

        return filled;
    }

    private static string GetKey(InlineCode code) => $"{code.Kind} {code.PairId} {code.Data}";
}
