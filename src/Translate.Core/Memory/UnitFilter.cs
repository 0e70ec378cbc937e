namespace Translate.Core.Memory;

/// <summary>Which units are to be forgotten: those that meet all that it says.</summary>
public sealed record UnitFilter
{
    /// <summary>Units that stand in these documents and in no other; null for any.</summary>
    public IReadOnlyList<DocumentRecord>? Documents { get; init; }

    /// <summary>Units of this engine that no person approved; null for any.</summary>
    public string? Engine { get; init; }

    /// <summary>Of that engine only this version; null for any.</summary>
    public string? Version { get; init; }

    /// <summary>Units that were last changed before; null for any.</summary>
    public DateTimeOffset? Before { get; init; }
}
