using System.Collections.Concurrent;
using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Renderings;
using Translate.Core.Problems;
using Translate.Core.Translators;

namespace Translate.Core.Pipeline;

/// <summary>Gets terms into the target by the strongest means that the engine has, rung by rung, each result verified.</summary>
/// <remarks>
/// The engine's means in the order that it declares them, then repair of the best target so far. The first result with every term
/// is taken. A unit whose placeholders come back damaged is asked again without them. What is still missing in the end is violated,
/// and said. Safe to use from several threads at once.
/// </remarks>
public sealed class TermLadder(ITranslator translator)
{
    private readonly ConcurrentDictionary<TermEntry, string> _ownRenderings = new();

    /// <summary>Translates a batch.</summary>
    /// <returns>One result a request, in order.</returns>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<IReadOnlyList<EnforcedResult>> TranslateAsync(IReadOnlyList<TranslationRequest> requests, CancellationToken cancellationToken)
    {
        var best = new EnforcedResult?[requests.Count];
        foreach (var means in translator.Info.TermMeans)
        {
            await AskAsync(requests, best, Open(best), means, cancellationToken).ConfigureAwait(false);
        }

        var unanswered = Enumerable.Range(0, requests.Count).Where(i => best[i] is null).ToList();
        await AskAsync(requests, best, unanswered, means: null, cancellationToken).ConfigureAwait(false);
        await RepairAsync(requests, best, cancellationToken).ConfigureAwait(false);
        return best!;
    }

    /// <summary>What the engine bills for the first question; further rungs, where a result lacks a term, come on top.</summary>
    public long Bill(TranslationRequest request)
    {
        foreach (var means in translator.Info.TermMeans)
        {
            if (TryForm(request, means, out var formed, out _))
            {
                return translator.Bill(formed);
            }
        }

        return translator.Bill(request with { Terms = [] });
    }

    /// <summary>Requests that no rung so far has satisfied.</summary>
    private static List<int> Open(EnforcedResult?[] best) =>
        [.. Enumerable.Range(0, best.Length).Where(i => best[i] is null or EnforcedResult.Success { Violations: > 0 })];

    /// <summary>The request as a rung sends it; false where the rung cannot, because the text looks like placeholders itself.</summary>
    private static bool TryForm(TranslationRequest request, TermMeans? means, out TranslationRequest formed, out ProtectedText? hidden)
    {
        hidden = null;
        formed = request.Terms.Count == 0 || means is null ? request with { Terms = [] } : request with { Means = means.Value };
        if (formed.Terms.Count == 0 || means != TermMeans.Placeholder)
        {
            return true;
        }

        if (!ProtectedText.TryCreate(request.Text, request.Terms, out hidden))
        {
            return false;
        }

        formed = request with { Text = hidden.Text, Terms = [] };
        return true;
    }

    private async Task AskAsync(IReadOnlyList<TranslationRequest> requests, EnforcedResult?[] best, List<int> open, TermMeans? means, CancellationToken cancellationToken)
    {
        var asked = new List<(int Index, TranslationRequest Request, ProtectedText? Text)>();
        foreach (var i in open)
        {
            if (TryForm(requests[i], means, out var formed, out var hidden))
            {
                asked.Add((i, formed, hidden));
            }
        }

        var results = asked.Count == 0 ? [] : await AskAsync([.. asked.Select(item => item.Request)], cancellationToken).ConfigureAwait(false);
        foreach (var ((i, _, hidden), result) in asked.Zip(results))
        {
            best[i] = Better(best[i], Verified(requests[i], hidden, result));
        }
    }

    private async Task<IReadOnlyList<TranslationResult>> AskAsync(IReadOnlyList<TranslationRequest> requests, CancellationToken cancellationToken)
    {
        try
        {
            var results = await translator.TranslateAsync(requests, cancellationToken).ConfigureAwait(false);
            return results.Count == requests.Count
                ? results
                : throw new InvalidOperationException($"The engine {translator.Info.Id} returned {results.Count} results for {requests.Count} requests.");
        }
        catch (ProblemException e)
        {
            return [.. requests.Select(_ => new TranslationResult.Failure(e.Problems[0]))];
        }
    }

