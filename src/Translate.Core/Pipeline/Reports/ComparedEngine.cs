using Translate.Core.Translators;

namespace Translate.Core.Pipeline.Reports;

/// <summary>One of the engines that a run compared.</summary>
/// <param name="Engine">The engine.</param>
/// <param name="Usage">What it says that it was asked in this run.</param>
public sealed record ComparedEngine(EngineInfo Engine, EngineUsage Usage)
{
    /// <summary>What it charges for the metered work, in US dollars, at the configured price.</summary>
    public decimal Price => Usage.Characters * Engine.PricePerMillion / 1_000_000;
}
