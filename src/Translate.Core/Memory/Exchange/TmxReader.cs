using System.Text;
using System.Xml;
using Translate.Core.Files;
using Translate.Core.Problems;
using XmlText = Translate.Core.Files.SafeXml;

namespace Translate.Core.Memory.Exchange;

/// <summary>Reads the units of TMX files, versions 1.1 to 1.4b. Memory use does not depend on the size of the file.</summary>
internal sealed class TmxReader
{
    private static readonly IReadOnlyDictionary<string, string> NoAttributes = new Dictionary<string, string>();

    private readonly XmlReader _xml;
    private readonly TmxSegmentReader _segments;
    private readonly string _file;
    private readonly UnitReadOptions _options;
    private DateTimeOffset _time;

    private TmxReader(XmlReader xml, string file, UnitReadOptions options)
    {
        _xml = xml;
        _segments = new TmxSegmentReader(xml);
        _file = file;
        _options = options;
        _time = options.Now;
    }

    private SourceLocation Here =>
        _xml is IXmlLineInfo place
            ? new SourceLocation(_file, Math.Max(1, place.LineNumber), Math.Max(1, place.LinePosition - 1))
            : new SourceLocation(_file, 1, 1);

    /// <summary>Reads until the end of the stream or until an unreadable place.</summary>
    /// <param name="stream">The file, as a seekable stream.</param>
    /// <param name="file">The name to report in problems.</param>
    /// <param name="options">The read options.</param>
    public static IEnumerable<ExchangeItem> Read(Stream stream, string file, UnitReadOptions options)
    {
        try
        {
            return new TmxReader(XmlText.Open(stream, file), file, options).ReadAll();
        }
        catch (ProblemException e)
        {
            return [new ExchangeItem.Broken(e.Problems[0])];
        }
    }

    private IEnumerable<ExchangeItem> ReadAll()
    {
        using (_xml)
        {
            ExchangeItem? item;
            do
            {
                item = Next();
                if (item is not null)
                {
                    yield return item;
                }
            } while (item is not (null or ExchangeItem.Broken));
        }
    }

    /// <summary>Returns the next item, or null at the end of the file.</summary>
    private ExchangeItem? Next()
    {
        try
        {
            if (_xml.ReadState == ReadState.Initial && _xml.MoveToContent() == XmlNodeType.Element && _xml.LocalName != "tmx")
            {
                return new ExchangeItem.Broken(
                    Problem.At(Here, $"the root element is '{_xml.LocalName}', not tmx", "Check that the file is TMX")
                );
            }

            while (_xml.Read())
            {
                if (_xml.NodeType == XmlNodeType.Element && _xml.LocalName == "tu")
                {
                    return ReadUnit();
                }

                if (_xml.NodeType == XmlNodeType.Element && _xml.LocalName == "header")
                {
                    _time = TmxDate.ParseOrNull(_xml.GetAttribute("changedate") ?? _xml.GetAttribute("creationdate")) ?? _time;
                }
            }

            return null;
        }
        catch (XmlException e)
        {
            return new ExchangeItem.Broken(XmlText.Describe(e, isEmpty: e.LineNumber == 0, _file));
        }
        catch (Exception e) when (e is IOException or DecoderFallbackException)
        {
            return new ExchangeItem.Broken(Problem.At(Here, $"cannot be read ({IoErrors.Describe(e)})", "Check the file and the disk"));
        }
    }

    private ExchangeItem ReadUnit()
    {
        var unit = new TmxUnit(Here);
        ReadAttributes(unit.Attributes);
        if (!_xml.IsEmptyElement)
        {
            for (var depth = _xml.Depth; _xml.Read() && _xml.Depth > depth; )
            {
                if (_xml.NodeType == XmlNodeType.Element && !TryReadMetadata(unit) && _xml.LocalName == "tuv")
                {
                    unit.Add(ReadVariant(unit));
                }
            }
        }

        return unit.ToItem(_time, _options.MarkReviewed);
    }

    private TmxVariant ReadVariant(TmxUnit unit)
    {
        var language = _xml.GetAttribute("xml:lang") ?? _xml.GetAttribute("lang") ?? string.Empty;
        var attributes = NoAttributes;
        if (_xml.AttributeCount > 1)
        {
            var read = new Dictionary<string, string>();
            ReadAttributes(read);
            attributes = read;
        }

        var segment = new TmxSegmentText(string.Empty, []);
        if (!_xml.IsEmptyElement)
        {
            for (var depth = _xml.Depth; _xml.Read() && _xml.Depth > depth; )
            {
                if (_xml.NodeType == XmlNodeType.Element && !TryReadMetadata(unit) && _xml.LocalName == "seg")
                {
                    segment = _segments.Read();
                }
            }
        }

        return new TmxVariant(language, attributes, segment);
    }

    /// <summary>Reads a property or a note if the reader is at one.</summary>
    private bool TryReadMetadata(TmxUnit unit)
    {
        switch (_xml.LocalName)
        {
            case "prop":
                var type = _xml.GetAttribute("type") ?? string.Empty;
                unit.AddProperty(type, _segments.Read());
                return true;
            case "note":
                unit.AddNote(_segments.Read());
                return true;
            default:
                return false;
        }
    }

    private void ReadAttributes(IDictionary<string, string> attributes)
    {
        while (_xml.MoveToNextAttribute())
        {
            attributes[_xml.Name] = _xml.Value;
        }

        _xml.MoveToElement();
    }
}
