namespace Translate.Core.Translators;

/// <summary>Who an engine is, and what it can do for terms.</summary>
/// <param name="Id">Its name on the command line and in outputs, such as <c>offline</c>.</param>
/// <param name="Version">Changes whenever the same source may be rendered differently.</param>
/// <param name="Quality">What its output is good for.</param>
/// <param name="Description">One line for the list of engines.</param>
/// <param name="TermStrategies">The ways in which it can be made to use a term, the strongest first; empty where there is none.</param>
public sealed record EngineInfo(string Id, string Version, TranslationQuality Quality, string Description, IReadOnlyList<TermStrategy> TermStrategies)
{
    /// <summary>What is kept with each of its targets.</summary>
    public EngineIdentity Identity => new(Id, Version, Quality);

    /// <summary>How much it takes at a time. Default <see cref="EngineLimits.None"/>.</summary>
    public EngineLimits Limits { get; init; } = EngineLimits.None;

    /// <summary>Price of a million billed characters, in US dollars. Default 0, for an engine that is free.</summary>
    public decimal PricePerMillion { get; init; }

    /// <summary>Reference pairs that it can use in one request for a segment. Default 0, for an engine that cannot use any.</summary>
    public int MaxReferences { get; init; }

    /// <summary>
    /// Documents that should be under way at once so that the engine is kept busy. Default 1, for an engine that works in this process
    /// and gains nothing from more.
    /// </summary>
    public int Concurrency { get; init; } = 1;
}
