using Translate.Core.Problems;

namespace Translate.Core.Memory;

/// <summary>Remembers that a write failed, so that nobody pays for translations that cannot be kept.</summary>
/// <remarks>Safe to use from several threads at once.</remarks>
internal sealed class FailedWrite
{
    private volatile ProblemException? _error;

    /// <summary>Runs work unless a write has failed before. If work that writes fails, everything later fails with the same problem.</summary>
    /// <exception cref="ProblemException">The work failed, or a write has failed before.</exception>
    public T Guard<T>(bool writes, Func<T> work)
    {
        if (_error is { } error)
        {
            throw new ProblemException(error.Problems, error);
        }

        try
        {
            return work();
        }
        catch (ProblemException e) when (writes)
        {
            _error = e;
            throw;
        }
    }
}
