using Translate.Core.Problems;

namespace Translate.Core.Memory.Exchange;

/// <summary>What a reader finds next in a file of units.</summary>
public abstract record ExchangeItem
{
    private ExchangeItem()
    {
    }

    /// <summary>A unit that can be kept.</summary>
    /// <param name="Value">Without a number.</param>
    /// <param name="IgnoredTexts">Texts of it in further languages, or further texts in one of the two, that were left out.</param>
    public sealed record Unit(MemoryUnit Value, int IgnoredTexts) : ExchangeItem;

    /// <summary>A unit that cannot be kept; the next one may be well.</summary>
    /// <param name="Problem">Why, with its place.</param>
    public sealed record Skipped(Problem Problem) : ExchangeItem;

    /// <summary>The file cannot be read on; always the last.</summary>
    /// <param name="Problem">Why, with its place.</param>
    public sealed record Broken(Problem Problem) : ExchangeItem;
}
