using Translate.Core.Translators;

namespace Translate.Core.Bitexts;

/// <summary>Counts how the sentences of a document or a batch get their translations.</summary>
public readonly record struct EngineWorkload
{
    /// <summary>Sentences that the engine translates.</summary>
    public long New { get; init; }

    /// <summary>Sentences that occur more than once in the batch, not counting the first occurrence.</summary>
    public long Repeated { get; init; }

    /// <summary>Sentences that the memory has.</summary>
    public long Recalled { get; init; }

    /// <summary>Sentences that use the translation of a similar sentence in the memory.</summary>
    public long Fuzzy { get; init; }

    /// <summary>Sentences that the engine failed to translate again, so that the memory's earlier translation stays.</summary>
    public long Kept { get; init; }

    /// <summary>Sentences that the engine failed to translate and that have no earlier translation.</summary>
    public long Failed { get; init; }

    /// <summary>Recalled sentences that another engine, or another version of this engine, translated and that no person approved.</summary>
    public long OfOtherEngine { get; init; }

    /// <summary>Sentences of this run that a fallback engine translated in place of the requested one.</summary>
    public long ByFallback { get; init; }

    /// <summary>What the engine bills for the sentences that it was asked for, markup included, as counted before the request.</summary>
    public long Characters { get; init; }

    /// <summary>Counts one sentence.</summary>
    /// <param name="route">How it gets its translation.</param>
    /// <param name="billedCharacters">What the engine bills for it; 0 if the engine was not asked.</param>
    public static EngineWorkload From(TranslationRoute route, long billedCharacters) =>
        route switch
        {
            TranslationRoute.New => new EngineWorkload { New = 1, Characters = billedCharacters },
            TranslationRoute.Repeated => new EngineWorkload { Repeated = 1 },
            TranslationRoute.Recalled => new EngineWorkload { Recalled = 1 },
            TranslationRoute.Fuzzy => new EngineWorkload { Fuzzy = 1 },
            TranslationRoute.Kept => new EngineWorkload { Kept = 1, Characters = billedCharacters },
            _ => new EngineWorkload { Failed = 1, Characters = billedCharacters },
        };

    /// <summary>Counts one unit; a unit that is copied as it is counts nothing.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="asked">The engine of the run.</param>
    public static EngineWorkload From(TranslationUnit unit, EngineIdentity asked)
    {
        if (unit.Route is not { } route)
        {
            return default;
        }

        var isFromOther =
            route is TranslationRoute.Recalled or TranslationRoute.Kept && !unit.IsApproved && unit.Engine is { } engine && engine != asked;
        return From(route, unit.BilledCharacters) with
        {
            OfOtherEngine = isFromOther ? 1 : 0,
            ByFallback = IsOfFallback(unit, asked) ? 1 : 0,
        };
    }

    /// <summary>Returns whether this run got a unit's target from another engine than the requested one.</summary>
    internal static bool IsOfFallback(TranslationUnit unit, EngineIdentity asked) =>
        unit.Route is TranslationRoute.New or TranslationRoute.Repeated && unit.Engine is { } engine && engine.Id != asked.Id;

    /// <summary>Adds two counts.</summary>
    public static EngineWorkload operator +(EngineWorkload a, EngineWorkload b) =>
        new()
        {
            New = a.New + b.New,
            Repeated = a.Repeated + b.Repeated,
            Recalled = a.Recalled + b.Recalled,
            Fuzzy = a.Fuzzy + b.Fuzzy,
            Kept = a.Kept + b.Kept,
            Failed = a.Failed + b.Failed,
            OfOtherEngine = a.OfOtherEngine + b.OfOtherEngine,
            ByFallback = a.ByFallback + b.ByFallback,
            Characters = a.Characters + b.Characters,
        };
}
