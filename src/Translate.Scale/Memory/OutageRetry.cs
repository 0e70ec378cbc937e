using Npgsql;
using Translate.Core.Problems;
using Translate.Scale.Postgres;

namespace Translate.Scale.Memory;

/// <summary>Repeats work while the server restarts or the network is cut, with growing waits, and when two transactions met.</summary>
/// <param name="limit">How long it tries after the first failure.</param>
/// <param name="time">The clock.</param>
/// <param name="stopping">Ends the waits.</param>
internal sealed class OutageRetry(TimeSpan limit, TimeProvider time, CancellationToken stopping)
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(2);

    /// <summary>Runs work until it succeeds, fails for good, or the time is over.</summary>
    /// <exception cref="ProblemException">The last failure.</exception>
    public T Run<T>(Func<T> work)
    {
        var wait = FirstWait;
        for (long? failed = null; ; )
        {
            try
            {
                return work();
            }
            catch (ProblemException e) when (e.InnerException is { } cause && IsRepeatable(cause) && !stopping.IsCancellationRequested)
            {
                failed ??= time.GetTimestamp();
                if (time.GetElapsedTime(failed.Value) + wait > limit)
                {
                    throw;
                }
            }

            // Half of the wait is random, so that machines do not come back at the same moment.
            stopping.WaitHandle.WaitOne(wait * (0.5 + (Random.Shared.NextDouble() / 2)));
            wait = wait * 2 < MaxWait ? wait * 2 : MaxWait;
        }
    }

    /// <summary>Whether the work may succeed if it is repeated. A row that another transaction deleted or added meanwhile is one of the reasons.</summary>
    private static bool IsRepeatable(Exception cause) =>
        PostgresErrors.IsTransient(cause)
        || cause
            is PostgresException
            {
                SqlState: PostgresErrorCodes.ForeignKeyViolation or PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.OutOfMemory
            };
}
