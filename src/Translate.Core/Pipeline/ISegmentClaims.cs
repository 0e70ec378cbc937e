using Translate.Core.Problems;

namespace Translate.Core.Pipeline;

/// <summary>Claims on sentences that processes with one memory share, so that no two of them pay an engine for the same sentence.</summary>
/// <remarks>
/// A claim belongs to the process that made it, and is free again when that process releases it or dies. Keys are those of
/// <see cref="ClaimKey"/>. Safe to use from several threads at once.
/// </remarks>
internal interface ISegmentClaims
{
    /// <summary>Claims the sentences that nobody holds. Does not wait for the others.</summary>
    /// <param name="keys">Each once.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The keys that the caller now holds and must release.</returns>
    /// <exception cref="ProblemException">The store of the claims cannot be used.</exception>
    Task<IReadOnlySet<Guid>> ClaimAsync(IReadOnlyCollection<Guid> keys, CancellationToken cancellationToken);

    /// <summary>Waits until one of the sentences that others hold is free or has failed, or until it is time to look into the memory.</summary>
    /// <param name="keys">Keys that <see cref="ClaimAsync"/> did not return.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>Why holders failed since then, by key.</returns>
    /// <exception cref="ProblemException">The store of the claims cannot be used.</exception>
    Task<IReadOnlyDictionary<Guid, Problem>> WaitAsync(IReadOnlyCollection<Guid> keys, CancellationToken cancellationToken);

    /// <summary>Releases claims. Their translations are in the memory by now.</summary>
    /// <param name="keys">All keys that <see cref="ClaimAsync"/> returned.</param>
    /// <param name="failures">Those of the keys that nobody else should ask for, with the reason.</param>
    Task ReleaseAsync(IReadOnlyCollection<Guid> keys, IReadOnlyDictionary<Guid, Problem> failures);
}
