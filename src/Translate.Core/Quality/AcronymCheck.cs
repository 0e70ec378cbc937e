using Translate.Core.Bitexts;
using Translate.Core.Quality.Style;

namespace Translate.Core.Quality;

/// <summary>Reports acronyms that an article does not introduce, or introduces twice.</summary>
/// <param name="rules">What the house style wants of acronyms.</param>
internal sealed class AcronymCheck(AcronymRules rules) : IDocumentCheck
{
    /// <inheritdoc/>
    public IEnumerable<DocumentFinding> Check(Bitext bitext)
    {
        if (rules == AcronymRules.None)
        {
            yield break;
        }

        foreach (var section in BitextSections.Get(bitext.Document, bitext.Units))
        {
            var tracker = new AcronymTracker(rules);
            foreach (var (index, unit) in section.Where(item => item.Item.Origin != Origin.None))
            {
                foreach (var match in tracker.Add(unit.Target))
                {
                    yield return new DocumentFinding(index, StyleCheck.CreateFinding(match));
                }
            }
        }
    }
}
