using Translate.Core.Files;
using Translate.Core.Glossaries;
using Translate.Core.Problems;

namespace Translate.GlossaryTools.Exchange;

/// <summary>A concept while it is read.</summary>
internal sealed class ImportedConcept(SourceLocation location)
{
    private readonly List<ImportedTerm> _indonesian = [];
    private readonly List<ImportedTerm> _english = [];
    private readonly List<string> _notes = [];

    /// <summary>Where the concept begins.</summary>
    public SourceLocation Location { get; } = location;

    /// <summary>The subject field; empty if absent.</summary>
    public string Domain { get; set; } = string.Empty;

    /// <summary>The concept's source; empty if absent.</summary>
    public string Reference { get; set; } = string.Empty;

    /// <summary>Whether it has terms of both languages.</summary>
    public bool IsPair => _indonesian.Count > 0 && _english.Exists(term => !term.IsDeprecated);

    /// <summary>Adds a note of the concept or of one of its terms; an empty note is ignored.</summary>
    public void AddNote(string note)
    {
        if (note.Length > 0)
        {
            _notes.Add(note);
        }
    }

    /// <summary>Adds a term of one of the two languages; false for another one.</summary>
    public bool TryAdd(string language, ImportedTerm term)
    {
        var terms =
            LanguageCode.IsIndonesian(language) ? _indonesian
            : LanguageCode.IsEnglish(language) ? _english
            : null;
        terms?.Add(term);
        return terms is not null;
    }

    /// <summary>The entry: of each language the preferred term, or the first, is the main one.</summary>
    public TermEntry ToEntry()
    {
        var source = _indonesian.Find(term => term.Status == TbxName.Preferred) ?? _indonesian[0];
        var right = _english.Where(term => !term.IsDeprecated).ToList();
        var target = right.Find(term => term.Status == TbxName.Preferred) ?? right[0];
        return new TermEntry
        {
            Source = source.Text,
            Target = target.Text,
            Domain = Domain,
            Location = source.Location,
            Aliases = [.. _indonesian.Where(term => term != source).Select(term => term.Text)],
            Accept = [.. right.Where(term => term != target).Select(term => term.Text)],
            Never = [.. _english.Where(term => term.IsDeprecated).Select(term => term.Text)],
            Status =
                source.IsDeprecated ? TermStatus.Deprecated
                : source.Status == TbxName.Admitted ? TermStatus.Admitted
                : TermStatus.Preferred,
            PartOfSpeech = source.IsVerb ? PartOfSpeech.Verb : PartOfSpeech.Noun,
            Note = string.Join("\n", _notes),
            Reference = Reference,
        };
    }
}
