using Translate.Core.Bitexts;
using Translate.Core.Memory;
using Translate.Core.Problems;
using Translate.Core.Translators;

namespace Translate.Core.Pipeline;

/// <summary>Translates segments: from the memory if it has them, else with the engine, once per sentence, saved before the caller sees it.</summary>
/// <remarks>Safe to use from several threads at once.</remarks>
internal sealed partial class SegmentTranslator
{
    /// <summary>Segments of one document that are in progress at once: many requests, and little beside a large document.</summary>
    private const int WindowLength = 8_192;

    private readonly ITranslator _translator;
    private readonly TermEnforcer _enforcer;
    private readonly SavedUnits _saved;
    private readonly SegmentRecall _recall;
    private readonly MemoryUnitFactory _units;
    private readonly InFlightSegments _inFlight = new();
    private readonly ClaimedRequests? _claimed;
    private readonly bool _isAlternative;

    /// <summary>Connects an engine with a memory.</summary>
    /// <param name="translator">The engine.</param>
    /// <param name="memory">Earlier translations; null for none, so that nothing is kept.</param>
    /// <param name="options">Which stored translations the run accepts.</param>
    /// <param name="time">Dates new units.</param>
    /// <param name="claims">Claims that processes with the same memory share; null for none.</param>
    /// <param name="isAlternative">Whether the engine is the other one of a comparison: only its own work is recalled, and new units are kept as alternatives.</param>
    public SegmentTranslator(
        ITranslator translator,
        TranslationMemory? memory,
        RecallOptions options,
        TimeProvider time,
        ISegmentClaims? claims = null,
        bool isAlternative = false
    )
    {
        _isAlternative = isAlternative;
        _translator = translator;
        _enforcer = new TermEnforcer(translator);
        _saved = new SavedUnits(memory, isMetered: translator.Info.IsMetered);
        _recall = new SegmentRecall(memory, options, translator.Info, _saved, isAlternative);
        _units = new MemoryUnitFactory(translator.Info.Identity, _recall.Similar, time, isAlternative);
        _claimed = claims is not null && translator.Info.IsMetered ? new ClaimedRequests(claims, _recall, translator.Info, time) : null;
    }

    /// <summary>The engine.</summary>
    public EngineInfo Info => _translator.Info;

    /// <summary>Returns what the memory knows of each segment, in order, without asking the engine.</summary>
    /// <exception cref="ProblemException">The memory cannot be read.</exception>
    public IReadOnlyList<RecallResult> Recall(IReadOnlyList<PreparedSegment> segments) => _recall.LookUp(segments);

    /// <summary>Returns what the engine itself made of each segment and the memory has, in order; null for each other segment.</summary>
    /// <exception cref="ProblemException">The memory cannot be read.</exception>
    public IReadOnlyList<SegmentResult?> FindEngineResults(IReadOnlyList<PreparedSegment> segments) =>
        [.. _recall.LookUpEngineUnits(segments).Zip(segments, _recall.ToResult)];

    /// <summary>Keeps the engine's own work, so that what another engine makes cannot replace it.</summary>
    /// <exception cref="ProblemException">The memory cannot be used.</exception>
    public void SaveAsAlternatives(IReadOnlyList<PreparedSegment> segments) =>
        _saved.Copy([
            .. FindEngineResults(segments)
                .OfType<SegmentResult.Translated>()
                .Where(result => !result.Unit.IsAlternative)
                .Select(result => result.Unit with { Id = 0, IsAlternative = true }),
        ]);

    /// <summary>Returns the translation that the memory has of a segment; null if it has none that can be used.</summary>
    /// <exception cref="ProblemException">The memory cannot be read.</exception>
    public SegmentResult.Translated? Find(PreparedSegment segment) => _recall.ToResult(_recall.LookUp([segment])[0], segment);

    /// <summary>Returns how a run would get each translation and what the engine would bill for it, without asking the engine.</summary>
    /// <param name="segments">The segments of a document.</param>
    /// <param name="asked">Keys of the sentences that the batch already asks for. The new ones of this document are added.</param>
    /// <exception cref="ProblemException">The memory cannot be read.</exception>
    public IReadOnlyList<(TranslationRoute Route, long BilledCharacters)> Plan(IReadOnlyList<PreparedSegment> segments, ISet<long> asked) =>
        [
            .. Recall(segments)
                .Zip(segments, (recall, segment) => recall is RecallResult.Hit ? (TranslationRoute.Recalled, 0) : Plan(segment, asked)),
        ];

    /// <summary>Translates the segments of a document.</summary>
    /// <returns>One result per segment, in order.</returns>
    /// <exception cref="OperationCanceledException">The caller gave up. Whatever the engine returned until then is saved.</exception>
    /// <exception cref="ProblemException">The memory cannot be used.</exception>
    public async Task<IReadOnlyList<SegmentResult>> TranslateAsync(
        IReadOnlyList<PreparedSegment> segments,
        CancellationToken cancellationToken
    )
    {
        if (segments.Count <= WindowLength)
        {
            return await TranslateWindowAsync(segments, cancellationToken).ConfigureAwait(false);
        }

        var results = new List<SegmentResult>(segments.Count);
        foreach (var window in segments.Chunk(WindowLength))
        {
            results.AddRange(await TranslateWindowAsync(window, cancellationToken).ConfigureAwait(false));
        }

        return results;
    }

