using System.Text;
using System.Xml;
using Translate.Core.Problems;
using Translate.Formats.Word.Packages;
using Translate.Formats.Xml;

namespace Translate.Formats.Word.Parts;

/// <summary>Reads the blocks of a part in one pass, without recursion.</summary>
/// <remarks>
/// The platform's reader checks that the XML is well-formed and knows namespaces; <see cref="XmlScanner"/> runs beside it and knows where each tag
/// begins and ends.
/// </remarks>
internal sealed class PartReader : IDisposable
{
    private readonly PartText _part;
    private readonly int _maxDepth;
    private readonly XmlScanner _scanner;
    private readonly XmlReader _xml;
    private readonly List<OpenElement> _open = [];
    private readonly StringBuilder _characters = new();
    private readonly PartContent _content;

    private PartReader(PartText part, WordOptions options)
    {
        _part = part;
        _maxDepth = options.MaxDepth;
        _scanner = new XmlScanner(part.Text);
        _xml = XmlReader.Create(new StringReader(part.Text), PackageIndex.Settings);
        _content = new PartContent(part.Text);
    }

    /// <summary>Reads a part.</summary>
    /// <exception cref="ProblemException">The part is not well-formed, has a document type, or is nested too deeply. The problem names no file.</exception>
    public static WordPart Read(PartText part, WordOptions options, CancellationToken cancellationToken)
    {
        using var reader = new PartReader(part, options);
        try
        {
            return reader.Read(cancellationToken);
        }
        catch (XmlException e)
        {
            throw reader._scanner.Current.Range.In(part.Text).StartsWith("<!DOCTYPE", StringComparison.Ordinal)
                ? Refuse(
                    $"the part {part.Entry} declares a document type, which is refused for safety",
                    "Open it in Word and save it again",
                    e
                )
                : Refuse(
                    $"the part {part.Entry} is not valid XML: {e.Message.TrimEnd('.')}",
                    "Open it in Word, which can repair it, and save it again",
                    e
                );
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _xml.Dispose();

    private static ProblemException Refuse(string message, string advice, Exception? cause = null) =>
        new(new Problem(ProblemKind.BadInput, message, advice), cause);

    private WordPart Read(CancellationToken cancellationToken)
    {
        while (_scanner.Read())
        {
            if (_scanner.Current.Kind == XmlTokenKind.Text)
            {
                continue;
            }

            if ((_scanner.Current.Range.Start & 0xFF) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            ReadMarkup();
            switch (_scanner.Current.Kind)
            {
                case XmlTokenKind.Start:
                    Start();
                    break;
                case XmlTokenKind.Empty:
                    Start();
                    End();
                    break;
                case XmlTokenKind.End:
                    End();
                    break;
            }
        }

        // Finds what is missing at the end.
        while (_xml.Read()) { }

        return new WordPart(_part, _content.TakeBlocks(), _content.Deletions, _content.Controls);
    }

    /// <summary>Moves the platform's reader to the tag that the scanner found, and collects the characters before it.</summary>
    private void ReadMarkup()
    {
        while (_xml.Read())
        {
            var isText = _xml.NodeType is XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace;
            if (
                (isText || _xml.NodeType == XmlNodeType.CDATA)
                && _open.Count > 0
                && _open[^1].Role is ElementRole.Text or ElementRole.Instruction
            )
            {
                _characters.Append(_xml.Value);
            }

            if (!isText)
            {
                return;
            }
        }
    }

    private void Start()
    {
        if (_open.Count >= _maxDepth)
        {
            throw Refuse(
                FormattableString.Invariant($"the part {_part.Entry} has more than {_maxDepth:N0} elements inside one another"),
                "Open it in Word, take content out of nested tables and text boxes, and save it again"
            );
        }

        var isText = WordNames.IsText(_xml.NamespaceURI);
        var parent = _open.Count > 0 ? _open[^1].Role : ElementRole.Story;
        var role = ElementRoles.Find(parent, isText, _xml.NamespaceURI == WordNames.Compatibility, _xml.LocalName);
        var element = new OpenElement(parent, role, _xml.LocalName, _scanner.Current.Range.Start, _scanner.Current.Range.End)
        {
            Value = role switch
            {
                ElementRole.Wrapper => _xml.GetAttribute("instr", _xml.NamespaceURI) ?? string.Empty,
                ElementRole.FieldCharacter => _xml.GetAttribute("fldCharType", _xml.NamespaceURI) ?? string.Empty,
                ElementRole.Anchor => _xml.GetAttribute("id", _xml.NamespaceURI) ?? string.Empty,
                _ => string.Empty,
            },
            KeepsBlanks = role == ElementRole.Text && _xml.XmlSpace == XmlSpace.Preserve,
        };
        _open.Add(element);
        _characters.Clear();
        _content.Start(element, _scanner.Current.Prefix);
        if (
            role is not (ElementRole.Deleted or ElementRole.Ignored)
            && _xml.LocalName == "docPr"
            && WordNames.IsDrawing(_xml.NamespaceURI)
            && XmlSource.FindAttribute(_part.Text, _scanner.Current, "descr") is { Length: > 0 } place
        )
        {
            _content.AddDescription(_xml.GetAttribute("descr") ?? string.Empty, element.Start, place);
        }
    }

    private void End()
    {
        var element = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        _content.End(
            element,
            _scanner.Current.Kind == XmlTokenKind.Empty ? element.TagEnd : _scanner.Current.Range.Start,
            _scanner.Current.Range.End,
            _characters.ToString()
        );
        _characters.Clear();
    }
}
