namespace Translate.Core.Translators;

/// <summary>What an engine is and what it supports.</summary>
/// <param name="Id">Its name on the command line and in outputs, such as <c>offline</c>.</param>
/// <param name="Version">Changes whenever the engine may translate the same source differently.</param>
/// <param name="Quality">What its output is good for.</param>
/// <param name="Description">One line for the list of engines.</param>
/// <param name="TermStrategies">The ways in which it can be made to use a term, the strongest first; empty if absent.</param>
public sealed record EngineInfo(
    string Id,
    string Version,
    TranslationQuality Quality,
    string Description,
    IReadOnlyList<TermStrategy> TermStrategies
)
{
    /// <summary>What is stored with each of its targets.</summary>
    public EngineIdentity Identity => new(Id, Version, Quality);

    /// <summary>How much it takes at a time. Default <see cref="EngineLimits.None"/>.</summary>
    public EngineLimits Limits { get; init; } = EngineLimits.None;

    /// <summary>What it bills. Default <see cref="PriceUnit.Characters"/>.</summary>
    public PriceUnit PriceUnit { get; init; } = PriceUnit.Characters;

    /// <summary>The price of a million billed units, in US dollars. Default 0, for an engine that is free.</summary>
    public decimal PricePerMillion { get; init; }

    /// <summary>
    /// Whether requests count against a bill or a quota, so that no sentence is requested twice without need. By default an engine that
    /// has a price or a pace; a free plan with a quota sets it.
    /// </summary>
    public bool IsMetered
    {
        get => field || PricePerMillion > 0 || Limits.CharactersPerMinute < long.MaxValue;
        init;
    }

    /// <summary>What it can use of a request besides text and terms. Default <see cref="EngineFeatures.None"/>.</summary>
    public EngineFeatures Features { get; init; }

    /// <summary>How many reference pairs it can use for one segment. Default 0, for an engine that uses none.</summary>
    public int MaxReferences { get; init; }

    /// <summary>The longest that the service says it takes for an answer; null if it does not say.</summary>
    public TimeSpan? WorstLatency { get; init; }

    /// <summary>
    /// How many documents should be in progress at once to keep the engine busy. Default 1, for an engine that works in this process and
    /// gains nothing from more.
    /// </summary>
    public int Concurrency { get; init; } = 1;
}
