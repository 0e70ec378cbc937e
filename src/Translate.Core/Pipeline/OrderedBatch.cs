using System.Runtime.CompilerServices;
using Translate.Core.Bitexts;
using Translate.Core.Pipeline.Reports;

namespace Translate.Core.Pipeline;

/// <summary>Works on the articles of a batch, a few at once, and returns and compares them in the order of the input.</summary>
/// <param name="comparison">Compares an article with the others.</param>
/// <param name="concurrency">Articles in progress at once, at least 1.</param>
internal sealed class OrderedBatch(BatchComparison comparison, int concurrency)
{
    /// <summary>Works on one article. It may call the function that it gets, once, to compare the translation with the articles before it.</summary>
    public delegate Task<DocumentResult> ArticleWork<in T>(T article, Func<Bitext, Task<Bitext>> compare);

    /// <summary>Works on all articles.</summary>
    /// <param name="batch">Enumerated as the work goes on.</param>
    /// <param name="work">Does not throw.</param>
    /// <param name="cancellationToken">Stops the comparisons. The caller passes its own token to the work.</param>
    /// <returns>The results, in order.</returns>
    public async IAsyncEnumerable<DocumentResult> RunAsync<T>(
        IEnumerable<T> batch,
        ArticleWork<T> work,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var turn = Task.CompletedTask;
        var inProgress = new Queue<Task<DocumentResult>>(concurrency);
        foreach (var article in batch)
        {
            if (inProgress.Count == concurrency)
            {
                yield return await inProgress.Dequeue().ConfigureAwait(false);
            }

            // Articles are compared in the order of the input, however long each takes.
            var (before, done) = (turn, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
            turn = done.Task;
            inProgress.Enqueue(Task.Run(() => TakeTurnAsync(article, work, before, done, cancellationToken), CancellationToken.None));
        }

        while (inProgress.TryDequeue(out var last))
        {
            yield return await last.ConfigureAwait(false);
        }
    }

    private async Task<DocumentResult> TakeTurnAsync<T>(
        T article,
        ArticleWork<T> work,
        Task before,
        TaskCompletionSource done,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await work(article, CompareAsync).ConfigureAwait(false);
        }
        finally
        {
            await before.ConfigureAwait(false);
            done.TrySetResult();
        }

        async Task<Bitext> CompareAsync(Bitext bitext)
        {
            await before.ConfigureAwait(false);
            var compared = await comparison.AddAsync(bitext, cancellationToken).ConfigureAwait(false);
            done.TrySetResult();
            return compared;
        }
    }
}
