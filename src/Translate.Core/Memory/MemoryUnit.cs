using Translate.Core.Bitexts;
using Translate.Core.Documents;
using Translate.Core.Glossaries;
using Translate.Core.Text;
using Translate.Core.Translators;

namespace Translate.Core.Memory;

/// <summary>A translation unit as stored in the memory. Immutable.</summary>
internal sealed record MemoryUnit
{
    /// <summary>The id in the memory. 0 before it is saved.</summary>
    public long Id { get; init; }

    /// <summary>The Indonesian sentence as it was first seen.</summary>
    public required string Source { get; init; }

    /// <summary>The English text. Never blank.</summary>
    public required string Target { get; init; }

    /// <summary><see cref="Origin.Engine"/>, <see cref="Origin.Human"/>, or <see cref="Origin.Memory"/> for a unit of unknown origin from another memory.</summary>
    public required Origin Origin { get; init; }

    /// <summary>The state of the translation.</summary>
    public required UnitState State { get; init; }

    /// <summary>The engine that made it. Null if no engine did.</summary>
    public EngineIdentity? Engine { get; init; }

    /// <summary>The sentence before its first occurrence. Empty at the start of a document, or if unknown.</summary>
    public string Previous { get; init; } = string.Empty;

    /// <summary>The sentence after its first occurrence. Empty at the end of a document, or if unknown.</summary>
    public string Next { get; init; } = string.Empty;

    /// <summary>The matched terms in order. Null if the source was not matched.</summary>
    public IReadOnlyList<TermRecord>? Terms { get; init; }

    /// <summary>The ranges of the target that the engine copied because it did not know the words.</summary>
    public IReadOnlyList<TextRange> Copied { get; init; } = [];

    /// <summary>The ranges of the target that the engine was not sure of.</summary>
    public IReadOnlyList<TextRange> Doubtful { get; init; } = [];

    /// <summary>When it was created.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>When its target or state last changed.</summary>
    public required DateTimeOffset Changed { get; init; }

    /// <summary>The person who made or last changed it, or the engine's id.</summary>
    public string Author { get; init; } = string.Empty;

    /// <summary>The id of the similar unit that was suggested to reviewers when this one was made. 0 if there was none.</summary>
    public long SimilarId { get; init; }

    /// <summary>The formatting in the source, in order of position.</summary>
    public IReadOnlyList<InlineCode> SourceCodes { get; init; } = [];

    /// <summary>The formatting in the target, in order of position.</summary>
    public IReadOnlyList<InlineCode> TargetCodes { get; init; } = [];

    /// <summary>The numbers of the codes that have no place in the target that fits exactly; see <see cref="Codes.CodeNumbering"/>.</summary>
    public IReadOnlyList<int> MovedCodes { get; init; } = [];

    /// <summary>Whether it holds only between the same two sentences, and not wherever its source occurs.</summary>
    public bool IsOnlyHere { get; init; }

    /// <summary>Whether it is what another engine made of the sentence, kept for comparisons. Only that engine's own work is looked up among these.</summary>
    public bool IsAlternative { get; init; }

    /// <summary>The unused data of an imported unit, for export. Null if absent.</summary>
    public TmxExtras? Tmx { get; init; }

    /// <summary>Whether a person made or approved the translation. An engine never replaces such a unit.</summary>
    public bool IsApproved => Origin == Origin.Human || State is UnitState.Reviewed or UnitState.Final;

    /// <summary>Creates a suggestion to use this translation for a similar source.</summary>
    public FuzzySuggestion SuggestFor(string source) =>
        new(Source, Target, SourceComparer.Compare(Source, source), WordDifference.Find(Source, source));

    /// <summary>Whether it was made with these terms and their entries have not changed. True if unknown.</summary>
    public bool IsMadeWith(IReadOnlyList<TermOccurrence> terms)
    {
        if (Terms is null)
        {
            return true;
        }

        for (var i = 0; i < terms.Count; i++)
        {
            if (
                i >= Terms.Count
                || Terms[i].Source != terms[i].Entry.Source
                || Terms[i].Fingerprint != TermFingerprint.Compute(terms[i].Entry)
            )
            {
                return false;
            }
        }

        return Terms.Count == terms.Count;
    }
}
