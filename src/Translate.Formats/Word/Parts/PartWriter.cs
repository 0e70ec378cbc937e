using Translate.Core.Documents;
using Translate.Core.Text;
using Translate.Formats.Word.Paragraphs;

namespace Translate.Formats.Word.Parts;

/// <summary>Writes a part with targets in place of its blocks. Everything else is copied.</summary>
internal sealed class PartWriter
{
    private readonly string _text;
    private readonly IReadOnlyList<Deletion> _deletions;
    private readonly List<Edit> _edits = [];

    /// <param name="part">The part.</param>
    /// <param name="targets">The targets of its blocks, in order.</param>
    public PartWriter(WordPart part, IReadOnlyList<Block> targets)
    {
        _text = part.Text.Text;
        for (var i = 0; i < targets.Count; i++)
        {
            var (source, target) = (part.Blocks[i].Block, targets[i]);
            if (source.Text != target.Text || !source.Codes.SequenceEqual(target.Codes))
            {
                _edits.AddRange(part.Blocks[i].Places.Select(place => new Edit(place.Range, Write(place, source, target))));
            }
        }

        _deletions = part.Deletions;
        _edits.Sort(Compare);
        Release(part.Controls);
    }

    /// <summary>Whether the part differs from what was read.</summary>
    public bool HasChanges => _edits.Count > 0;

    /// <summary>Takes out deleted text. In a translated document it would be shown, struck out, in the old language.</summary>
    public void DropDeletions()
    {
        _edits.AddRange(_deletions.Select(deletion => new Edit(deletion.Range, deletion.Remains)));
        _edits.Sort(Compare);
    }

    /// <summary>Writes the part.</summary>
    public void WriteTo(TextWriter writer)
    {
        // Edits can be in what another edit copies: a text box is in a paragraph. The stack has what is still to be written, the next on top.
        var pieces = new Stack<ParagraphPiece>([new ParagraphPiece(null, new TextRange(0, _text.Length))]);
        while (pieces.TryPop(out var piece))
        {
            if (piece.Xml is not null)
            {
                writer.Write(piece.Xml);
                continue;
            }

            if (FindIn(piece.Old) is not { } edit)
            {
                writer.Write(piece.Old.In(_text));
                continue;
            }

            writer.Write(_text.AsSpan(piece.Old.Start, edit.Range.Start - piece.Old.Start));
            pieces.Push(new ParagraphPiece(null, new TextRange(edit.Range.End, piece.Old.End)));
            for (var i = edit.Pieces.Count - 1; i >= 0; i--)
            {
                pieces.Push(edit.Pieces[i]);
            }
        }
    }

    private static IReadOnlyList<ParagraphPiece> Write(TextPlace place, Block source, Block target) =>
        place is ParagraphPlace paragraph
            ? ParagraphWriter.Write(paragraph, source, target)
            : [new ParagraphPiece(XmlEscape.Escape(target.Text, isAttribute: true), default)];

    private static int Compare(Edit a, Edit b) =>
        a.Range.Start != b.Range.Start ? a.Range.Start.CompareTo(b.Range.Start) : b.Range.End.CompareTo(a.Range.End);

    /// <summary>Takes the binding out of controls whose text is translated.</summary>
    private void Release(IReadOnlyList<BoundControl> controls)
    {
        var ends = new int[_edits.Count + 1];
        for (var i = 0; i < _edits.Count; i++)
        {
            ends[i + 1] = Math.Max(ends[i], _edits[i].Range.End);
        }

        var released = controls.Where(control => ends[LowerBound(control.Range.End)] > control.Range.Start).ToList();
        _edits.AddRange(released.Select(control => new Edit(control.Binding, [])));
        _edits.Sort(Compare);
    }

    /// <summary>Returns the first edit that is in a range; null if none is.</summary>
    private Edit? FindIn(TextRange range)
    {
        for (var i = LowerBound(range.Start); i < _edits.Count && _edits[i].Range.Start < range.End; i++)
        {
            if (_edits[i].Range.End <= range.End)
            {
                return _edits[i];
            }
        }

        return null;
    }

    /// <summary>Returns the index of the first edit that starts at or after a place.</summary>
    private int LowerBound(int start)
    {
        var (low, high) = (0, _edits.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _edits[middle].Range.Start < start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>New content for a range.</summary>
    private sealed record Edit(TextRange Range, IReadOnlyList<ParagraphPiece> Pieces);
}
