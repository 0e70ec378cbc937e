using Translate.Core.Bitexts;

namespace Translate.Core.Quality;

/// <summary>Reports a person who is "he" in one sentence of a document and "she" in another.</summary>
internal sealed class GenderCheck : IDocumentCheck
{
    /// <inheritdoc/>
    public IEnumerable<DocumentFinding> Check(Bitext bitext)
    {
        var tracker = new GenderTracker();
        foreach (var section in BitextSections.Get(bitext.Document, bitext.Units))
        {
            tracker.BeginArticle();
            foreach (var (index, unit) in section)
            {
                if (tracker.Add(unit, $"sentence {unit.Id}") is { } finding)
                {
                    yield return new DocumentFinding(index, finding);
                }
            }
        }
    }
}
