using System.Xml;
using Translate.Core.Files;
using Translate.Core.Glossaries;
using Translate.Core.Problems;

namespace Translate.GlossaryTools.Exchange;

/// <summary>Collects the entries of an XML file of concepts while it is read, and counts what a glossary cannot hold.</summary>
/// <remarks>One file each. Not safe to use from several threads at once.</remarks>
/// <param name="xml">The reader, for the places of concepts and terms.</param>
/// <param name="file">Named in problems and locations.</param>
internal sealed class ConceptCollector(XmlReader xml, string file)
{
    private readonly List<TermEntry> _entries = [];
    private readonly SortedDictionary<string, int> _unread = new(StringComparer.OrdinalIgnoreCase);
    private int _unpaired;
    private int _foreign;

    /// <summary>The concept that is being read; null between concepts.</summary>
    public ImportedConcept? Concept { get; private set; }

    /// <summary>The term that is being read; null between terms.</summary>
    public ImportedTerm? Term { get; private set; }

    /// <summary>The place of the reader's element.</summary>
    public SourceLocation Here =>
        xml is IXmlLineInfo place
            ? new SourceLocation(file, place.LineNumber, Math.Max(1, place.LinePosition - 1))
            : new SourceLocation(file, 1, 1);

    /// <summary>Opens an XML file and reads it.</summary>
    /// <param name="text">The file's content.</param>
    /// <param name="file">Named in problems and locations.</param>
    /// <param name="read">Reads the whole file.</param>
    /// <exception cref="ProblemException">The file is not XML, or the reading failed.</exception>
    public static TermReading ReadFile(string text, string file, Func<XmlReader, TermReading> read)
    {
        try
        {
            using var xml = SafeXml.Open(text, file);
            return read(xml);
        }
        catch (XmlException e)
        {
            throw new ProblemException(SafeXml.Describe(e, text, file), e);
        }
    }

    /// <summary>Begins a concept at the reader's element.</summary>
    public void BeginConcept() => Concept = new ImportedConcept(Here);

    /// <summary>Begins a term at the reader's element.</summary>
    public ImportedTerm BeginTerm() => Term = new ImportedTerm { Location = Here };

    /// <summary>Counts a field that a glossary has no place for.</summary>
    public void CountUnread(string field) => _unread[field] = _unread.GetValueOrDefault(field) + 1;

    /// <summary>Adds the term to the concept, or counts a term of another language, or of none.</summary>
    public void EndTerm(string language)
    {
        if (Term is not null && Concept is not null && !Concept.TryAdd(language, Term))
        {
            _foreign++;
        }

        Term = null;
    }

    /// <summary>Adds the concept's entry, or counts a concept that lacks one of the two languages.</summary>
    public void EndConcept()
    {
        if (Concept is { IsPair: true })
        {
            _entries.Add(Concept.ToEntry());
        }
        else if (Concept is not null)
        {
            _unpaired++;
        }

        Concept = null;
    }

    /// <summary>Returns the entries and the losses.</summary>
    /// <param name="problems">Found by the caller on the way.</param>
    /// <exception cref="ProblemException">There were problems, a term is faulty, or no concept has both languages.</exception>
    public TermReading Finish(IReadOnlyList<Problem> problems)
    {
        List<Problem> all =
            _entries.Count > 0 || problems.Count > 0
                ? [.. problems]
                :
                [
                    Problem.At(
                        new SourceLocation(file, 1, 1),
                        "no concept has both an Indonesian (id) and an English (en) term",
                        "Export both languages"
                    ),
                ];
        var losses = _unread
            .Select(field => new TermLoss(field.Value, field.Key, field.Key))
            .Prepend(
                new TermLoss(_unpaired, "concept without an Indonesian or English term", "concepts without an Indonesian or English term")
            )
            .Append(new TermLoss(_foreign, "term of another language", "terms of other languages"))
            .Where(loss => loss.Count > 0);
        return EntryCheck.Finish(_entries, [.. losses], all);
    }
}
