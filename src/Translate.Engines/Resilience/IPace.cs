using Translate.Core.Problems;

namespace Translate.Engines.Resilience;

/// <summary>Lets through no more in any window of time than a service allows.</summary>
/// <remarks>An amount counts from when it is acquired until one window after its attempt is over. Safe to use from several threads at once.</remarks>
internal interface IPace
{
    /// <summary>Waits for room.</summary>
    /// <param name="amount">What the attempt is charged with, in the unit of the limit.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    /// <exception cref="ProblemException">The store of the pace cannot be used.</exception>
    ValueTask<IPaceLease> AcquireAsync(long amount, CancellationToken cancellationToken);
}
