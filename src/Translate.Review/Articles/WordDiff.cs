using DiffPlex;
using DiffPlex.Chunkers;

namespace Translate.Review.Articles;

/// <summary>Compares two texts word by word, for showing what an edit changed.</summary>
internal static class WordDiff
{
    private const int MaxLength = 20_000;

    /// <summary>Whether two texts are short enough to compare: the time grows with the product of their lengths.</summary>
    public static bool IsComparable(string before, string after) => before.Length + after.Length <= MaxLength;

    /// <summary>Returns the parts in order; joined without the removed ones they are the new text.</summary>
    public static IReadOnlyList<DiffPart> Compare(string before, string after)
    {
        if (!IsComparable(before, after))
        {
            return
            [
                .. new[] { new DiffPart(DiffKind.Removed, before), new DiffPart(DiffKind.Added, after) }.Where(part =>
                    part.Text.Length > 0
                ),
            ];
        }

        var diff = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, WordChunker.Instance);
        var parts = new List<DiffPart>();
        var at = 0;
        foreach (var block in diff.DiffBlocks)
        {
            Add(parts, DiffKind.Same, diff.PiecesOld, at, block.DeleteStartA - at);
            Add(parts, DiffKind.Removed, diff.PiecesOld, block.DeleteStartA, block.DeleteCountA);
            Add(parts, DiffKind.Added, diff.PiecesNew, block.InsertStartB, block.InsertCountB);
            at = block.DeleteStartA + block.DeleteCountA;
        }

        Add(parts, DiffKind.Same, diff.PiecesOld, at, diff.PiecesOld.Count - at);
        return parts;
    }

    private static void Add(List<DiffPart> parts, DiffKind kind, IReadOnlyList<string> pieces, int start, int count)
    {
        if (count > 0)
        {
            parts.Add(new DiffPart(kind, string.Concat(pieces.Skip(start).Take(count))));
        }
    }
}
