using System.IO.Compression;
using System.Text;
using Translate.Core.Problems;
using Translate.Formats.Bilingual;
using Translate.Formats.Xliff;
using Translate.Formats.Xml;

namespace Translate.Formats.Correction;

/// <summary>A bilingual workbook. A changed cell then holds its text itself, so that the strings that cells share stay as they are.</summary>
internal sealed class CorrectableWorkbook : CorrectableFile
{
    private readonly byte[] _content;
    private readonly XlsxPlaces _places;
    private readonly XmlChanges _sheet;
    private readonly string _strings;
    private readonly List<XmlElement> _shared;
    private readonly SortedDictionary<int, XmlElement> _cells;

    /// <summary>Reads a file.</summary>
    /// <exception cref="ProblemException">The file is not a workbook that can be read, or has no column <c>source</c> or <c>target</c>.</exception>
    public CorrectableWorkbook(byte[] content, string file)
    {
        _content = content;
        using var stream = new MemoryStream(content, writable: false);
        _places = XlsxBilingualReader.ReadPlaces(stream, file);
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        _sheet = new XmlChanges(Read(archive, _places.SheetPart, file));
        _strings = _places.StringsPart is { } part ? Read(archive, part, file).Text : string.Empty;
        _shared = FindAll(_strings, "si");
        _cells = XlsxCells.FindColumn(_sheet.Xml, _places.TargetColumn);
    }

    /// <inheritdoc />
    public override IEnumerable<CorrectableTarget> Targets
    {
        get
        {
            foreach (var (row, cell) in _cells)
            {
                if (_places.Sources.TryGetValue(row, out var source) && FindText(cell) is { } target)
                {
                    yield return new CorrectableTarget(row, source, target);
                }
            }
        }
    }

    /// <inheritdoc />
    public override void Add(CorrectableTarget target)
    {
        var cell = _cells[target.Line];
        if (FindShared(cell) is { } shared)
        {
            _sheet.Add(new(cell.Tag.Start, cell.End), WriteInline(cell, shared, target.Target));
        }
        else
        {
            _sheet.Add(target.Target);
        }
    }

    /// <inheritdoc />
    public override byte[] Save()
    {
        using var stream = new MemoryStream();
        stream.Write(_content);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = archive.GetEntry(_places.SheetPart)!;
            var time = entry.LastWriteTime;
            using (var part = entry.Open())
            {
                part.SetLength(0);
                part.Write(_sheet.Save());
            }

            entry.LastWriteTime = time;
        }

        return stream.ToArray();
    }

    private static XmlEncoding Read(ZipArchive archive, string part, string file)
    {
        using var content = new MemoryStream();
        using var stream = (
            archive.GetEntry(part)
            ?? throw new ProblemException(
                new Problem(ProblemKind.BadInput, $"the workbook has no part '{part}'", "Save it again as .xlsx") { File = file }
            )
        ).Open();
        stream.CopyTo(content);
        return XmlEncoding.Decode(content.GetBuffer().AsSpan(0, (int)content.Length), file);
    }

    /// <summary>Returns the text of a cell; null if it has a number or a formula.</summary>
    private CorrectableText? FindText(XmlElement cell) =>
        FindShared(cell) is { } shared ? new CorrectableText(_strings, FindRuns(_strings, shared))
        : XmlSource.GetAttribute(_sheet.Xml, cell.Tag, "t") == "inlineStr" ? new CorrectableText(_sheet.Xml, FindRuns(_sheet.Xml, cell))
        : null;

    private XmlElement? FindShared(XmlElement cell)
    {
        if (XmlSource.GetAttribute(_sheet.Xml, cell.Tag, "t") != "s")
        {
            return null;
        }

        var scanner = new XmlScanner(_sheet.Xml, cell.ContentStart, cell.ContentEnd);
        return
            scanner.MoveTo("v")
            && XmlElement.Read(scanner) is var value
            && int.TryParse(_sheet.Xml.AsSpan(value.ContentStart, value.ContentEnd - value.ContentStart), out var index)
            && index >= 0
            && index < _shared.Count
            ? _shared[index]
            : null;
    }

    /// <summary>Returns a cell that holds a shared string itself, with its changes.</summary>
    private string WriteInline(XmlElement cell, XmlElement shared, CorrectableText target)
    {
        var type = XmlSource.FindAttribute(_sheet.Xml, cell.Tag, "t")!.Value;
        var prefix = cell.Tag.Prefix.Length > 0 ? cell.Tag.Prefix + ":" : string.Empty;
        var xml = new StringBuilder()
            .Append(_sheet.Xml, cell.Tag.Start, type.Start - cell.Tag.Start)
            .Append("inlineStr")
            .Append(_sheet.Xml, type.End, cell.Tag.End - type.End)
            .Append($"<{prefix}is>");
        var at = shared.ContentStart;
        foreach (var (range, changed) in target.GetChanges(asciiOnly: true))
        {
            xml.Append(_strings, at, range.Start - at).Append(changed);
            at = range.End;
        }

        return xml.Append(_strings, at, shared.ContentEnd - at).Append($"</{prefix}is></{prefix}c>").ToString();
    }

    /// <summary>Returns the text of the runs, without phonetic guides.</summary>
    private static List<XmlToken> FindRuns(string xml, XmlElement element)
    {
        var pieces = new List<XmlToken>();
        var scanner = new XmlScanner(xml, element.ContentStart, element.ContentEnd);
        while (scanner.Read())
        {
            if (scanner.Current is { Kind: XmlTokenKind.Start, Name: "rPh" })
            {
                scanner.SkipElement();
            }
            else if (scanner.Current is { Kind: XmlTokenKind.Start, Name: "t" })
            {
                pieces.AddRange(XmlChanges.FindText(xml, XmlElement.Read(scanner)));
            }
        }

        return pieces;
    }

    private static List<XmlElement> FindAll(string xml, string name)
    {
        var all = new List<XmlElement>();
        for (var scanner = new XmlScanner(xml); scanner.MoveTo(name); )
        {
            all.Add(XmlElement.Read(scanner));
        }

        return all;
    }
}
