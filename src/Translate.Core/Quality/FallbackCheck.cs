using Translate.Core.Bitexts;

namespace Translate.Core.Quality;

/// <summary>Reports sentences that this run got from another engine than the requested one, because that one failed.</summary>
public sealed class FallbackCheck : IDocumentCheck
{
    /// <inheritdoc/>
    public IEnumerable<DocumentFinding> Check(Bitext bitext) =>
        bitext
            .Units.Index()
            .Where(item => bitext.IsFromFallback(item.Item))
            .Select(item => new DocumentFinding(
                item.Index,
                new Finding(
                    FindingIds.FallbackEngine,
                    Severity.Warning,
                    $"{item.Item.Engine!.Id} translated this in place of {bitext.Engine.Id}, which failed"
                )
            ));
}
