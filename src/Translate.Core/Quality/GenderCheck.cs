using Translate.Core.Bitexts;

namespace Translate.Core.Quality;

/// <summary>Reports a person who is "he" in one sentence of a document and "she" in another.</summary>
internal sealed class GenderCheck : IDocumentCheck
{
    /// <inheritdoc/>
    public IEnumerable<DocumentFinding> Check(Bitext bitext)
    {
        var tracker = new GenderTracker();
        foreach (var (index, unit) in bitext.Units.Index())
        {
            if (tracker.Add(unit, $"sentence {unit.Id}") is { } finding)
            {
                yield return new DocumentFinding(index, finding);
            }
        }
    }
}
