using System.ComponentModel.DataAnnotations;

namespace Translate.Hosting;

/// <summary>What a run may cost, section <c>Budget</c>.</summary>
internal sealed class BudgetSettings
{
    /// <summary>The most billed characters of one run; null, the default, for no limit. At least 0.</summary>
    [Range(0, long.MaxValue)]
    public long? MaxCharacters { get; set; }
}
