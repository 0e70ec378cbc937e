namespace Translate.Server.Jobs;

/// <summary>Tells those who wait which jobs ended. Thread-safe.</summary>
internal sealed class EndedJobs
{
    private Signal _next = new();

    /// <summary>What is sent next. Take it before looking whether a job has ended.</summary>
    public Signal Next => Volatile.Read(ref _next);

    /// <summary>Waits until a job ended.</summary>
    public static async Task WaitAsync(Signal next, string id, CancellationToken cancellationToken)
    {
        while (true)
        {
            var (ended, following) = await next.Sent.WaitAsync(cancellationToken).ConfigureAwait(false);
            if (ended.Contains(id))
            {
                return;
            }

            next = following;
        }
    }

    /// <summary>Says which jobs ended.</summary>
    public void Send(IReadOnlySet<string> ids)
    {
        var following = new Signal();
        Interlocked.Exchange(ref _next, following).Send(ids, following);
    }

    /// <summary>One message, with the place of the one that follows it.</summary>
    internal sealed class Signal
    {
        private readonly TaskCompletionSource<(IReadOnlySet<string>, Signal)> _sent = new(
            TaskCreationOptions.RunContinuationsAsynchronously
        );

        /// <summary>The jobs that ended, and the next message.</summary>
        public Task<(IReadOnlySet<string> Ended, Signal Following)> Sent => _sent.Task;

        /// <summary>Sends the message.</summary>
        public void Send(IReadOnlySet<string> ids, Signal following) => _sent.SetResult((ids, following));
    }
}
