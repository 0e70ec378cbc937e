namespace Translate.GlossaryTools.Suggestion;

/// <summary>What is known of a candidate after all articles.</summary>
internal sealed class CandidateStatistics
{
    private string _lastDocument = string.Empty;
    private bool _isInside;

    /// <summary>How often it occurs in the articles.</summary>
    public int Frequency { get; private set; }

    /// <summary>How often its acronym represents it.</summary>
    public int AcronymUses { get; set; }

    /// <summary>Articles that have it.</summary>
    public int Documents { get; private set; }

    /// <summary>Its acronym; empty if none is declared.</summary>
    public string Acronym { get; private set; } = string.Empty;

    /// <summary>Its words as written inside a sentence if possible: a capital at the start of a sentence shows nothing.</summary>
    public string Surface { get; private set; } = string.Empty;

    /// <summary>Counts one place; the places of an article come in one go.</summary>
    public void Add(TermCandidate candidate, string sentence, string document)
    {
        var surface = candidate.Range.In(sentence);
        var isInside = candidate.Range.Start > 0 && !sentence.AsSpan(0, candidate.Range.Start).Trim("\"“'‘( ").IsEmpty && surface.ContainsAnyInRange('a', 'z');
        if (Frequency++ == 0 || (isInside && !_isInside))
        {
            Surface = surface.ToString();
            _isInside = isInside;
        }

        if (!string.Equals(document, _lastDocument, StringComparison.Ordinal))
        {
            Documents++;
            _lastDocument = document;
        }

        Acronym = Acronym.Length > 0 ? Acronym : candidate.Acronym;
    }
}
