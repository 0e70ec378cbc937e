using Translate.Core.Memory;
using Translate.Core.Translators;

namespace Translate.Core.Pipeline;

/// <summary>What translating a document asks of the engine, and spares it; counts add up over a batch.</summary>
public readonly record struct DocumentWork
{
    /// <summary>Sentences that the engine is asked for.</summary>
    public long New { get; init; }

    /// <summary>Sentences that stand in the batch more than once, every time after the first.</summary>
    public long Repeated { get; init; }

    /// <summary>Sentences that the memory knows.</summary>
    public long Recalled { get; init; }

    /// <summary>Sentences for which a similar one of the memory is used.</summary>
    public long Fuzzy { get; init; }

    /// <summary>Of the recalled ones, those that another engine, or another version of this one, made, and no person has approved.</summary>
    public long OfOtherEngine { get; init; }

    /// <summary>What the engine bills for the new ones, so far as can be known before, in UTF-16 code units, markup included.</summary>
    public long Characters { get; init; }

    /// <summary>The work of a planned sentence.</summary>
    public static DocumentWork Of(SegmentWay way, RecallQuery query, Func<RecallQuery, long> bill) => way switch
    {
        SegmentWay.New => new DocumentWork { New = 1, Characters = bill(query) },
        SegmentWay.Repeated => new DocumentWork { Repeated = 1 },
        SegmentWay.Recalled => new DocumentWork { Recalled = 1 },
        _ => new DocumentWork { Fuzzy = 1 },
    };

    /// <summary>The work of a sentence with its answer; one that failed was new.</summary>
    public static DocumentWork Of(SegmentAnswer answer, EngineStamp wanted, RecallQuery query, Func<RecallQuery, long> bill)
    {
        if (answer is not SegmentAnswer.Translated { Unit: var unit, Way: var way })
        {
            return Of(SegmentWay.New, query, bill);
        }

        var isOfOther = way == SegmentWay.Recalled && !unit.IsApproved && unit.Engine is { } engine && engine != wanted;
        return Of(way, query, bill) with { OfOtherEngine = isOfOther ? 1 : 0 };
    }

    /// <summary>Both together.</summary>
    public static DocumentWork operator +(DocumentWork a, DocumentWork b) => new()
    {
        New = a.New + b.New,
        Repeated = a.Repeated + b.Repeated,
        Recalled = a.Recalled + b.Recalled,
        Fuzzy = a.Fuzzy + b.Fuzzy,
        OfOtherEngine = a.OfOtherEngine + b.OfOtherEngine,
        Characters = a.Characters + b.Characters,
    };
}
