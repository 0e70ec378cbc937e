using Translate.Core.Bitexts;
using Translate.Core.Edits.Tables;
using Translate.Core.Memory;
using Translate.Core.Pipeline;
using Translate.Core.Text;

namespace Translate.Core.Edits;

/// <summary>Takes the decisions out of the rows of an edited bilingual file.</summary>
/// <param name="memory">What the memory knows.</param>
/// <param name="preparer">Finds the terms of a sentence whose article is not known.</param>
/// <param name="judge">Judges each row.</param>
internal sealed class RowImport(TranslationMemory memory, SegmentPreparer preparer, EditJudge judge)
{
    /// <summary>Adds the decisions of rows of one article to a batch.</summary>
    /// <param name="table">What the rows come from.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="segments">The sentences of the article; empty if it is not known.</param>
    /// <param name="isSeen">Returns whether a row showed a decision of the memory to its editor.</param>
    /// <param name="batch">Receives the decisions.</param>
    public void Add(
        EditedTable table,
        IReadOnlyList<EditedRow> rows,
        IReadOnlyList<PreparedSegment> segments,
        Func<EditedRow, MemoryUnit, bool> isSeen,
        DecisionBatch batch
    )
    {
        var lookup = new SegmentLookup(segments, rows);
        var found = rows.Select(row =>
                (Row: row, Segment: lookup.Find(row) ?? PreparedSegment.FromSentence(row.Source, []), IsOfArticle: true)
            )
            .ToList();
        var known = memory.FindUnits([.. found.Select(item => item.Segment)]);
        var isInArticle = segments.ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var ((row, segment, _), units) in found.Zip(known))
        {
            Add(
                row,
                isInArticle.Contains(segment) ? segment
                    : units.Count > 0 ? preparer.Prepare(units[0].Source, units[0].Previous, units[0].Next)
                    : null,
                units,
                table.IsWindows1252,
                isSeen,
                batch
            );
        }
    }

    private void Add(
        EditedRow row,
        PreparedSegment? segment,
        IReadOnlyList<MemoryUnit> units,
        bool isWindows1252,
        Func<EditedRow, MemoryUnit, bool> isSeen,
        DecisionBatch batch
    )
    {
        if (string.IsNullOrWhiteSpace(row.Source))
        {
            batch.Refuse("the row has no source", "Take merged cells apart, or delete the row", row.Line);
            return;
        }

        var isCopy =
            row.Target == segment?.Copy
            || SourceNormalizer.Normalize(row.Source) == SourceNormalizer.Normalize(row.Target)
            || (!row.Source.Any(char.IsLetter) && !row.Target.Any(char.IsLetter));
        if (segment is null || !segment.IsTranslatable)
        {
            if (isCopy)
            {
                batch.Add(new EditDecision.Unchanged(), segment ?? PreparedSegment.FromSentence(row.Source, []), row.Line);
            }
            else if (segment is null)
            {
                batch.Refuse(
                    "the memory does not know this sentence",
                    "Leave the source as it was; a new sentence belongs into an article",
                    row.Line
                );
            }
            else
            {
                batch.Refuse("the sentence is copied from the article and not translated", "Change it in the article", row.Line);
            }

            return;
        }

        batch.Add(judge.Judge(segment, row, units, unit => isSeen(row, unit), isWindows1252), segment, row.Line);
    }

    /// <summary>Whether the row may have shown a decision of the memory: it says so, or says nothing about its origin.</summary>
    public static bool MayShow(EditedRow row, MemoryUnit unit) =>
        row.Origin.Length == 0 || (row.Origin == EnumNames.Get(unit.Origin) && row.State is "reviewed" or "final");
}
