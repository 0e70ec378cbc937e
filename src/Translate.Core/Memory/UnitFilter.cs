namespace Translate.Core.Memory;

/// <summary>Selects units to forget. A unit must match all conditions.</summary>
internal sealed record UnitFilter
{
    /// <summary>Matches units that only these documents contain. Null for any document.</summary>
    public IReadOnlyList<DocumentRecord>? Documents { get; init; }

    /// <summary>Matches units of this engine that no person approved. Null for any engine.</summary>
    public string? Engine { get; init; }

    /// <summary>Matches this version of <see cref="Engine"/>. Null for any version.</summary>
    public string? Version { get; init; }

    /// <summary>Matches units last changed before this time. Null for any time.</summary>
    public DateTimeOffset? Before { get; init; }
}
