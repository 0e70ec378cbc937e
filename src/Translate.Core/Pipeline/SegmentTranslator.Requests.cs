using Translate.Core.Bitexts;
using Translate.Core.Memory;
using Translate.Core.Translators;

namespace Translate.Core.Pipeline;

/// <content>Asks the engine and saves what it returns.</content>
internal sealed partial class SegmentTranslator
{
    /// <summary>Packs what the engine answers in one request, because its results are saved before others are waited for.</summary>
    private List<List<PendingRequest>> GroupIntoRequests(List<(InFlightSegments.Claim Claim, PreparedSegment Segment)> open)
    {
        var packs = new List<List<PendingRequest>>();
        var packer = new RequestPacker(Info.Limits);
        foreach (var (claim, segment) in open)
        {
            var request = CreateRequest(segment);
            if (packer.Add(request.BilledCharacters!.Value))
            {
                packs.Add([]);
            }

            packs[^1].Add(new PendingRequest(claim, segment, request));
        }

        return packs;
    }

    /// <summary>Asks the engine, and publishes each result after it is saved.</summary>
    private async Task AskAsync(IReadOnlyList<PendingRequest> pack, CancellationToken cancellationToken)
    {
        await foreach (
            var finished in _enforcer
                .TranslateIncrementallyAsync([.. pack.Select(item => item.Request)], cancellationToken)
                .ConfigureAwait(false)
        )
        {
            var answered = new List<(PendingRequest Pending, SegmentResult Outcome)>();
            foreach (var (index, answer) in finished)
            {
                answered.Add((pack[index], _units.CreateResult(pack[index].Segment, pack[index].Request, answer)));
            }

            var units = answered.Select(item => item.Outcome).OfType<SegmentResult.Translated>().Select(translated => translated.Unit);
            var saved = new Queue<MemoryUnit>(_saved.Save([.. units]));
            foreach (var (pending, result) in answered)
            {
                pending.Claim.Complete(result is SegmentResult.Translated translated ? WithSaved(translated, saved.Dequeue()) : result);
            }
        }
    }

    /// <summary>Returns the result as the memory has it: what a person approved meanwhile wins.</summary>
    private static SegmentResult.Translated WithSaved(SegmentResult.Translated result, MemoryUnit saved) =>
        result with
        {
            Unit = saved,
            Verified = saved.Target == result.Unit.Target ? result.Verified : [],
        };

    private TranslationRequest CreateRequest(PreparedSegment segment)
    {
        var request = new TranslationRequest(segment.Source, segment.Terms)
        {
            Codes = segment.Segment.Codes,
            Previous = segment.Previous,
            Next = segment.Next,
            Before = segment.Before,
            After = segment.After,
            Headline = segment.Headline,
            References = _recall.Similar.GetReferences(segment.Source),
        };
        return request with { BilledCharacters = _enforcer.CountBilledCharacters(request) };
    }
}
