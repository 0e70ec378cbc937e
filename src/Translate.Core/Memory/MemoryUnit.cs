using Translate.Core.Bitexts;
using Translate.Core.Documents;
using Translate.Core.Glossaries;
using Translate.Core.Text;
using Translate.Core.Translators;

namespace Translate.Core.Memory;

/// <summary>A source with its translation, as the memory keeps it.</summary>
public sealed record MemoryUnit
{
    /// <summary>Its number in the memory; 0 before it is saved.</summary>
    public long Id { get; init; }

    /// <summary>The Indonesian sentence as it was first seen.</summary>
    public required string Source { get; init; }

    /// <summary>The English text; never blank.</summary>
    public required string Target { get; init; }

    /// <summary><see cref="Origin.Engine"/>, <see cref="Origin.Human"/>, or <see cref="Origin.Memory"/> for a unit of another memory whose maker is not known.</summary>
    public required Origin Origin { get; init; }

    /// <summary>How far it has come.</summary>
    public required UnitState State { get; init; }

    /// <summary>The engine that made it; null where none did.</summary>
    public EngineIdentity? Engine { get; init; }

    /// <summary>The sentence before it where it was first seen; empty at the start of a document, or where unknown.</summary>
    public string Previous { get; init; } = string.Empty;

    /// <summary>The sentence behind it; empty at the end of a document, or where unknown.</summary>
    public string Next { get; init; } = string.Empty;

    /// <summary>The terms that matched in it, in order of place; null where they were not looked for.</summary>
    public IReadOnlyList<TermRecord>? Terms { get; init; }

    /// <summary>Places of the target where the engine copied words that it did not know.</summary>
    public IReadOnlyList<TextRange> Copied { get; init; } = [];

    /// <summary>When it came to be.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>When its target or state was last set.</summary>
    public required DateTimeOffset Changed { get; init; }

    /// <summary>The person who made or last changed it, or the engine's id.</summary>
    public string Author { get; init; } = string.Empty;

    /// <summary>The unit of another, similar source that was suggested to reviewers when this one was made; 0 where none was.</summary>
    public long SimilarId { get; init; }

    /// <summary>The formatting in the source, in order of position.</summary>
    public IReadOnlyList<InlineCode> SourceCodes { get; init; } = [];

    /// <summary>The formatting in the target, in order of position.</summary>
    public IReadOnlyList<InlineCode> TargetCodes { get; init; } = [];

    /// <summary>What it brought along from a file of another program and the memory makes no use of; null where that is nothing.</summary>
    public TmxExtras? Tmx { get; init; }

    /// <summary>Whether a person stands behind the target, so that no engine may replace it.</summary>
    public bool IsApproved => Origin == Origin.Human || State is UnitState.Reviewed or UnitState.Final;

    /// <summary>Offers this unit's translation for a similar source.</summary>
    public FuzzySuggestion SuggestFor(string source) =>
        new(Source, Target, FuzzyIndex.Similarity(Source, source), WordDifference.Find(Source, source));

    /// <summary>Whether these are the terms that it was made with, and their entries still say the same; true where that is not known.</summary>
    public bool IsMadeWith(IReadOnlyList<TermOccurrence> terms)
    {
        if (Terms is null)
        {
            return true;
        }

        for (var i = 0; i < terms.Count; i++)
        {
            if (i >= Terms.Count || Terms[i].Source != terms[i].Entry.Source || Terms[i].Fingerprint != TermFingerprint.Compute(terms[i].Entry))
            {
                return false;
            }
        }

        return Terms.Count == terms.Count;
    }
}
