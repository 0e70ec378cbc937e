using Translate.Core.Problems;

namespace Translate.Review.Articles;

/// <summary>Writes the outputs of changed articles some time after the last change, and at the end.</summary>
/// <remarks>Thread-safe. What is decided is in the memory already; a program that is killed before leaves outputs that the next run writes.</remarks>
/// <param name="refresh">Writes the outputs of articles, by id.</param>
/// <param name="onProblem">Receives a problem of the writing; the articles stay pending.</param>
/// <param name="time">The clock.</param>
internal sealed class PendingOutputs(
    Func<IReadOnlyCollection<int>, CancellationToken, Task> refresh,
    Action<ProblemException> onProblem,
    TimeProvider time
) : IAsyncDisposable
{
    /// <summary>The quiet time after which outputs are written.</summary>
    public static readonly TimeSpan Delay = TimeSpan.FromSeconds(3);

    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _writing = new(1);
    private readonly HashSet<int> _pending = [];
    private ITimer? _timer;
    private bool _isClosed;

    /// <summary>Whether every output is written.</summary>
    public bool IsEmpty
    {
        get
        {
            lock (_lock)
            {
                return _pending.Count == 0;
            }
        }
    }

    /// <summary>Says that articles changed.</summary>
    public void Add(IEnumerable<int> articles)
    {
        lock (_lock)
        {
            _pending.UnionWith(articles);
            if (!_isClosed)
            {
                _timer ??= time.CreateTimer(_ => _ = WriteAsync(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
                _timer.Change(Delay, Timeout.InfiniteTimeSpan);
            }
        }
    }

    /// <summary>Writes what is pending now.</summary>
    public async Task WriteAsync()
    {
        await _writing.WaitAsync().ConfigureAwait(false);
        try
        {
            int[] articles;
            lock (_lock)
            {
                articles = [.. _pending.Order()];
                _pending.Clear();
            }

            if (articles.Length > 0)
            {
                await TryWriteAsync(articles).ConfigureAwait(false);
            }
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>Writes the outputs of articles now, also if they are not pending.</summary>
    /// <exception cref="ProblemException">They cannot be written.</exception>
    public async Task WriteAsync(IReadOnlyCollection<int> articles, CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await refresh([.. articles.Order()], cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>Writes what is pending and ends.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (_lock)
        {
            _isClosed = true;
            _timer?.Dispose();
        }

        await WriteAsync().ConfigureAwait(false);
    }

    private async Task TryWriteAsync(int[] articles)
    {
        try
        {
            await refresh(articles, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception e) when (e is ProblemException or IOException or UnauthorizedAccessException)
        {
            lock (_lock)
            {
                _pending.UnionWith(articles);
            }

            onProblem(
                e as ProblemException
                    ?? new ProblemException(
                        new Problem(
                            ProblemKind.BadConfiguration,
                            $"the outputs cannot be written ({e.Message.TrimEnd('.')})",
                            "Make the folder writable; the next decision or run writes them"
                        ),
                        e
                    )
            );
        }
    }
}
