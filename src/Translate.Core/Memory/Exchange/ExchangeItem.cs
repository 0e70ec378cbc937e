using Translate.Core.Problems;

namespace Translate.Core.Memory.Exchange;

/// <summary>The next item that a reader finds in a file of units.</summary>
internal abstract record ExchangeItem
{
    private ExchangeItem() { }

    /// <summary>A valid unit.</summary>
    /// <param name="Value">The unit. It has no id.</param>
    /// <param name="IgnoredTexts">The number of ignored texts: other languages, and additional texts in the same language.</param>
    public sealed record Unit(MemoryUnit Value, int IgnoredTexts) : ExchangeItem;

    /// <summary>An invalid unit. Reading continues with the next one.</summary>
    /// <param name="Problem">The reason and the place.</param>
    public sealed record Skipped(Problem Problem) : ExchangeItem;

    /// <summary>The rest of the file cannot be read. Always the last item.</summary>
    /// <param name="Problem">The reason and the place.</param>
    public sealed record Broken(Problem Problem) : ExchangeItem;
}