    private async Task<IReadOnlyList<SegmentResult>> TranslateWindowAsync(
        IReadOnlyList<PreparedSegment> segments,
        CancellationToken cancellationToken
    )
    {
        var known = Recall(segments);
        var results = known.Zip(segments, SegmentResult? (recall, segment) => _recall.ToResult(recall, segment)).ToArray();
        if (!_isAlternative)
        {
            UseAlternatives(results);
        }

        var own = new List<(InFlightSegments.Claim Claim, PreparedSegment Segment)>();
        var waiting = new List<(int Index, InFlightSegments.Claim Claim, bool IsOwn)>();
        foreach (var index in Enumerable.Range(0, segments.Count).Where(i => results[i] is null))
        {
            var isOwn = _inFlight.TryClaim(SegmentKey.Get(segments[index]), out var claim);
            waiting.Add((index, claim, isOwn));
            if (isOwn)
            {
                own.Add((claim, segments[index]));
            }
            else if (
                segments[index].Segment.Codes.Count > 0
                && !Info.Features.HasFlag(EngineFeatures.InlineCodes)
                && own.FindIndex(item => item.Claim == claim) is >= 0 and var first
            )
            {
                own[first] = (claim, LendCodes(segments[index], own[first].Segment));
            }
        }

        await CompleteAsync(own, cancellationToken).ConfigureAwait(false);
        foreach (var (index, claim, isOwn) in waiting)
        {
            var result = await claim.Result.WaitAsync(cancellationToken).ConfigureAwait(false);
            results[index] = (isOwn ? result : Repeat(result)) switch
            {
                // What the run wanted to replace is better than nothing.
                SegmentResult.Failed failed when known[index] is RecallResult.Stale stale => _recall.CreateKept(
                    stale,
                    segments[index],
                    failed
                ),
                var other => other,
            };
        }

        return results!;
    }

    /// <summary>Takes recalled alternatives in use, so that later runs recall them too.</summary>
    private void UseAlternatives(SegmentResult?[] results)
    {
        var recalled = results
            .Index()
            .Where(item => item.Item is SegmentResult.Translated { Unit.IsAlternative: true })
            .Select(item => (item.Index, Result: (SegmentResult.Translated)item.Item!))
            .ToList();
        var used = _saved.Copy(recalled.ConvertAll(item => item.Result.Unit with { Id = 0, IsAlternative = false }));
        foreach (var ((index, result), unit) in recalled.Zip(used))
        {
            results[index] = result with { Unit = unit };
        }
    }

    /// <summary>Gives the codes of a repeated sentence to its first occurrence if that has none, because an engine reports its alignment only for those that have some.</summary>
    private static PreparedSegment LendCodes(PreparedSegment repeated, PreparedSegment first) =>
        first.Segment.Codes.Count > 0 || first.Source != repeated.Source
            ? first
            : first with
            {
                Segment = first.Segment with { Codes = repeated.Segment.Codes },
            };

    /// <summary>Returns what another document asked the engine for. It is billed there.</summary>
    private static SegmentResult Repeat(SegmentResult result) =>
        result switch
        {
            SegmentResult.Translated { Route: TranslationRoute.New } translated => translated with
            {
                Route = TranslationRoute.Repeated,
                BilledCharacters = 0,
            },
            _ => result with { BilledCharacters = 0 },
        };

    private (TranslationRoute Route, long BilledCharacters) Plan(PreparedSegment segment, ISet<long> asked)
    {
        var key = SegmentKey.GetHash(segment);
        if (asked.Contains(key))
        {
            return (TranslationRoute.Repeated, 0);
        }

        if (_recall.FindSimilar(segment) is not null)
        {
            return (TranslationRoute.Fuzzy, 0);
        }

        asked.Add(key);
        return (TranslationRoute.New, CreateRequest(segment).BilledCharacters!.Value);
    }

    /// <summary>Completes every claim, even on failure: other documents wait for them.</summary>
    private async Task CompleteAsync(
        List<(InFlightSegments.Claim Claim, PreparedSegment Segment)> claims,
        CancellationToken cancellationToken
    )
    {
        try
        {
            // Another document may have saved a translation between the recall and the claim.
            var recalled = _recall.FindResults([.. claims.Select(item => item.Segment)]);
            var open = new List<(InFlightSegments.Claim Claim, PreparedSegment Segment)>();
            foreach (var (item, known) in claims.Zip(recalled))
            {
                if ((known ?? _recall.FindSimilar(item.Segment)) is { } result)
                {
                    item.Claim.Complete(result);
                }
                else
                {
                    open.Add(item);
                }
            }

            await Task.WhenAll(
                    GroupIntoRequests(open)
                        .Select(pack =>
                            _claimed is null ? AskAsync(pack, cancellationToken) : _claimed.CompleteAsync(pack, AskAsync, cancellationToken)
                        )
                )
                .ConfigureAwait(false);
        }
        catch (ProblemException e)
        {
            claims.ForEach(item => item.Claim.Fail(e));
        }
        finally
        {
            _inFlight.Release(claims.Select(item => item.Claim));
        }
    }
}
