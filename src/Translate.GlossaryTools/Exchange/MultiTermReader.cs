using System.Xml;
using Translate.Core.Files;
using Translate.Core.Problems;

namespace Translate.GlossaryTools.Exchange;

/// <summary>Reads MultiTerm XML. Its fields have names that users choose, so those that many termbases share are read, and the others are counted.</summary>
/// <remarks>The elements: https://developers.rws.com/multiterm-api-docs/apiconcepts/MTF/MTFElements.html.</remarks>
internal sealed class MultiTermReader
{
    private static readonly string[] StatusFields = ["status", "usage", "usage status", "term status", "approval"];
    private static readonly string[] DomainFields = ["subject", "subject field", "domain", "field"];
    private static readonly string[] NoteFields = ["note", "notes", "comment", "remark", "definition"];
    private static readonly string[] SourceFields = ["source", "reference"];
    private static readonly string[] PartOfSpeechFields = ["part of speech", "pos", "word class", "grammatical category"];

    private readonly XmlReader _xml;
    private readonly ConceptCollector _concepts;
    private string _language = string.Empty;

    private MultiTermReader(XmlReader xml, string file)
    {
        _xml = xml;
        _concepts = new ConceptCollector(xml, file);
    }

    /// <summary>Reads a whole file.</summary>
    /// <exception cref="ProblemException">It is not MultiTerm XML, or a term is faulty.</exception>
    public static TermReading Read(string text, string file) =>
        ConceptCollector.ReadFile(text, file, xml => new MultiTermReader(xml, file).ReadAll());

    private TermReading ReadAll()
    {
        _xml.MoveToContent();
        if (_xml.LocalName != "mtf")
        {
            throw new ProblemException(
                Problem.At(
                    _concepts.Here,
                    $"the root element is '{_xml.LocalName}', not mtf of MultiTerm",
                    "If it is TBX, say --format tbx"
                )
            );
        }

        while (_xml.Read())
        {
            if (_xml.NodeType == XmlNodeType.Element)
            {
                Begin();
            }
            else if (_xml.NodeType == XmlNodeType.EndElement)
            {
                End();
            }
        }

        return _concepts.Finish([]);
    }

    private void Begin()
    {
        switch (_xml.LocalName)
        {
            case "conceptGrp":
                _concepts.BeginConcept();
                break;
            case "language":
                _language = GetLanguage(_xml.GetAttribute("lang") ?? string.Empty, _xml.GetAttribute("type") ?? string.Empty);
                break;
            case "term" when _concepts.Concept is not null:
                _concepts.BeginTerm().Text = SafeXml.ReadWords(_xml);
                break;
            case "descrip" when _concepts.Concept is not null:
                ReadField(_xml.GetAttribute("type")?.Trim() ?? string.Empty);
                break;
        }
    }

    private void ReadField(string name)
    {
        if (IsAny(StatusFields, name) && _concepts.Term is not null)
        {
            _concepts.Term.Status = TbxName.Status(SafeXml.ReadWords(_xml));
        }
        else if (IsAny(PartOfSpeechFields, name) && _concepts.Term is not null)
        {
            _concepts.Term.IsVerb = SafeXml.ReadWords(_xml).StartsWith("verb", StringComparison.OrdinalIgnoreCase);
        }
        else if (IsAny(DomainFields, name))
        {
            _concepts.Concept!.Domain = SafeXml.ReadWords(_xml);
        }
        else if (IsAny(SourceFields, name) && _language.Length == 0)
        {
            _concepts.Concept!.Reference = SafeXml.ReadWords(_xml);
        }
        else if (IsAny(NoteFields, name))
        {
            _concepts.Concept!.AddNote(SafeXml.ReadParagraph(_xml));
        }
        else
        {
            _concepts.CountUnread($"'{name}'");
        }
    }

    private void End()
    {
        switch (_xml.LocalName)
        {
            case "termGrp":
                _concepts.EndTerm(_language);
                break;
            case "languageGrp":
                _language = string.Empty;
                break;
            case "conceptGrp":
                _concepts.EndConcept();
                break;
        }
    }

    /// <summary>A termbase may name its languages as it likes, and many leave the code out.</summary>
    private static string GetLanguage(string code, string name) =>
        LanguageCode.IsIndonesian(code)
        || name.StartsWith("Indonesia", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("Bahasa Indonesia", StringComparison.OrdinalIgnoreCase)
            ? "id"
        : LanguageCode.IsEnglish(code)
        || name.StartsWith("English", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("Inggris", StringComparison.OrdinalIgnoreCase)
            ? "en"
        : code;

    private static bool IsAny(string[] fields, string name) => fields.Contains(name, StringComparer.OrdinalIgnoreCase);
}
