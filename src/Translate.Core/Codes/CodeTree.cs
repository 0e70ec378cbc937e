using Translate.Core.Documents;

namespace Translate.Core.Codes;

/// <summary>Finds out which codes are inside which pairs.</summary>
/// <remarks>
/// A pair may begin in an earlier sentence or end in a later one. Such a pair goes from the start of the text, or to its end. Nothing is
/// recursive, because hostile documents nest deeply.
/// </remarks>
internal static class CodeTree
{
    private const int Unmatched = -1;

    /// <summary>Returns the root, whose children are the codes that are in no pair; null if pairs overlap without one being in the other.</summary>
    /// <param name="codes">The codes of a text, in order of position.</param>
    /// <param name="overlapping">The pairs that the tree leaves out, from <see cref="FindOverlapping"/>; null for none.</param>
    public static CodeNode? TryBuild(IReadOnlyList<InlineCode> codes, IReadOnlySet<string>? overlapping = null)
    {
        if (Match(codes, overlapping) is not { } partners)
        {
            return null;
        }

        var root = new CodeNode(-1, -1, isPair: true);
        var open = new Stack<CodeNode>([root]);
        for (var i = 0; i < codes.Count; i++)
        {
            switch (codes[i].Kind)
            {
                case InlineCodeKind.Open or InlineCodeKind.Close when IsIn(overlapping, codes[i]):
                    break;
                case InlineCodeKind.Open:
                    var pair = new CodeNode(i, partners[i], isPair: true);
                    open.Peek().Children.Add(pair);
                    open.Push(pair);
                    break;
                case InlineCodeKind.Close when partners[i] == Unmatched:
                    // All that came before is inside the pair.
                    var earlier = new CodeNode(-1, i, isPair: true) { Children = root.Children };
                    root.Children = [earlier];
                    break;
                case InlineCodeKind.Close:
                    open.Pop();
                    break;
                default:
                    open.Peek().Children.Add(new CodeNode(i, -1, isPair: false));
                    break;
            }
        }

        return root;
    }

    /// <summary>
    /// Returns the pairs that must be left out so that the others nest, by the ids of the pairs; empty if all nest. Of two pairs that overlap it is
    /// the one that begins first. Null if two pairs have one id.
    /// </summary>
    /// <param name="codes">The codes of a text, in order of position.</param>
    public static IReadOnlySet<string>? FindOverlapping(IReadOnlyList<InlineCode> codes)
    {
        var overlapping = new HashSet<string>(StringComparer.Ordinal);
        var known = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>();
        foreach (var code in codes)
        {
            if (code.Kind != InlineCodeKind.Standalone && !known.Add($"{code.Kind} {code.PairId}"))
            {
                return null;
            }

            if (code.Kind == InlineCodeKind.Open)
            {
                open.Push(code.PairId);
            }
            else if (code.Kind == InlineCodeKind.Close)
            {
                while (open.TryPeek(out var last) && overlapping.Contains(last))
                {
                    open.Pop();
                }

                if (open.TryPeek(out var innermost) && innermost == code.PairId)
                {
                    open.Pop();
                }
                else if (open.Count > 0)
                {
                    overlapping.Add(code.PairId);
                }
            }
        }

        return overlapping;
    }

    private static bool IsIn(IReadOnlySet<string>? overlapping, InlineCode code) => overlapping?.Contains(code.PairId) == true;

    /// <summary>Returns for each code the index of the code that it makes a pair with; null if pairs overlap.</summary>
    private static int[]? Match(IReadOnlyList<InlineCode> codes, IReadOnlySet<string>? overlapping)
    {
        var partners = new int[codes.Count];
        Array.Fill(partners, Unmatched);
        var open = new Stack<int>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < codes.Count; i++)
        {
            if (codes[i].Kind != InlineCodeKind.Standalone && IsIn(overlapping, codes[i]))
            {
                continue;
            }

            if (codes[i].Kind == InlineCodeKind.Open)
            {
                if (!ids.Add(codes[i].PairId))
                {
                    return null;
                }

                open.Push(i);
            }
            else if (codes[i].Kind == InlineCodeKind.Close && open.TryPeek(out var last))
            {
                if (codes[last].PairId != codes[i].PairId)
                {
                    return null;
                }

                (partners[i], partners[last]) = (open.Pop(), i);
                ids.Remove(codes[i].PairId);
            }
        }

        return partners;
    }
}
