using Translate.Core.Problems;
using Translate.Scale.Queue;
using Translate.Scale.Tests.Support;

namespace Translate.Scale.Tests.Queue;

public sealed class ArticleQueueTests(SharedPostgres postgres)
{
    [Fact]
    public async Task A_second_submit_queues_only_new_or_changed_articles()
    {
        using var queue = new TestQueue(postgres.Server, FakeTranslator.ToUppercase());
        queue.WriteArticles(3);
        Assert.Equal(new SubmitResult(3, 0, 0, 0), await queue.SubmitAsync());
        queue.WriteArticles(3);
        queue.Folder.Write("in/a.txt", "Sidang ditunda.");
        Assert.Equal(new SubmitResult(1, 3, 0, 0), await queue.SubmitAsync());
        Assert.Equal(4, (await queue.WorkAsync()).Done);

        Assert.Equal(new SubmitResult(0, 0, 4, 0), await queue.SubmitAsync());
        queue.Folder.Write("in/a.txt", "Sidang ditunda lagi.");
        Assert.Equal(new SubmitResult(1, 0, 3, 0), await queue.SubmitAsync());
        Assert.Equal(1, (await queue.WorkAsync()).Done);
        Assert.Equal("SIDANG DITUNDA LAGI.", queue.Folder.Read("out/a.txt").Trim());
        await queue.RunAsync("run");
        Assert.Equal(queue.GetOutputs("run"), queue.GetOutputs("out"));
    }

    [Fact]
    public async Task A_batch_has_one_output_folder()
    {
        using var queue = new TestQueue(postgres.Server, FakeTranslator.ToUppercase());
        queue.WriteArticles(1);
        await queue.SubmitAsync();
        var refusal = await Assert.ThrowsAsync<ProblemException>(() => queue.SubmitAsync(output: "other"));
        Assert.Contains("writes to another folder", refusal.Problems[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_canceled_article_is_not_started_and_can_be_queued_again()
    {
        using var queue = new TestQueue(postgres.Server, FakeTranslator.ToUppercase());
        queue.WriteArticles(3);
        await queue.SubmitAsync();

        Assert.Equal(3, await queue.Articles.CancelAsync(await queue.GetBatchAsync(), TestQueue.Token));
        Assert.Equal(0, await queue.Articles.CancelAsync(await queue.GetBatchAsync(), TestQueue.Token));
        Assert.Equal(new WorkerSummary(0, 0, 0, null), await queue.WorkAsync());
        Assert.Contains("\"status\":\"notReached\"", queue.Folder.Read("out/report.json"), StringComparison.Ordinal);

        Assert.Equal(3, await queue.Articles.RetryAsync(await queue.GetBatchAsync(), TestQueue.Token));
        Assert.Equal(3, (await queue.WorkAsync()).Done);
        Assert.All(await queue.GetArticlesAsync(), article => Assert.Equal(1, article.Attempts));
    }

    [Fact]
    public async Task The_message_of_an_earlier_ticket_is_ignored()
    {
        var engine = FakeTranslator.ToUppercase();
        using var queue = new TestQueue(postgres.Server, engine);
        queue.Folder.Write("in/a.txt", "Sidang ditunda.");
        await queue.SubmitAsync();
        for (var i = 0; i < 5; i++)
        {
            await queue.Articles.CancelAsync(await queue.GetBatchAsync(), TestQueue.Token);
            await queue.Articles.RetryAsync(await queue.GetBatchAsync(), TestQueue.Token);
        }

        // Six messages wait for one article.
        Assert.Equal(1, (await queue.WorkAsync()).Done);
        Assert.Single(engine.Requests);
        Assert.Equal(1, Assert.Single(await queue.GetArticlesAsync()).Attempts);
    }

    [Fact]
    public async Task An_unknown_batch_is_refused()
    {
        using var queue = new TestQueue(postgres.Server, FakeTranslator.ToUppercase());
        Assert.Empty(await queue.Articles.Batches.ListAsync(TestQueue.Token));
        var refusal = await Assert.ThrowsAsync<ProblemException>(queue.GetBatchAsync);
        Assert.Contains("there is no batch 'monday'", refusal.Problems[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_that_look_like_SQL_are_names()
    {
        const string Name = "x'); DROP TABLE queue_batch; --\"$1";
        using var queue = new TestQueue(postgres.Server, FakeTranslator.ToUppercase());
        queue.Folder.Write("in/'; DROP TABLE queue_article; --.txt", "Sidang ditunda.");
        await queue.SubmitAsync(Name);
        Assert.Equal(1, (await queue.WorkAsync("w'; DELETE FROM queue_article; --")).Done);
        Assert.True((await queue.Articles.Batches.GetAsync(Name, TestQueue.Token)).IsClosed);
    }

    [Fact]
    public async Task A_worker_needs_no_permission_to_change_tables()
    {
        using var queue = new TestQueue(postgres.Server, FakeTranslator.ToUppercase());
        var database = PostgresServer.GetDatabase(queue.Address);
        postgres.Server.Execute(
            database,
            $"CREATE ROLE worker_{database} LOGIN; GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO worker_{database}; GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO worker_{database}"
        );
        queue.WriteArticles(2);
        await queue.SubmitAsync();
        Assert.Equal(
            2,
            (await queue.WorkAsync(address: queue.Address.Replace("postgres@", $"worker_{database}@", StringComparison.Ordinal))).Done
        );
    }
}
