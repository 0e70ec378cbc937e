using System.ComponentModel.DataAnnotations;
using Translate.Core.Translators;

namespace Translate.Hosting;

/// <summary>What a run may cost, section <c>Budget</c>.</summary>
internal sealed class BudgetSettings
{
    /// <summary>Names a budget that all runs with one memory in a database share; null, the default, for a budget of each run.</summary>
    public string? Name { get; set; }

    /// <summary>The most billed characters of one run, or of all runs that share the budget; null, the default, for no limit. At least 0.</summary>
    [Range(0, long.MaxValue)]
    public long? MaxCharacters { get; set; }

    /// <summary>The most US dollars that one run, or all runs that share the budget, may cost by its estimate; null, the default, for no limit. At least 0.</summary>
    [Range(0.0, 1_000_000_000.0)]
    public decimal? MaxCost { get; set; }

    /// <summary>Returns the most billed characters, or tokens, of a run; null for no limit.</summary>
    /// <param name="maxCharacters">The limit of the command line; null for the limit of the settings.</param>
    /// <param name="engines">The engines of the run. The price of the dearest applies.</param>
    public long? GetLimit(long? maxCharacters, IReadOnlyList<EngineInfo> engines)
    {
        var price = engines.Max(engine => engine.PricePerMillion);
        long? affordable = MaxCost is { } cost && price > 0 ? (long)Math.Min(long.MaxValue, cost * 1_000_000 / price) : null;
        var limit = maxCharacters ?? MaxCharacters;
        return limit is null || affordable < limit ? affordable : limit;
    }
}
