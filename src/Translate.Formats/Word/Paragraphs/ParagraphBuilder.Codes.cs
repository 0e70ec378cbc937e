using Translate.Core.Documents;

namespace Translate.Formats.Word.Paragraphs;

/// <content>Adds inline codes.</content>
internal sealed partial class ParagraphBuilder
{
    private void AppendCode(InlineItem item)
    {
        var position = _text.Length;
        var length = 0;
        if (item.IsSpace && _text.Length > 0)
        {
            if (_text[^1] != ' ')
            {
                _text.Append(' ');
                length = 1;
            }
            else if (_codes.Count == 0 || _codes[^1].Code.Position + _codes[^1].Code.Length < _text.Length)
            {
                // The space before a tab or a line break is not seen.
                position = _text.Length - 1;
                length = 1;
            }
        }

        _codes.Add(
            new PlannedCode(
                new InlineCode(position, InlineCodeKind.Standalone, string.Empty, item.Data) { Length = length },
                item.Fragments
            )
        );
    }

    private void AddCode(InlineCodeKind kind, string id, InlineItem item, RunFormat? format, bool isElement) =>
        _codes.Add(new PlannedCode(new InlineCode(_text.Length, kind, id, item.Data), item.Fragments, format, isElement));

    /// <summary>Ends the text that looks different, after its last word.</summary>
    private void CloseMark()
    {
        if (_marked is not null)
        {
            _codes.Insert(_markedCodes, new PlannedCode(new InlineCode(_markedEnd, InlineCodeKind.Close, _markedId, "</w:r>"), []));
            foreach (var (key, start) in _openRanges.Where(open => open.Value >= _markedCodes).ToList())
            {
                _openRanges[key] = start + 1;
            }

            _marked = null;
        }
    }

    private static string Describe(RunFormat format)
    {
        const int MaxLength = 200;
        return format.Key.Length is 0 or > MaxLength ? "<w:r>" : $"<w:r><w:rPr>{format.Key}</w:rPr>";
    }
}
