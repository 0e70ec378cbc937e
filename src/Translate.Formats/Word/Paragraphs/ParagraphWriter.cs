using Translate.Core.Documents;

namespace Translate.Formats.Word.Paragraphs;

/// <summary>Writes the target of a paragraph.</summary>
/// <remarks>
/// Codes may be anywhere. The result is well-formed in any case: an element that is not closed ends with the paragraph or with the element around it, and a
/// code that opens nothing is left out. A code of the source that the target lacks is written at the end, unless it is formatting or white space. Ranges that
/// are marked by empty elements nest with nothing.
/// </remarks>
internal sealed class ParagraphWriter
{
    private readonly ParagraphPlace _place;
    private readonly RunWriter _runs;
    private readonly Dictionary<(InlineCodeKind Kind, string PairId, string Data), Queue<PlannedCode>> _codes = [];
    private readonly List<(string PairId, RunFormat Format, PlannedCode? Element)> _open = [];

    private ParagraphWriter(ParagraphPlace place)
    {
        _place = place;
        _runs = new RunWriter(place.Prefix);
        foreach (var planned in place.Codes)
        {
            if (!_codes.TryGetValue(GetKey(planned.Code), out var queue))
            {
                _codes.Add(GetKey(planned.Code), queue = new Queue<PlannedCode>());
            }

            queue.Enqueue(planned);
        }
    }

    private RunFormat Format => _open.Count > 0 ? _open[^1].Format : _place.Format;

    /// <summary>Returns the new content of the paragraph.</summary>
    /// <param name="place">Where the paragraph is.</param>
    /// <param name="source">Its block.</param>
    /// <param name="target">The target, with codes of the block.</param>
    public static IReadOnlyList<ParagraphPiece> Write(ParagraphPlace place, Block source, Block target) =>
        new ParagraphWriter(place).Write(source, target);

    private static (InlineCodeKind Kind, string PairId, string Data) GetKey(InlineCode code) =>
        (code.Kind, code.PairId, code.Kind == InlineCodeKind.Standalone ? code.Data : string.Empty);

    private IReadOnlyList<ParagraphPiece> Write(Block source, Block target)
    {
        var text = target.Text;
        var gaps = new AnchorPlacement(text);
        var places = _place
            .Anchors.Select(anchor =>
                (Position: gaps.Find(anchor.Position, source.Text.Length), Anchor: (PlannedAnchor?)anchor, Code: (InlineCode?)null)
            )
            .Concat(
                target.Codes.Select(code =>
                    (Position: Math.Clamp(code.Position, 0, text.Length), Anchor: (PlannedAnchor?)null, Code: (InlineCode?)code)
                )
            )
            .OrderBy(place => place.Position);
        _runs.Write(_place.Lead);
        var at = 0;
        foreach (var (position, anchor, code) in places)
        {
            if (position > at)
            {
                _runs.WriteText(text.AsSpan(at, position - at), Format);
                at = position;
            }

            if (anchor is not null)
            {
                _runs.Write(anchor.Fragments);
            }
            else if (code is not null)
            {
                at += Write(code, text, at);
            }
        }

        _runs.WriteText(text.AsSpan(at), Format);
        CloseFrom(0);
        foreach (
            var missing in _codes
                .Values.SelectMany(queue => queue)
                .Where(planned => planned.IsRange || planned.Code is { Kind: InlineCodeKind.Standalone, Length: 0 })
        )
        {
            WriteFragments(missing);
        }

        _runs.Write(_place.Tail);
        return _runs.Finish();
    }

    /// <summary>Writes a code; returns how many spaces of the text it stands for.</summary>
    private int Write(InlineCode code, string text, int at)
    {
        if (_codes.TryGetValue(GetKey(code), out var ranges) && ranges.TryPeek(out var range) && range.IsRange)
        {
            // An end without its start is written at the end, after the start.
            if (code.Kind != InlineCodeKind.Close || _codes[(InlineCodeKind.Open, code.PairId, string.Empty)].Count == 0)
            {
                _runs.Write(ranges.Dequeue().Fragments);
            }

            return 0;
        }

        var index = code.Kind == InlineCodeKind.Close ? _open.FindLastIndex(open => open.PairId == code.PairId) : 0;
        if (index < 0 || !_codes.TryGetValue(GetKey(code), out var queue) || !queue.TryDequeue(out var planned))
        {
            return 0;
        }

        if (code.Kind == InlineCodeKind.Close)
        {
            Close(index, planned);
            return 0;
        }

        // In the text a code between two spaces is after one of them. No word may touch it.
        WriteBlank(planned.HasBlankAfter && at > 0 && char.IsLetterOrDigit(text[at - 1]));
        WriteFragments(planned);
        WriteBlank(planned.HasBlankAfter && at < text.Length && char.IsLetterOrDigit(text[at]));
        if (code.Kind == InlineCodeKind.Open)
        {
            _open.Add((code.PairId, planned.Format ?? Format, planned.Fragments.Count > 0 ? planned : null));
        }

        return code.Length > 0 && at < text.Length && char.IsWhiteSpace(text[at]) ? 1 : 0;
    }

    /// <summary>
    /// Writes a code again. LibreOffice takes text in the run of a note's reference for the mark of the note, and pandoc leaves a field out that shares a run with
    /// text, so they have runs of their own.
    /// </summary>
    private void WriteFragments(PlannedCode planned)
    {
        var isAlone = planned.Code.Data.StartsWith('{') || planned.Code.Data.Contains("noteReference", StringComparison.Ordinal);
        if (isAlone)
        {
            _runs.EndRun();
        }

        _runs.Write(planned.Fragments);
        if (isAlone)
        {
            _runs.EndRun();
        }
    }

    private void WriteBlank(bool isNeeded) => _runs.WriteText(isNeeded ? " " : string.Empty, Format);

    private void Close(int index, PlannedCode close)
    {
        // An element ends with everything that was opened in it. Formatting and fields need not nest.
        if (_open[index].Element is { IsElement: true })
        {
            CloseFrom(index + 1);
        }

        _open.RemoveAt(index);
        WriteFragments(close);
    }

    /// <summary>Closes what was opened from this index on, the innermost first.</summary>
    private void CloseFrom(int index)
    {
        for (var i = _open.Count - 1; i >= index; i--)
        {
            var (pairId, _, element) = _open[i];
            _open.RemoveAt(i);
            if (element is not null && _codes.GetValueOrDefault((InlineCodeKind.Close, pairId, string.Empty)) is { Count: > 0 } queue)
            {
                WriteFragments(queue.Dequeue());
            }
        }
    }
}
