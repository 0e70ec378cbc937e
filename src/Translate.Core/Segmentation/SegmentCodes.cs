using Translate.Core.Documents;
using Translate.Core.Text;

namespace Translate.Core.Segmentation;

/// <summary>Assigns the inline codes of a block to its segments, each code to exactly one.</summary>
internal static class SegmentCodes
{
    /// <summary>Returns for each segment its codes, with positions in the segment's own text.</summary>
    /// <remarks>
    /// A code between two sentences belongs to the next one, except a closing code, and a code on its own that is right after a sentence:
    /// those belong to the one before. So a pair around a sentence stays with it, and so does the mark of a footnote. A line break after a
    /// sentence has the position after its text, and stands for the space that follows in the block.
    /// </remarks>
    /// <param name="codes">The codes of the block, in order of position.</param>
    /// <param name="segments">The ranges of the segments, in order; at least one.</param>
    public static IReadOnlyList<IReadOnlyList<InlineCode>> Assign(IReadOnlyList<InlineCode> codes, IReadOnlyList<TextRange> segments)
    {
        var assigned = new List<InlineCode>?[segments.Count];
        foreach (var code in codes)
        {
            var i = Find(code, segments);
            (assigned[i] ??= []).Add(code with { Position = Math.Clamp(code.Position - segments[i].Start, 0, segments[i].Length) });
        }

        return Array.ConvertAll<List<InlineCode>?, IReadOnlyList<InlineCode>>(assigned, own => own ?? (IReadOnlyList<InlineCode>)[]);
    }

    private static int Find(InlineCode code, IReadOnlyList<TextRange> segments)
    {
        // The first segment that ends after the code.
        var (low, high) = (0, segments.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = code.Position < segments[middle].End ? (low, middle) : (middle + 1, high);
        }

        if (low == segments.Count)
        {
            return low - 1;
        }

        var isAfterLast = code.Kind switch
        {
            InlineCodeKind.Close => code.Position <= segments[low].Start,
            InlineCodeKind.Standalone => low > 0 && code.Position == segments[low - 1].End && code.Position < segments[low].Start,
            _ => false,
        };
        return isAfterLast && low > 0 ? low - 1 : low;
    }
}
