using Translate.Core.Documents;
using Translate.Core.Problems;

namespace Translate.Core.Pipeline;

/// <summary>Reads a batch and says what translating it would ask of the engine. Asks and writes nothing.</summary>
internal sealed class BatchPlanner(DocumentFormats formats, DocumentTranslator documents)
{
    private readonly HashSet<long> _asked = [];
    private readonly HashSet<long> _askedOfOther = [];

    /// <summary>One plan an article, or the problem that it has, in the order of the batch.</summary>
    public async IAsyncEnumerable<(DocumentSource Source, DocumentPlan? Plan, Problem? Problem)> PlanAsync(
        IEnumerable<DiscoveredDocument> batch,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        foreach (var (source, problem) in batch)
        {
            yield return problem is null ? await PlanAsync(source, cancellationToken).ConfigureAwait(false) : (source, null, problem);
        }
    }

    /// <summary>Creates the empty sum of plans.</summary>
    public BatchPlan CreateTotal() =>
        new(documents.Engine) { ComparedPlan = documents.ComparedEngines is [_, var other] ? new BatchPlan(other) : null };

    /// <summary>The plans of all articles that can be read, added up.</summary>
    public async Task<BatchPlan> AddUpAsync(IEnumerable<DiscoveredDocument> batch, CancellationToken cancellationToken)
    {
        var total = CreateTotal();
        await foreach (var (_, plan, _) in PlanAsync(batch, cancellationToken).ConfigureAwait(false))
        {
            if (plan is not null)
            {
                total.Add(plan);
            }
        }

        return total;
    }

    private async Task<(DocumentSource, DocumentPlan?, Problem?)> PlanAsync(DocumentSource source, CancellationToken cancellationToken)
    {
        try
        {
            var document = await formats.ReadAsync(source, cancellationToken).ConfigureAwait(false);
            return (source, documents.Plan(document, _asked, _askedOfOther), null);
        }
        catch (ProblemException e)
        {
            return (source, null, e.Problems[0]);
        }
    }
}
