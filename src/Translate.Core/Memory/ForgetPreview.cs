namespace Translate.Core.Memory;

/// <summary>What a <see cref="UnitFilter"/> would remove.</summary>
/// <param name="Units">Units that would go.</param>
/// <param name="Approved">Those of them behind which a person stands.</param>
/// <param name="KeptShared">Units that stay because other documents hold them too.</param>
/// <param name="KeptApproved">Units of the engine that stay because a person approved them.</param>
public sealed record ForgetPreview(long Units, long Approved, long KeptShared, long KeptApproved);
