using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
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
public sealed class TermEnforcer(ITranslator translator)
{
    private readonly ConcurrentDictionary<TermEntry, string> _ownRenderings = new();

    /// <summary>Translates a batch.</summary>
    /// <returns>One result a request, in order.</returns>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<IReadOnlyList<TermCheckedResult>> TranslateAsync(IReadOnlyList<TranslationRequest> requests, CancellationToken cancellationToken)
    {
        var results = new TermCheckedResult[requests.Count];
        await foreach (var settled in TranslateIncrementallyAsync(requests, cancellationToken).ConfigureAwait(false))
        {
            foreach (var (i, result) in settled)
            {
                results[i] = result;
            }
        }

        return results;
    }

    /// <summary>Translates a batch, and hands over what no later rung can better before the engine is asked again, so that it can be saved.</summary>
    /// <returns>Every request once, with its place in the batch; no part is empty.</returns>
    /// <exception cref="OperationCanceledException">The caller gave up; what was handed over before is as it would have been without that.</exception>
    public async IAsyncEnumerable<IReadOnlyList<(int Index, TermCheckedResult Result)>> TranslateIncrementallyAsync(
        IReadOnlyList<TranslationRequest> requests,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var best = new TermCheckedResult?[requests.Count];
        var open = Enumerable.Range(0, requests.Count).ToList();
        foreach (var means in translator.Info.TermStrategies)
        {
            await AskAsync(requests, best, open, means, cancellationToken).ConfigureAwait(false);
            if (TakeFinished(open, best) is { Count: > 0 } settled)
            {
                yield return settled;
            }
        }

        await AskAsync(requests, best, open.FindAll(i => best[i] is null), means: null, cancellationToken).ConfigureAwait(false);
        Repair(requests, best, open, (terms, target) => TermRepair.Apply(terms, target));
        if (TakeFinished(open, best) is { Count: > 0 } repaired)
        {
            yield return repaired;
        }

        if (open.Count > 0)
        {
            await LearnOwnRenderingsAsync(open.SelectMany(i => ((TermCheckedResult.Success)best[i]!).Terms), cancellationToken).ConfigureAwait(false);
            Repair(requests, best, open, (terms, target) => TermRepair.Apply(terms, target, _ownRenderings));
            yield return open.ConvertAll(i => (i, best[i]!));
        }
    }

    /// <summary>What the engine bills for the first question; further rungs, where a result lacks a term, come on top.</summary>
    public long CountBilledCharacters(TranslationRequest request)
    {
        foreach (var means in translator.Info.TermStrategies)
        {
            if (TryForm(request, means, out var formed, out _))
            {
                return translator.CountBilledCharacters(formed);
            }
        }

        return translator.CountBilledCharacters(request with { Terms = [] });
    }

    /// <summary>Takes out of the open requests those that have failed, or have every term.</summary>
    private static List<(int Index, TermCheckedResult Result)> TakeFinished(List<int> open, TermCheckedResult?[] best)
    {
        bool IsOpen(int i) => best[i] is null or TermCheckedResult.Success { Violations: > 0 };
        var settled = open.FindAll(i => !IsOpen(i)).ConvertAll(i => (i, best[i]!));
        open.RemoveAll(i => !IsOpen(i));
        return settled;
    }

    /// <summary>The request as a rung sends it; false where the rung cannot, because the text looks like placeholders itself.</summary>
    private static bool TryForm(TranslationRequest request, TermStrategy? means, out TranslationRequest formed, out PlaceholderText? hidden)
    {
        hidden = null;
        formed = request.Terms.Count == 0 || means is null ? request with { Terms = [] } : request with { TermStrategy = means.Value };
        if (formed.Terms.Count == 0 || means != TermStrategy.Placeholder)
        {
            return true;
        }

        if (!PlaceholderText.TryCreate(request.Text, request.Terms, out hidden))
        {
            return false;
        }

        formed = request with { Text = hidden.Text, Terms = [] };
        return true;
    }

    private async Task AskAsync(IReadOnlyList<TranslationRequest> requests, TermCheckedResult?[] best, List<int> open, TermStrategy? means, CancellationToken cancellationToken)
    {
        var asked = new List<(int Index, TranslationRequest Request, PlaceholderText? Text)>();
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
    private static TermCheckedResult? Verified(TranslationRequest request, PlaceholderText? hidden, TranslationResult result)
    {
        if (result is TranslationResult.Failure { Problem: var problem })
        {
            return new TermCheckedResult.Failure(problem);
        }

        var success = (TranslationResult.Success)result;
        var target = success.Target;
        if (string.IsNullOrWhiteSpace(target))
        {
            return new TermCheckedResult.Failure(new Problem(ProblemKind.Network, "the engine returned a blank translation", "Run the same command again, or choose another engine"));
        }

        if (hidden is not null && !hidden.TryRestore(success.Target, out target))
        {
            return null;
        }

        // Behind a restored placeholder the engine's own ranges no longer point at the same words.
        return new TermCheckedResult.Success(target, TermVerifier.Verify(request.Terms, target), hidden is null ? success.Copied : []) { FallbackEngine = success.FallbackEngine?.Identity };
    }

    private static TermCheckedResult? Better(TermCheckedResult? old, TermCheckedResult? candidate) => (old, candidate) switch
    {
        (_, null) => old,
        (TermCheckedResult.Success, TermCheckedResult.Failure) => old,
        (TermCheckedResult.Success a, TermCheckedResult.Success b) when a.Violations <= b.Violations => old,
        _ => candidate,
    };

    private static void Repair(
        IReadOnlyList<TranslationRequest> requests,
        TermCheckedResult?[] best,
        List<int> open,
        Func<IReadOnlyList<TermOccurrence>, string, (string Target, IReadOnlyList<TermOutcome> Outcomes)> repair)
    {
        foreach (var i in open)
        {
            if (best[i] is TermCheckedResult.Success { Violations: > 0 } broken)
            {
                best[i] = Repaired(broken, target => repair(requests[i].Terms, target));
            }
        }
    }

    /// <summary>The result with what the repair changed; what an earlier repair mended stays marked as repaired.</summary>
    private static TermCheckedResult.Success Repaired(TermCheckedResult.Success result, Func<string, (string Target, IReadOnlyList<TermOutcome> Outcomes)> repair)
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