    /// <summary>Null where the placeholders did not come back, so that there is nothing to keep.</summary>
    private static EnforcedResult? Verified(TranslationRequest request, ProtectedText? hidden, TranslationResult result)
    {
        if (result is TranslationResult.Failure { Problem: var problem })
        {
            return new EnforcedResult.Failure(problem);
        }

        var success = (TranslationResult.Success)result;
        var target = success.Target;
        if (string.IsNullOrWhiteSpace(target))
        {
            return new EnforcedResult.Failure(new Problem(ProblemKind.Network, "the engine returned a blank translation", "Run the same command again, or choose another engine"));
        }

        if (hidden is not null && !hidden.TryRestore(success.Target, out target))
        {
            return null;
        }

        // Behind a restored placeholder the engine's own ranges no longer point at the same words.
        return new EnforcedResult.Success(target, TermVerifier.Verify(request.Terms, target), hidden is null ? success.Copied : []) { StandIn = success.StandIn?.Stamp };
    }

    private static EnforcedResult? Better(EnforcedResult? old, EnforcedResult? candidate) => (old, candidate) switch
    {
        (_, null) => old,
        (EnforcedResult.Success, EnforcedResult.Failure) => old,
        (EnforcedResult.Success a, EnforcedResult.Success b) when a.Violations <= b.Violations => old,
        _ => candidate,
    };

    private async Task RepairAsync(IReadOnlyList<TranslationRequest> requests, EnforcedResult?[] best, CancellationToken cancellationToken)
    {
        foreach (var i in Broken(best))
        {
            best[i] = Repaired((EnforcedResult.Success)best[i]!, target => TermRepair.Apply(requests[i].Terms, target));
        }

        var stillBroken = Broken(best);
        await LearnOwnRenderingsAsync(stillBroken.SelectMany(i => ((EnforcedResult.Success)best[i]!).Terms), cancellationToken).ConfigureAwait(false);
        foreach (var i in stillBroken)
        {
            best[i] = Repaired((EnforcedResult.Success)best[i]!, target => TermRepair.Apply(requests[i].Terms, target, _ownRenderings));
        }
    }

    private static List<int> Broken(EnforcedResult?[] best) =>
        [.. Enumerable.Range(0, best.Length).Where(i => best[i] is EnforcedResult.Success { Violations: > 0 })];

    /// <summary>The result with what the repair changed; what an earlier repair mended stays marked as repaired.</summary>
    private static EnforcedResult.Success Repaired(EnforcedResult.Success result, Func<string, (string Target, IReadOnlyList<TermOutcome> Outcomes)> repair)
    {
        var (target, outcomes) = repair(result.Target);
        return ReferenceEquals(target, result.Target)
            ? result
            : result with
            {
                Target = target,
                Terms = [.. outcomes.Select((outcome, i) => result.Terms[i].Kind == TermOutcomeKind.Repaired ? outcome with { Kind = TermOutcomeKind.Repaired } : outcome)],
                Copied = [],
            };
    }

    /// <summary>Asks the engine how it says the violated terms by themselves, once for each.</summary>
    private async Task LearnOwnRenderingsAsync(IEnumerable<TermOutcome> outcomes, CancellationToken cancellationToken)
    {
        var unknown = outcomes.Where(outcome => outcome.Kind == TermOutcomeKind.Violated).Select(outcome => outcome.Occurrence.Entry)
            .Distinct().Where(entry => !_ownRenderings.ContainsKey(entry)).ToList();
        if (unknown.Count == 0)
        {
            return;
        }

        var results = await AskAsync([.. unknown.Select(entry => new TranslationRequest(entry.Source, []))], cancellationToken).ConfigureAwait(false);
        foreach (var (entry, result) in unknown.Zip(results))
        {
            if (result is TranslationResult.Success { Target: var own })
            {
                _ownRenderings[entry] = WithoutArticle(own.TrimEnd('.'));
            }
        }
    }

    private static string WithoutArticle(string words) =>
        words.Split(' ', 2) is [var first, var rest] && first.ToLowerInvariant() is "the" or "a" or "an" ? rest : words;
}
