using Microsoft.Extensions.Logging;
using Translate.Core.Problems;
using Translate.Scale.Postgres;

namespace Translate.Scale.Queue;

/// <summary>The queue as those see it who give work: submits batches, says how they are, cancels them and tries again.</summary>
/// <remarks>Safe to use from several threads at once.</remarks>
internal sealed class ArticleQueue : IDisposable
{
    /// <summary>Articles of one transaction.</summary>
    private const int ChunkSize = 500;

    private readonly QueueSender _sender;

    private ArticleQueue(QueueSender sender, SharedFolder files)
    {
        (_sender, Files) = (sender, files);
        Batches = new BatchReader(sender.Database);
    }

    /// <summary>Reads batches and their articles.</summary>
    public BatchReader Batches { get; }

    /// <summary>Maps paths between machines.</summary>
    public SharedFolder Files { get; }

    /// <summary>Opens the queue of a database, and makes its tables if they do not exist.</summary>
    /// <exception cref="ProblemException">The database cannot be used.</exception>
    public static ArticleQueue Open(PostgresAddress address, SharedFolder files, ILoggerFactory loggers) =>
        new(QueueSender.Open(address, loggers), files);

    /// <summary>Puts the articles of a batch on the queue, except those that wait already, and those that are done and did not change.</summary>
    /// <exception cref="ProblemException">The database cannot be used, or a path is not in the shared folder. What was queued stays; submit again to go on.</exception>
    public async Task<SubmitResult> SubmitAsync(BatchSubmission submission, CancellationToken cancellationToken)
    {
        var rows = new SubmittedRows(Files);
        var (batch, revision) = await _sender
            .Database.RunAsync((connection, token) => rows.UpsertBatchAsync(connection, submission, token), cancellationToken)
            .ConfigureAwait(false);
        var total = new SubmitResult(0, 0, 0, 0);
        var position = 0;
        foreach (var chunk in submission.Articles.Chunk(ChunkSize))
        {
            var first = position;
            var added = await _sender
                .SendAsync<SubmitResult>(
                    async (connection, token) =>
                    {
                        var (messages, result) = await rows.UpsertArticlesAsync(connection, batch, revision, first, chunk, token)
                            .ConfigureAwait(false);
                        return (messages, result);
                    },
                    cancellationToken
                )
                .ConfigureAwait(false);
            total = new SubmitResult(
                total.Queued + added.Queued,
                total.Unfinished + added.Unfinished,
                total.Unchanged + added.Unchanged,
                total.Failed + added.Failed
            );
            position += chunk.Length;
        }

        await _sender
            .SendAsync<bool>(
                (connection, token) => SubmittedRows.CompleteAsync(connection, batch, submission.Skipped, token),
                cancellationToken
            )
            .ConfigureAwait(false);
        return total;
    }

    /// <summary>Takes the articles that no worker has begun off a batch. Those under way are finished.</summary>
    /// <returns>How many.</returns>
    /// <exception cref="ProblemException">The database cannot be used.</exception>
    public Task<int> CancelAsync(QueuedBatch batch, CancellationToken cancellationToken) =>
        _sender.SendAsync<int>((connection, token) => BatchChanges.CancelAsync(connection, batch.Id, token), cancellationToken);

    /// <summary>Puts the articles of a batch that failed, are incomplete or were canceled back on the queue.</summary>
    /// <returns>How many.</returns>
    /// <exception cref="ProblemException">The database cannot be used.</exception>
    public Task<int> RetryAsync(QueuedBatch batch, CancellationToken cancellationToken) =>
        _sender.SendAsync<int>((connection, token) => BatchChanges.RetryAsync(connection, batch.Id, token), cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _sender.Dispose();
}
