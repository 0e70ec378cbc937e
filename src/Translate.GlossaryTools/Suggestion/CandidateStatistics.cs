namespace Translate.GlossaryTools.Suggestion;

/// <summary>What is known of a candidate after all articles.</summary>
internal sealed class CandidateStatistics
{
    private string _lastDocument = string.Empty;
    private Dictionary<string, int>? _spellings;
    private int _spellingCount;

    /// <summary>How often it occurs in the articles.</summary>
    public int Frequency { get; private set; }

    /// <summary>How often its acronym represents it.</summary>
    public int AcronymUses { get; set; }

    /// <summary>Articles that have it.</summary>
    public int Documents { get; private set; }

    /// <summary>How often it is not an evident part of a longer phrase.</summary>
    public int Whole { get; private set; }

    /// <summary>Its acronym; empty if none is declared.</summary>
    public string Acronym { get; private set; } = string.Empty;

    /// <summary>What sort of string it is in its commonest spelling.</summary>
    public CandidateKind Kind { get; private set; }

    /// <summary>Whether any place shows how it is spelled. If not, it occurs only in headlines and at the starts of sentences.</summary>
    public bool HasSpelling { get; private set; }

    /// <summary>Its commonest spelling among the places that show one, else among all; the first of equally common ones.</summary>
    public string Surface { get; private set; } = string.Empty;

    /// <summary>Counts one place; the places of an article come in one go.</summary>
    public void Add(TermCandidate candidate, string sentence, string document)
    {
        Frequency++;
        Whole += candidate.IsWhole ? 1 : 0;
        if (candidate.ShowsSpelling || !HasSpelling)
        {
            AddSpelling(candidate, sentence);
        }

        if (!string.Equals(document, _lastDocument, StringComparison.Ordinal))
        {
            Documents++;
            _lastDocument = document;
        }

        Acronym = Acronym.Length > 0 ? Acronym : candidate.Acronym;
    }

    private void AddSpelling(TermCandidate candidate, string sentence)
    {
        if (candidate.ShowsSpelling && !HasSpelling)
        {
            // What was seen before says nothing.
            (HasSpelling, _spellingCount, _spellings, Surface) = (true, 0, null, string.Empty);
        }

        var text = candidate.Range.In(sentence);
        if (text.SequenceEqual(Surface))
        {
            _spellingCount++;
        }
        else if (Surface.Length == 0)
        {
            (Surface, _spellingCount, Kind) = (text.ToString(), 1, candidate.Kind);
        }
        else
        {
            // Most candidates have one spelling and need no dictionary.
            _spellings ??= new Dictionary<string, int>(StringComparer.Ordinal);
            var spelling = text.ToString();
            var count = _spellings[spelling] = _spellings.GetValueOrDefault(spelling) + 1;
            if (count > _spellingCount)
            {
                _spellings[Surface] = _spellingCount;
                (Surface, _spellingCount, Kind) = (spelling, count, candidate.Kind);
            }
        }
    }
}
