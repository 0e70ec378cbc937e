using Translate.Core.Bitexts;
using Translate.Core.Memory;
using Translate.Core.Translators;

namespace Translate.Core.Pipeline;

/// <summary>Counts the engine work of one sentence.</summary>
internal static class SegmentWorkload
{
    /// <summary>The work of a planned sentence.</summary>
    public static EngineWorkload From(TranslationRoute way, RecallRequest query, Func<RecallRequest, long> bill) => way switch
    {
        TranslationRoute.New => new EngineWorkload { New = 1, Characters = bill(query) },
        TranslationRoute.Repeated => new EngineWorkload { Repeated = 1 },
        TranslationRoute.Recalled => new EngineWorkload { Recalled = 1 },
        _ => new EngineWorkload { Fuzzy = 1 },
    };

    /// <summary>The work of a sentence with its answer; one that failed was new.</summary>
    public static EngineWorkload From(SegmentResult answer, EngineIdentity wanted, RecallRequest query, Func<RecallRequest, long> bill)
    {
        if (answer is not SegmentResult.Translated { Unit: var unit, Route: var way })
        {
            return From(TranslationRoute.New, query, bill);
        }

        var isOfOther = way == TranslationRoute.Recalled && !unit.IsApproved && unit.Engine is { } engine && engine != wanted;
        return From(way, query, bill) with { OfOtherEngine = isOfOther ? 1 : 0 };
    }
}
