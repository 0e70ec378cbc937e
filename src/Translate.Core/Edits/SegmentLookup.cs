using Translate.Core.Bitexts;
using Translate.Core.Edits.Tables;
using Translate.Core.Memory;

namespace Translate.Core.Edits;

/// <summary>Finds the sentence of an article that a row is about. Rows may be missing, moved or added.</summary>
/// <remarks>A row belongs to the sentence with its id if the source is the same, else to the next free sentence with its source.</remarks>
internal sealed class SegmentLookup
{
    private readonly Dictionary<string, List<PreparedSegment>> _bySource = [];
    private readonly Dictionary<string, PreparedSegment> _byId = [];
    private readonly HashSet<PreparedSegment> _claimed = new(ReferenceEqualityComparer.Instance);

    /// <param name="segments">The sentences of the article; empty if it is not known.</param>
    /// <param name="rows">All rows that will be looked up.</param>
    public SegmentLookup(IReadOnlyList<PreparedSegment> segments, IEnumerable<EditedRow> rows)
    {
        foreach (var segment in segments)
        {
            _byId[segment.Segment.Id] = segment;
            var source = SourceNormalizer.Normalize(segment.Source);
            (_bySource.TryGetValue(source, out var same) ? same : _bySource[source] = []).Add(segment);
        }

        foreach (var row in rows)
        {
            if (FindById(row) is { } segment)
            {
                _claimed.Add(segment);
            }
        }
    }

    /// <summary>Returns the sentence of a row; null if the article has none with its source.</summary>
    public PreparedSegment? Find(EditedRow row)
    {
        if (FindById(row) is { } exact)
        {
            return exact;
        }

        if (!_bySource.TryGetValue(SourceNormalizer.Normalize(row.Source), out var same))
        {
            return null;
        }

        var free = same.Find(segment => !_claimed.Contains(segment)) ?? same[0];
        _claimed.Add(free);
        return free;
    }

    private PreparedSegment? FindById(EditedRow row) =>
        _byId.TryGetValue(row.Id, out var segment) && SourceNormalizer.Normalize(segment.Source) == SourceNormalizer.Normalize(row.Source)
            ? segment
            : null;
}
