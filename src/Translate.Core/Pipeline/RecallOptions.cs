namespace Translate.Core.Pipeline;

/// <summary>What a run takes from the memory.</summary>
public sealed record RecallOptions
{
    /// <summary>Whether sentences that another engine, or another version of this one, translated are translated again. Default false.</summary>
    public bool Refresh { get; init; }

    /// <summary>The similarity in percent, from 75 to 100, from which a similar sentence's translation is used as it is; 0, the default, for never.</summary>
    public int AcceptFuzzy { get; init; }
}
