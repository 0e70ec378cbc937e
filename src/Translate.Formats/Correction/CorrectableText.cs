using Translate.Core.Text;
using Translate.Formats.Bilingual;
using Translate.Formats.Xml;

namespace Translate.Formats.Correction;

/// <summary>The target of a pair in XML source. What is replaced changes the source, and everything between stays as it is written.</summary>
internal sealed class CorrectableText
{
    private readonly string _xml;
    private readonly IReadOnlyList<XmlToken> _pieces;
    private readonly List<Unit> _units = [];
    private readonly HashSet<int> _changed = [];

    /// <summary>Reads the text.</summary>
    /// <param name="xml">The source.</param>
    /// <param name="pieces">The character data of the text, in order. Between two pieces is a code that no replacement crosses.</param>
    public CorrectableText(string xml, IReadOnlyList<XmlToken> pieces)
    {
        _xml = xml;
        _pieces = pieces;
        foreach (var (index, piece) in pieces.Index())
        {
            Add(index, piece);
        }

        Text = CreateText();
    }

    /// <summary>The text as it is now.</summary>
    public string Text { get; private set; }

    /// <summary>Whether a range can be replaced: it has no code and no marker of one.</summary>
    public bool CanReplace(TextRange range)
    {
        if (range.Length == 0 || _units[range.Start].Piece != _units[range.End - 1].Piece)
        {
            return false;
        }

        foreach (var marker in CodeMarkers.Find(Text))
        {
            if (marker.Overlaps(range))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Replaces a range that <see cref="CanReplace"/> allows.</summary>
    public void Replace(TextRange range, string replacement)
    {
        var piece = _units[range.Start].Piece;
        _units.RemoveRange(range.Start, range.Length);
        _units.InsertRange(range.Start, replacement.Select(c => new Unit(c, default, piece)));
        _changed.Add(piece);
        Text = CreateText();
    }

    /// <summary>Returns the pieces that changed, with their new source.</summary>
    /// <param name="asciiOnly">Whether other characters than ASCII are written as references.</param>
    public IEnumerable<(TextRange Range, string Xml)> GetChanges(bool asciiOnly) =>
        _changed.Order().Select(piece => (_pieces[piece].Range, string.Concat(GetRuns(piece, asciiOnly))));

    private IEnumerable<string> GetRuns(int piece, bool asciiOnly)
    {
        var units = _units.FindAll(unit => unit.Piece == piece);
        if (_pieces[piece].Kind == XmlTokenKind.CData)
        {
            yield return XmlSource.Encode(string.Concat(units.Select(unit => unit.Char)), XmlSource.Replace, asciiOnly);
            yield break;
        }

        for (var i = 0; i < units.Count; i++)
        {
            if (units[i].IsOriginal)
            {
                yield return units[i].Source.In(_xml).ToString();
                continue;
            }

            var start = i;
            while (i + 1 < units.Count && !units[i + 1].IsOriginal)
            {
                i++;
            }

            yield return XmlSource.Encode(string.Concat(units[start..(i + 1)].Select(unit => unit.Char)), XmlSource.Replace, asciiOnly);
        }
    }

    private void Add(int index, XmlToken piece)
    {
        if (piece.Kind == XmlTokenKind.CData)
        {
            _units.AddRange(XmlSource.DecodeCData(piece.Range.In(_xml)).Select(c => new Unit(c, default, index)));
            return;
        }

        for (var at = piece.Start; at < piece.End; )
        {
            var end =
                at
                + (
                    _xml[at] == '&' && _xml.IndexOf(';', at, piece.End - at) is >= 0 and var semicolon ? semicolon - at + 1
                    : _xml.AsSpan(at, piece.End - at).StartsWith("\r\n") ? 2
                    : 1
                );
            var decoded = XmlSource.Decode(_xml.AsSpan(at, end - at));
            foreach (var (i, c) in decoded.Index())
            {
                // The second half of a pair has an empty place after the first.
                _units.Add(new Unit(c, i == 0 ? new TextRange(at, end) : new TextRange(end, end), index));
            }

            at = end;
        }
    }

    private string CreateText() =>
        string.Create(
            _units.Count,
            _units,
            static (span, units) =>
            {
                for (var i = 0; i < units.Count; i++)
                {
                    span[i] = units[i].Char;
                }
            }
        );

    /// <summary>A character of the text, and where the source has it; nowhere if it is new.</summary>
    private readonly record struct Unit(char Char, TextRange Source, int Piece)
    {
        public bool IsOriginal => Source.End > 0;
    }
}
