using DiffPlex;
using DiffPlex.Chunkers;
using Translate.Core.Documents;

namespace Translate.Review.Articles;

/// <summary>Moves formatting to the places that belong to it after a person edited the text.</summary>
internal static class CodePositions
{
    /// <summary>Returns the codes with their positions in the new text. Their order and number stay.</summary>
    /// <param name="before">The text that the positions count in.</param>
    /// <param name="after">The edited text.</param>
    /// <param name="codes">The codes, in order of position.</param>
    public static IReadOnlyList<InlineCode> Move(string before, string after, IReadOnlyList<InlineCode> codes)
    {
        if (codes.Count == 0 || before == after)
        {
            return codes;
        }

        var moved = WordDiff.IsComparable(before, after) ? CreateMap(before, after) : (position, _) => Math.Min(position, after.Length);
        return
        [
            .. codes.Select(code => Place(code, after, moved(Math.Min(code.Position, before.Length), code.Kind == InlineCodeKind.Close))),
        ];
    }

    /// <summary>A line break that replaced a space replaces none if the space is gone.</summary>
    private static InlineCode Place(InlineCode code, string after, int position) =>
        code with
        {
            Position = position,
            Length = code.Length > 0 && position < after.Length && char.IsWhiteSpace(after[position]) ? code.Length : 0,
        };

    /// <summary>Text that both have in common keeps its codes; the codes of replaced text go to the edges of what replaces it.</summary>
    private static Func<int, bool, int> CreateMap(string before, string after)
    {
        var diff = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, WordChunker.Instance);
        var old = GetOffsets(diff.PiecesOld);
        var current = GetOffsets(diff.PiecesNew);
        return (position, isClosing) =>
        {
            var shift = 0;
            foreach (var block in diff.DiffBlocks)
            {
                var (start, end) = (old[block.DeleteStartA], old[block.DeleteStartA + block.DeleteCountA]);
                if (position < start || (position == start && (!isClosing || end > start)))
                {
                    break;
                }

                if (position < end)
                {
                    return isClosing ? current[block.InsertStartB + block.InsertCountB] : current[block.InsertStartB];
                }

                shift = current[block.InsertStartB + block.InsertCountB] - end;
            }

            return Math.Clamp(position + shift, 0, after.Length);
        };
    }

    private static int[] GetOffsets(IReadOnlyList<string> pieces)
    {
        var offsets = new int[pieces.Count + 1];
        for (var i = 0; i < pieces.Count; i++)
        {
            offsets[i + 1] = offsets[i] + pieces[i].Length;
        }

        return offsets;
    }
}
