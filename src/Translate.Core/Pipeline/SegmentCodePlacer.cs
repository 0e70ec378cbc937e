using Translate.Core.Codes;
using Translate.Core.Documents;
using Translate.Core.Glossaries;
using Translate.Core.Memory;
using Translate.Core.Segmentation;
using Translate.Core.Translators;

namespace Translate.Core.Pipeline;

/// <summary>Finds the codes of a segment in the target of a unit, which may have been made for a segment with other codes.</summary>
internal static class SegmentCodePlacer
{
    /// <summary>Returns the codes of the segment in the target.</summary>
    /// <remarks>
    /// Codes that the unit has in its target are taken if its source has codes at the same places as the segment, and if they are lawful.
    /// Otherwise the codes are placed. What the codes mean may differ: a link to another page goes where the link of the unit is.
    /// </remarks>
    /// <param name="segment">The segment.</param>
    /// <param name="unit">A unit for the same text.</param>
    /// <param name="terms">The terms of the segment, with their places in the target.</param>
    /// <param name="alignment">The engine's own alignment of the unit; empty if it is not known.</param>
    public static CodePlacement Place(
        Segment segment,
        MemoryUnit unit,
        IReadOnlyList<TermOutcome> terms,
        IReadOnlyList<AlignedToken> alignment
    )
    {
        if (segment.Codes.Count == 0)
        {
            return CodePlacement.None;
        }

        var isSameText = segment.Text == unit.Source;
        return
            isSameText
            && HaveSamePlaces(segment.Codes, unit.SourceCodes)
            && CodeLaw.Holds(unit.Source, unit.SourceCodes, unit.Target, unit.TargetCodes)
            ? new CodePlacement(Replace(unit, segment.Codes), unit.MovedCodes)
            : CodePlacer.Place(segment.Text, segment.Codes, unit.Target, terms, isSameText ? alignment : []);
    }

    private static bool HaveSamePlaces(IReadOnlyList<InlineCode> codes, IReadOnlyList<InlineCode> others)
    {
        if (codes.Count != others.Count)
        {
            return false;
        }

        for (var i = 0; i < codes.Count; i++)
        {
            if (codes[i].Position != others[i].Position || codes[i].Kind != others[i].Kind || codes[i].Length != others[i].Length)
            {
                return false;
            }
        }

        return CodeNumbering.Count(codes).SequenceEqual(CodeNumbering.Count(others));
    }

    /// <summary>Returns the target codes of a unit with the segment's codes in place of its own.</summary>
    private static IReadOnlyList<InlineCode> Replace(MemoryUnit unit, IReadOnlyList<InlineCode> codes)
    {
        var own = unit
            .SourceCodes.Index()
            .GroupBy(code => (code.Item.Kind, code.Item.PairId, code.Item.Data))
            .ToDictionary(group => group.Key, group => new Queue<int>(group.Select(code => code.Index)));
        return
        [
            .. unit.TargetCodes.Select(code =>
                codes[own[(code.Kind, code.PairId, code.Data)].Dequeue()] with
                {
                    Position = code.Position,
                    Length = code.Length,
                }
            ),
        ];
    }
}
