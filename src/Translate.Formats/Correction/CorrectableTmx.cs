using Translate.Core.Files;
using Translate.Core.Memory.Exchange;
using Translate.Core.Problems;
using Translate.Formats.Xliff;
using Translate.Formats.Xml;

namespace Translate.Formats.Correction;

/// <summary>A TMX file with Indonesian and English texts.</summary>
internal sealed class CorrectableTmx : CorrectableFile
{
    private readonly XmlChanges _changes;
    private readonly List<ExchangeItem> _items;

    /// <summary>Reads a file.</summary>
    /// <exception cref="ProblemException">The file is not TMX, or not well-formed.</exception>
    public CorrectableTmx(byte[] content, string file)
    {
        using var stream = new MemoryStream(content, writable: false);
        _items = [.. UnitFormats.Read("tmx", stream, file, new UnitReadOptions(DateTimeOffset.UnixEpoch))];
        if (_items.OfType<ExchangeItem.Broken>().FirstOrDefault() is { } broken)
        {
            throw new ProblemException(broken.Problem);
        }

        _changes = new XmlChanges(XmlEncoding.Decode(content, file));
    }

    /// <inheritdoc />
    public override IEnumerable<CorrectableTarget> Targets
    {
        get
        {
            var scanner = new XmlScanner(_changes.Xml);
            for (var number = 1; number <= _items.Count && scanner.MoveTo("tu"); number++)
            {
                var unit = XmlElement.Read(scanner);
                if (_items[number - 1] is ExchangeItem.Unit { Value: var pair } && FindEnglish(unit) is { } segment)
                {
                    yield return new CorrectableTarget(
                        number,
                        pair.Source,
                        new CorrectableText(_changes.Xml, XmlChanges.FindText(_changes.Xml, segment))
                    );
                }
            }
        }
    }

    /// <inheritdoc />
    public override void Add(CorrectableTarget target) => _changes.Add(target.Target);

    /// <inheritdoc />
    public override byte[] Save() => _changes.Save();

    /// <summary>Returns the segment of the first English variant, which is the one that is read.</summary>
    private XmlElement? FindEnglish(XmlElement unit)
    {
        var scanner = new XmlScanner(_changes.Xml, unit.ContentStart, unit.ContentEnd);
        while (scanner.MoveTo("tuv"))
        {
            var variant = XmlElement.Read(scanner);
            if (
                LanguageCode.IsEnglish(
                    XmlSource.GetAttribute(_changes.Xml, variant.Tag, "xml:lang")
                        ?? XmlSource.GetAttribute(_changes.Xml, variant.Tag, "lang")
                        ?? string.Empty
                )
            )
            {
                var content = new XmlScanner(_changes.Xml, variant.ContentStart, variant.ContentEnd);
                return content.MoveTo("seg") ? XmlElement.Read(content) : null;
            }
        }

        return null;
    }
}
