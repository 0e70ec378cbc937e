using Translate.Core.Bitexts;

namespace Translate.Core.Quality;

/// <summary>Reports a sentence with two translations in one document, a name in two spellings, and a term with two renderings.</summary>
internal sealed class ConsistencyCheck : IDocumentCheck
{
    /// <inheritdoc/>
    public IEnumerable<DocumentFinding> Check(Bitext bitext)
    {
        var tracker = new ConsistencyTracker();
        return bitext
            .Units.Index()
            .SelectMany(item =>
                tracker.Add(item.Item, $"sentence {item.Item.Id}").Select(finding => new DocumentFinding(item.Index, finding))
            );
    }
}
