using System.Xml;
using Translate.Core.Files;
using Translate.Core.Problems;

namespace Translate.GlossaryTools.Exchange;

/// <summary>Reads TBX of version 3 in either style, and TBX-Basic of version 2. Elements are identified by their local names, which the versions share or replace one for one.</summary>
internal sealed class TbxReader
{
    /// <summary>Data categories that a glossary has no place for; their loss is reported.</summary>
    private static readonly string[] Unread =
    [
        "definition",
        "context",
        "source",
        "termType",
        "geographicalUsage",
        "grammaticalGender",
        "crossReference",
        "externalCrossReference",
        "xGraphic",
        "customerSubset",
        "projectSubset",
    ];

    private readonly XmlReader _xml;
    private readonly ConceptCollector _concepts;
    private readonly List<Problem> _problems = [];
    private string _language = string.Empty;

    private TbxReader(XmlReader xml, string file)
    {
        _xml = xml;
        _concepts = new ConceptCollector(xml, file);
    }

    /// <summary>Reads a whole file.</summary>
    /// <exception cref="ProblemException">It is not TBX, or a term is faulty.</exception>
    public static TermReading Read(string text, string file) =>
        ConceptCollector.ReadFile(text, file, xml => new TbxReader(xml, file).ReadAll());

    private TermReading ReadAll()
    {
        _xml.MoveToContent();
        if (_xml.LocalName is not ("tbx" or "martif"))
        {
            throw new ProblemException(
                Problem.At(_concepts.Here, $"the root element is '{_xml.LocalName}', not tbx or martif", "Check that the file is TBX")
            );
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

        return _concepts.Finish(_problems);
    }

    private void Begin(string name)
    {
        switch (name)
        {
            case "conceptEntry" or "termEntry":
                _concepts.BeginConcept();
                break;
            case "langSec" or "langSet":
                _language = _xml.GetAttribute("lang", "http://www.w3.org/XML/1998/namespace") ?? string.Empty;
                if (_language.Length == 0)
                {
                    _problems.Add(
                        Problem.At(_concepts.Here, $"the {name} has no xml:lang", "Specify the language, such as xml:lang=\"id\"")
                    );
                }

                break;
            case "termSec" or "tig" or "ntig":
                _concepts.BeginTerm();
                break;
            default:
                if (_concepts.Concept is not null)
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
            case "term" when _concepts.Term is not null:
                _concepts.Term.Location = _concepts.Here;
                _concepts.Term.Text = SafeXml.ReadWords(_xml);
                break;
            case "administrativeStatus" or "normativeAuthorization" when _concepts.Term is not null:
                _concepts.Term.Status = TbxName.Status(SafeXml.ReadWords(_xml));
                break;
            case "partOfSpeech" when _concepts.Term is not null:
                _concepts.Term.IsVerb = string.Equals(SafeXml.ReadWords(_xml), "verb", StringComparison.OrdinalIgnoreCase);
                break;
            case "subjectField":
                _concepts.Concept!.Domain = SafeXml.ReadWords(_xml);
                break;
            case "source" when _language.Length == 0 && _concepts.Concept!.Reference.Length == 0:
                _concepts.Concept.Reference = SafeXml.ReadWords(_xml);
                break;
            case "note":
                _concepts.Concept!.AddNote(SafeXml.ReadParagraph(_xml));
                break;
            case var other when Unread.Contains(other):
                _concepts.CountUnread(category);
                break;
        }
    }

    private void End(string name)
    {
        switch (name)
        {
            case "termSec" or "tig" or "ntig":
                _concepts.EndTerm(_language);
                break;
            case "langSec" or "langSet":
                _language = string.Empty;
                break;
            case "conceptEntry" or "termEntry":
                _concepts.EndConcept();
                break;
        }
    }
}
