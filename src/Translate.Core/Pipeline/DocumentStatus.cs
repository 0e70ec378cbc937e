using Translate.Core.Documents;
using Translate.Core.Problems;

namespace Translate.Core.Pipeline;

/// <summary>What a run would do with a document.</summary>
/// <param name="Source">The document.</param>
/// <param name="Kind">Why it would do it.</param>
public sealed record DocumentStatus(DocumentSource Source, DocumentStatusKind Kind)
{
    /// <summary>Sentences that the engine would be asked for; one that an earlier document of the batch asks for does not count.</summary>
    public int ToTranslate { get; init; }

    /// <summary>Sentences with a translation that a person should look at and has not approved.</summary>
    public int ToReview { get; init; }

    /// <summary>Source terms whose entries were added, taken away or changed since.</summary>
    public IReadOnlyList<string> ChangedTerms { get; init; } = [];

    /// <summary>Why it cannot be read; null if it can.</summary>
    public Problem? Problem { get; init; }
}
