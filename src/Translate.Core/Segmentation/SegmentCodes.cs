using Translate.Core.Documents;
using Translate.Core.Text;

namespace Translate.Core.Segmentation;

/// <summary>Assigns the inline codes of a block to its segments, each code to exactly one.</summary>
internal static class SegmentCodes
{
    /// <summary>Returns for each segment its codes, with positions in the segment's own text.</summary>
    /// <remarks>
    /// A code between two sentences belongs to the next one, except a closing code, which belongs to the one before. So a pair around a
    /// sentence stays with it.
    /// </remarks>
    /// <param name="codes">The codes of the block, in order of position.</param>
    /// <param name="segments">The ranges of the segments, in order; at least one.</param>
    public static IReadOnlyList<IReadOnlyList<InlineCode>> Assign(IReadOnlyList<InlineCode> codes, IReadOnlyList<TextRange> segments)
    {
        var assigned = segments.Select(_ => new List<InlineCode>()).ToList();
        foreach (var code in codes)
        {
            var i = Find(code, segments);
            assigned[i].Add(code with { Position = Math.Clamp(code.Position - segments[i].Start, 0, segments[i].Length) });
        }

        return assigned;
    }

    private static int Find(InlineCode code, IReadOnlyList<TextRange> segments)
    {
        for (var i = 0; i < segments.Count; i++)
        {
            if (code.Position < segments[i].End)
            {
                return code.Kind == InlineCodeKind.Close && code.Position <= segments[i].Start && i > 0 ? i - 1 : i;
            }
        }

        return segments.Count - 1;
    }
}
