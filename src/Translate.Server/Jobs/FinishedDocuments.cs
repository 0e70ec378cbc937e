using System.Diagnostics;
using Translate.Scale.Queue;

namespace Translate.Server.Jobs;

/// <summary>Reads which documents came to their end on the queue, each once.</summary>
internal sealed class FinishedDocuments(DocumentQueue queue) : IDisposable
{
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan IdlePeriod = TimeSpan.FromSeconds(2);

    /// <summary>A row has its time some moments before others can see it.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromSeconds(3);

    private readonly SemaphoreSlim _expected = new(0);
    private HashSet<(Guid Id, DateTimeOffset? Finished)> _known = [];
    private long _read = Stopwatch.GetTimestamp();

    /// <summary>Returns the documents that are over and were not returned before. The first call returns the documents of the last seconds.</summary>
    public async Task<IReadOnlyList<QueuedDocument>> ReadAsync(CancellationToken cancellationToken)
    {
        var now = Stopwatch.GetTimestamp();
        var documents = await queue
            .ReadFinishedAsync(Stopwatch.GetElapsedTime(_read, now) + Overlap, cancellationToken)
            .ConfigureAwait(false);
        _read = now;
        var known = _known;
        _known = [.. documents.Select(GetKey)];
        return [.. documents.Where(document => !known.Contains(GetKey(document)))];
    }

    /// <summary>Ends a long wait, because a document came in.</summary>
    public void Expect()
    {
        if (_expected.CurrentCount == 0)
        {
            _expected.Release();
        }
    }

    /// <summary>Waits until it is worth reading again.</summary>
    /// <param name="hasOpen">Whether some document waits or is under way.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task WaitAsync(bool hasOpen, CancellationToken cancellationToken) =>
        hasOpen ? Task.Delay(Period, cancellationToken) : _expected.WaitAsync(IdlePeriod, cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _expected.Dispose();

    private static (Guid Id, DateTimeOffset? Finished) GetKey(QueuedDocument document) => (document.Id, document.Article.Finished);
}
