using Translate.Core.Documents;
using Translate.Core.Problems;

namespace Translate.Core.Pipeline;

/// <summary>What a run would do with a document.</summary>
/// <param name="Source">The document.</param>
/// <param name="Kind">Why it would do it.</param>
/// <param name="ToTranslate">Sentences that the engine would be asked for; one that stands twice counts twice.</param>
/// <param name="ToReview">Sentences with a translation that a person should look at and has not approved.</param>
/// <param name="ChangedTerms">Source terms whose entries were added, taken away or changed since.</param>
public sealed record DocumentStatus(DocumentSource Source, DocumentStatusKind Kind, int ToTranslate, int ToReview, IReadOnlyList<string> ChangedTerms)
{
    /// <summary>Why it cannot be read; null where it can.</summary>
    public Problem? Problem { get; init; }
}
