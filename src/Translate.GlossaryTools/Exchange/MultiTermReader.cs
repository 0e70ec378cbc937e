using System.Xml;
using Translate.Core.Files;
using Translate.Core.Glossaries;
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
    private readonly string _file;
    private readonly List<TermEntry> _entries = [];
    private readonly SortedDictionary<string, int> _unread = new(StringComparer.OrdinalIgnoreCase);

    private ImportedConcept? _concept;
    private ImportedTerm? _term;
    private string _language = string.Empty;
    private int _unpaired;
    private int _foreign;

    private MultiTermReader(XmlReader xml, string file)
    {
        _xml = xml;
        _file = file;
    }

    private SourceLocation Here => _xml is IXmlLineInfo place ? new SourceLocation(_file, place.LineNumber, Math.Max(1, place.LinePosition - 1)) : new SourceLocation(_file, 1, 1);

    /// <summary>Reads a whole file.</summary>
    /// <exception cref="ProblemException">It is not MultiTerm XML, or a term is faulty.</exception>
    public static TermReading Read(string text, string file)
    {
        try
        {
            using var xml = SafeXml.Open(text, file);
            return new MultiTermReader(xml, file).ReadAll();
        }
        catch (XmlException e)
        {
            throw new ProblemException(SafeXml.Describe(e, text, file), e);
        }
    }

    private TermReading ReadAll()
    {
        _xml.MoveToContent();
        if (_xml.LocalName != "mtf")
        {
            throw new ProblemException(Problem.At(Here, $"the root element is '{_xml.LocalName}', not mtf of MultiTerm", "If it is TBX, say --format tbx"));
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

        List<Problem> problems = _entries.Count > 0 ? [] : [Problem.At(new SourceLocation(_file, 1, 1), "no concept has both an Indonesian and an English term", "Export both languages")];
        var losses = _unread
            .Select(field => new TermLoss(field.Value, $"'{field.Key}'", $"'{field.Key}'"))
            .Prepend(new TermLoss(_unpaired, "concept without an Indonesian or English term", "concepts without an Indonesian or English term"))
            .Append(new TermLoss(_foreign, "term of another language", "terms of other languages"))
            .Where(loss => loss.Count > 0);
        return EntryCheck.Finish(_entries, [.. losses], problems);
    }

    private void Begin()
    {
        switch (_xml.LocalName)
        {
            case "conceptGrp":
                _concept = new ImportedConcept(Here);
                break;
            case "language":
                _language = GetLanguage(_xml.GetAttribute("lang") ?? string.Empty, _xml.GetAttribute("type") ?? string.Empty);
                break;
            case "term" when _concept is not null:
                _term = new ImportedTerm { Location = Here };
                _term.Text = SafeXml.ReadWords(_xml);
                break;
            case "descrip" when _concept is not null:
                ReadField(_xml.GetAttribute("type")?.Trim() ?? string.Empty);
                break;
        }
    }

    private void ReadField(string name)
    {
        if (IsAny(StatusFields, name) && _term is not null)
        {
            _term.Status = TbxName.Status(SafeXml.ReadWords(_xml));
        }
        else if (IsAny(PartOfSpeechFields, name) && _term is not null)
        {
            _term.IsVerb = SafeXml.ReadWords(_xml).StartsWith("verb", StringComparison.OrdinalIgnoreCase);
        }
        else if (IsAny(DomainFields, name))
        {
            _concept!.Domain = SafeXml.ReadWords(_xml);
        }
        else if (IsAny(SourceFields, name) && _language.Length == 0)
        {
            _concept!.Reference = SafeXml.ReadWords(_xml);
        }
        else if (IsAny(NoteFields, name))
        {
            _concept!.AddNote(SafeXml.ReadParagraph(_xml));
        }
        else
        {
            _unread[name] = _unread.GetValueOrDefault(name) + 1;
        }
    }

    private void End()
    {
        switch (_xml.LocalName)
        {
            case "termGrp" when _term is not null && _concept is not null:
                _foreign += _concept.TryAdd(_language, _term) ? 0 : 1;
                _term = null;
                break;
            case "languageGrp":
                _language = string.Empty;
                break;
            case "conceptGrp" when _concept is not null:
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

    /// <summary>A termbase may name its languages as it likes, and many leave the code out.</summary>
    private static string GetLanguage(string code, string name) =>
        LanguageCode.IsIndonesian(code) || name.StartsWith("Indonesia", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Bahasa Indonesia", StringComparison.OrdinalIgnoreCase) ? "id"
        : LanguageCode.IsEnglish(code) || name.StartsWith("English", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Inggris", StringComparison.OrdinalIgnoreCase) ? "en"
        : code;

    private static bool IsAny(string[] fields, string name) => fields.Contains(name, StringComparer.OrdinalIgnoreCase);
}
