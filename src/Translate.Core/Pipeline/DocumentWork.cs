using Translate.Core.Memory;

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

    /// <summary>What the engine bills for the new ones, so far as can be known before, in UTF-16 code units, markup included.</summary>
    public long Characters { get; init; }

    /// <summary>The work that was done; a sentence that failed was new.</summary>
    public static DocumentWork Of(IReadOnlyList<RecallQuery> queries, IReadOnlyList<SegmentAnswer> answers, Func<RecallQuery, long> bill) =>
        queries.Zip(answers).Aggregate(default(DocumentWork), (work, pair) =>
            work + Of(pair.Second is SegmentAnswer.Translated translated ? translated.Way : SegmentWay.New, pair.First, bill));

    /// <summary>The work of one sentence.</summary>
    public static DocumentWork Of(SegmentWay way, RecallQuery query, Func<RecallQuery, long> bill) => way switch
    {
        SegmentWay.New => new DocumentWork { New = 1, Characters = bill(query) },
        SegmentWay.Repeated => new DocumentWork { Repeated = 1 },
        SegmentWay.Recalled => new DocumentWork { Recalled = 1 },
        _ => new DocumentWork { Fuzzy = 1 },
    };

    /// <summary>Both together.</summary>
    public static DocumentWork operator +(DocumentWork a, DocumentWork b) => new()
    {
        New = a.New + b.New,
        Repeated = a.Repeated + b.Repeated,
        Recalled = a.Recalled + b.Recalled,
        Fuzzy = a.Fuzzy + b.Fuzzy,
        Characters = a.Characters + b.Characters,
    };
}
