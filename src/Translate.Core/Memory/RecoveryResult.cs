namespace Translate.Core.Memory;

/// <summary>What <see cref="MemoryRecovery"/> did.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="Units">The number of units in the memory now.</param>
/// <param name="KeptAs">The name under which the old files are kept. Null if they are still the memory, or if there were none.</param>
internal sealed record RecoveryResult(RecoveryKind Kind, long Units, string? KeptAs)
{
    /// <summary>Whether nothing that the recovery knows of is missing.</summary>
    public bool IsComplete { get; init; } = true;
}
