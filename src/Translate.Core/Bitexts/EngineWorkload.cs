namespace Translate.Core.Bitexts;

/// <summary>What translating a document asks of the engine, and spares it; counts add up over a batch.</summary>
public readonly record struct EngineWorkload
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

    /// <summary>Both together.</summary>
    public static EngineWorkload operator +(EngineWorkload a, EngineWorkload b) => new()
    {
        New = a.New + b.New,
        Repeated = a.Repeated + b.Repeated,
        Recalled = a.Recalled + b.Recalled,
        Fuzzy = a.Fuzzy + b.Fuzzy,
        OfOtherEngine = a.OfOtherEngine + b.OfOtherEngine,
        Characters = a.Characters + b.Characters,
    };
}
