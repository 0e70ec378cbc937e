namespace Translate.Core.Memory;

/// <summary>What <see cref="TranslationMemory.Forget(UnitFilter, CancellationToken)"/> would remove.</summary>
/// <param name="Units">The number of units to remove.</param>
/// <param name="Approved">The number of units to remove that a person approved.</param>
/// <param name="KeptShared">The number of units kept because other documents contain them.</param>
/// <param name="KeptApproved">The number of units of the engine kept because a person approved them.</param>
internal sealed record ForgetPreview(long Units, long Approved, long KeptShared, long KeptApproved);
