using System.Runtime.CompilerServices;
using Translate.Core.Codes;
using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Renderings;
using Translate.Core.Quality.Claims;
using Translate.Core.Translators;

namespace Translate.Core.Pipeline;

/// <summary>Gets the terms of the glossary into the target with the strongest strategy that the engine supports.</summary>
/// <remarks>
/// Tries the engine's term strategies in the order that the engine declares, then repairs the best target. Every result is verified.
/// A result with all terms ends the search. If placeholders come back damaged, the request is sent again without them. A term that is
/// still missing at the end is <c>violated</c>. Safe to use from several threads at once.
/// </remarks>
internal sealed class TermEnforcer(ITranslator translator)
{
    private readonly EngineRenderings _engineRenderings = new(translator);

    /// <summary>Translates a batch.</summary>
    /// <returns>One result per request, in order, with the outcome of each term.</returns>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<IReadOnlyList<TranslationResult>> TranslateAsync(
        IReadOnlyList<TranslationRequest> requests,
        CancellationToken cancellationToken
    )
    {
        var results = new TranslationResult[requests.Count];
        await foreach (var finished in TranslateIncrementallyAsync(requests, cancellationToken).ConfigureAwait(false))
        {
            foreach (var (i, result) in finished)
            {
                results[i] = result;
            }
        }

        return results;
    }

    /// <summary>Translates a batch and returns each result as soon as no later step can improve it, so that the caller can save it.</summary>
    /// <returns>Every request once, with its index in the batch. No part is empty.</returns>
    /// <exception cref="OperationCanceledException">The caller gave up. Results that were already returned are complete.</exception>
    public async IAsyncEnumerable<IReadOnlyList<(int Index, TranslationResult Result)>> TranslateIncrementallyAsync(
        IReadOnlyList<TranslationRequest> requests,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var best = new TranslationResult?[requests.Count];
        var open = Enumerable.Range(0, requests.Count).ToList();
        foreach (var strategy in translator.Info.TermStrategies)
        {
            await TryAsync(requests, best, open, strategy, cancellationToken).ConfigureAwait(false);
            if (TakeFinished(open, best) is { Count: > 0 } finished)
            {
                yield return finished;
            }
        }

        await TryAsync(requests, best, open.FindAll(i => best[i] is null), strategy: null, cancellationToken).ConfigureAwait(false);
        Repair(requests, best, open, success => TermRepair.Apply([.. success.Terms.Select(term => term.Occurrence)], success.Target));
        if (TakeFinished(open, best) is { Count: > 0 } repaired)
        {
            yield return repaired;
        }

        if (open.Count > 0)
        {
            await _engineRenderings
                .LearnAsync(open.SelectMany(i => ((TranslationResult.Success)best[i]!).Terms), cancellationToken)
                .ConfigureAwait(false);
            Repair(
                requests,
                best,
                open,
                success => TermRepair.Apply([.. success.Terms.Select(term => term.Occurrence)], success.Target, _engineRenderings.ByEntry)
            );
            yield return open.ConvertAll(i => (i, best[i]!));
        }
    }

    /// <summary>Counts what the engine bills for the first attempt. Later attempts, for a result that lacks a term, are not included.</summary>
    public long CountBilledCharacters(TranslationRequest request) =>
        translator.CountBilledCharacters(TermAttempt.CreateFirst(request, translator.Info).Request);

    /// <summary>Removes from the open requests those that failed or have all terms, and returns them.</summary>
    private static List<(int Index, TranslationResult Result)> TakeFinished(List<int> open, TranslationResult?[] best)
    {
        bool IsOpen(int i) => best[i] is null || IsViolated(best[i]);
        var finished = open.FindAll(i => !IsOpen(i)).ConvertAll(i => (i, best[i]!));
        open.RemoveAll(i => !IsOpen(i));
        return finished;
    }

    private async Task TryAsync(
        IReadOnlyList<TranslationRequest> requests,
        TranslationResult?[] best,
        List<int> open,
        TermStrategy? strategy,
        CancellationToken cancellationToken
    )
    {
        var attempts = new List<(int Index, TermAttempt Attempt)>();
        foreach (var i in open)
        {
            if (TermAttempt.TryCreate(requests[i], strategy, out var attempt))
            {
                attempts.Add((i, attempt));
            }
        }

        if (attempts.Count == 0)
        {
            return;
        }

        var results = await translator
            .TranslateAllAsync([.. attempts.Select(item => item.Attempt.Request)], cancellationToken)
            .ConfigureAwait(false);
        foreach (var ((i, attempt), result) in attempts.Zip(results))
        {
            if (attempt.Verify(requests[i].Text, requests[i].Terms, result) is { } verified)
            {
                best[i] = GetBetter(requests[i].Text, best[i], verified);
            }
        }
    }

    /// <summary>A later attempt replaces an earlier one only if it is better in its terms and no worse in anything else that is checked.</summary>
    private static TranslationResult GetBetter(string source, TranslationResult? old, TranslationResult candidate) =>
        (old, candidate) switch
        {
            (TranslationResult.Success, TranslationResult.Failure) => old,
            (TranslationResult.Success a, TranslationResult.Success b)
                when CountViolations(b) >= CountViolations(a) || IsWorse(source, b, a) => a,
            _ => candidate,
        };

    private static bool IsWorse(string source, TranslationResult.Success candidate, TranslationResult.Success old) =>
        candidate.Copied.Count > old.Copied.Count
        || ClaimCheck.Count(source, candidate.Target) > ClaimCheck.Count(source, old.Target)
        || candidate
            .Terms.Zip(old.Terms)
            .Any(pair => pair.First.Kind == TermOutcomeKind.Violated && pair.Second.Kind != TermOutcomeKind.Violated);

    /// <summary>Repairs the open results. A term that an earlier repair fixed stays marked as repaired.</summary>
    private static void Repair(
        IReadOnlyList<TranslationRequest> requests,
        TranslationResult?[] best,
        List<int> open,
        Func<TranslationResult.Success, (string Target, IReadOnlyList<TermOutcome> Outcomes)> repair
    )
    {
        foreach (var i in open.Where(i => IsViolated(best[i])))
        {
            var broken = (TranslationResult.Success)best[i]!;
            var (target, outcomes) = repair(broken);
            if (!ReferenceEquals(target, broken.Target))
            {
                var terms = outcomes.Select(
                    (outcome, n) =>
                        broken.Terms[n].Kind == TermOutcomeKind.Repaired ? outcome with { Kind = TermOutcomeKind.Repaired } : outcome
                );
                best[i] = broken with
                {
                    Target = target,
                    Terms = [.. terms],
                    Copied = [],
                    Doubtful = [],
                    Tokens = requests[i].Codes.Count == 0 ? [] : CodeShift.ShiftTarget(broken.Target, broken.Tokens, target),
                    Codes = CodeShift.Shift(broken.Target, broken.Codes, target),
                };
            }
        }
    }

    private static bool IsViolated(TranslationResult? result) =>
        result is TranslationResult.Success success && CountViolations(success) > 0;

    private static int CountViolations(TranslationResult.Success success) =>
        success.Terms.Count(term => term.Kind == TermOutcomeKind.Violated);
}
