using System.Xml;
using Translate.Core.Files;
using Translate.Core.Glossaries;
using Translate.Core.Problems;

namespace Translate.GlossaryTools.Exchange;

/// <summary>Reads TBX of version 3 in either style, and TBX-Basic of version 2. Elements are identified by their local names, which the versions share or replace one for one.</summary>
internal sealed class TbxReader
{
    /// <summary>Data categories that a glossary has no place for; their loss is reported.</summary>
    private static readonly string[] Unread = ["definition", "context", "source", "termType", "geographicalUsage", "grammaticalGender", "crossReference", "externalCrossReference", "xGraphic", "customerSubset", "projectSubset"];

    private readonly XmlReader _xml;
    private readonly string _file;
    private readonly List<Problem> _problems = [];
    private readonly List<TermEntry> _entries = [];
    private readonly SortedDictionary<string, int> _unread = new(StringComparer.Ordinal);

    private ImportedConcept? _concept;
    private ImportedTerm? _term;
    private string _language = string.Empty;
    private int _unpaired;
    private int _foreign;

    private TbxReader(XmlReader xml, string file)
    {
        _xml = xml;
        _file = file;
    }

    private SourceLocation Here => _xml is IXmlLineInfo place ? new SourceLocation(_file, place.LineNumber, Math.Max(1, place.LinePosition - 1)) : new SourceLocation(_file, 1, 1);

    /// <summary>Reads a whole file.</summary>
    /// <exception cref="ProblemException">It is not TBX, or a term is faulty.</exception>
    public static TermReading Read(string text, string file)
    {
        try
        {
            using var xml = SafeXml.Open(text, file);
            return new TbxReader(xml, file).ReadAll();
        }
        catch (XmlException e)
        {
            throw new ProblemException(SafeXml.Describe(e, text, file), e);
        }
    }

    private TermReading ReadAll()
    {
        _xml.MoveToContent();
        if (_xml.LocalName is not ("tbx" or "martif"))
        {
            throw new ProblemException(Problem.At(Here, $"the root element is '{_xml.LocalName}', not tbx or martif", "Check that the file is TBX"));
        }

        while (_xml.Read())
        {
            if (_xml.NodeType == XmlNodeType.EndElement)
            {
                End(_xml.LocalName);
            }
            else if (_xml.NodeType == XmlNodeType.Element)
            {
                Begin(_xml.LocalName);
                if (_xml.IsEmptyElement && _xml.NodeType == XmlNodeType.Element)
                {
                    End(_xml.LocalName);
                }
            }
        }

        if (_entries.Count == 0 && _problems.Count == 0)
        {
            _problems.Add(Problem.At(new SourceLocation(_file, 1, 1), "no concept has both an Indonesian (id) and an English (en) term", "Export both languages"));
        }

        var losses = _unread
            .Select(pair => new TermLoss(pair.Value, pair.Key, pair.Key))
            .Prepend(new TermLoss(_unpaired, "concept without an Indonesian or English term", "concepts without an Indonesian or English term"))
            .Append(new TermLoss(_foreign, "term of another language", "terms of other languages"))
            .Where(loss => loss.Count > 0);
        return EntryCheck.Finish(_entries, [.. losses], _problems);
    }

    private void Begin(string name)
    {
        switch (name)
        {
            case "conceptEntry" or "termEntry":
                _concept = new ImportedConcept(Here);
                break;
            case "langSec" or "langSet":
                _language = _xml.GetAttribute("lang", "http://www.w3.org/XML/1998/namespace") ?? string.Empty;
                if (_language.Length == 0)
                {
                    _problems.Add(Problem.At(Here, $"the {name} has no xml:lang", "Name the language, such as xml:lang=\"id\""));
                }

                break;
            case "termSec" or "tig" or "ntig":
                _term = new ImportedTerm { Location = Here };
                break;
            default:
                if (_concept is not null)
                {
                    // In DCA style, and in version 2, the category is an attribute.
                    ReadCategory(name is "termNote" or "descrip" or "admin" ? _xml.GetAttribute("type") ?? name : name);
                }

                break;
        }
    }

    private void ReadCategory(string category)
    {
        switch (category)
        {
            case "term" when _term is not null:
                _term.Location = Here;
                _term.Text = SafeXml.ReadWords(_xml);
                break;
            case "administrativeStatus" or "normativeAuthorization" when _term is not null:
                _term.Status = TbxName.Status(SafeXml.ReadWords(_xml));
                break;
            case "partOfSpeech" when _term is not null:
                _term.IsVerb = string.Equals(SafeXml.ReadWords(_xml), "verb", StringComparison.OrdinalIgnoreCase);
                break;
            case "subjectField":
                _concept!.Domain = SafeXml.ReadWords(_xml);
                break;
            case "source" when _language.Length == 0 && _concept!.Reference.Length == 0:
                _concept.Reference = SafeXml.ReadWords(_xml);
                break;
            case "note":
                _concept!.AddNote(SafeXml.ReadParagraph(_xml));
                break;
            case var other when Unread.Contains(other):
                _unread[category] = _unread.GetValueOrDefault(category) + 1;
                break;
        }
    }

    private void End(string name)
    {
        switch (name)
        {
            case "termSec" or "tig" or "ntig" when _term is not null && _concept is not null:
                if (_language.Length > 0 && !_concept.TryAdd(_language, _term))
                {
                    _foreign++;
                }

                _term = null;
                break;
            case "langSec" or "langSet":
                _language = string.Empty;
                break;
            case "conceptEntry" or "termEntry" when _concept is not null:
                if (_concept.IsPair)
                {
                    _entries.Add(_concept.ToEntry());
                }
                else
                {
                    _unpaired++;
                }

                _concept = null;
                break;
        }
    }
}
