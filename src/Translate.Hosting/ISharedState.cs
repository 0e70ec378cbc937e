using Translate.Core.Pipeline;
using Translate.Core.Translators;
using Translate.Engines.Resilience;

namespace Translate.Hosting;

/// <summary>What processes share that use one memory: claims on sentences, the pace of engines, and budgets.</summary>
internal interface ISharedState : IPaceProvider, IDisposable
{
    /// <summary>Claims on sentences.</summary>
    ISegmentClaims Claims { get; }

    /// <summary>Creates a budget that all runs with its name spend from.</summary>
    /// <param name="name">The name.</param>
    /// <param name="cap">The most that they may spend together.</param>
    /// <param name="unit">What the engine bills. Budgets of one name and different units have nothing to do with each other.</param>
    ISharedBudget CreateBudget(string name, long cap, PriceUnit unit);
}
