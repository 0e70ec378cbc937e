using Translate.Core.Problems;
using Translate.Core.Translators;
using Translate.Scale.Queue;
using Translate.Scale.Tests.Support;

namespace Translate.Scale.Tests.Queue;

public sealed class QueueWorkerTests(SharedPostgres postgres)
{
    [Fact]
    public async Task Two_workers_write_the_same_outputs_as_one_run()
    {
        // One sentence in two translations, and one name in two spellings: found only by comparing articles.
        using var queue = new TestQueue(
            postgres.Server,
            FakeTranslator.ForEach(text =>
                TestData.Success(text.Replace("Zelenski", "Zelensky", StringComparison.Ordinal).ToUpperInvariant())
            )
        );
        queue.WriteArticles(30);
        queue.Folder.Write("in/031.txt", "Zelensky tiba di sana kemarin siang.\n");
        queue.Folder.Write("in/032.txt", "Kemarin siang Zelenskiy tiba.\n");
        queue.Folder.Write("in/sub/a.txt", "Penduduk desa 1 pulang. Sidang ditunda.\n");
        queue.Folder.Write("in/picture.png");

        await queue.SubmitAsync();
        var workers = await Task.WhenAll(queue.WorkAsync("w1"), queue.WorkAsync("w2"));
        await queue.RunAsync("run");

        Assert.Equal(33, workers.Sum(worker => worker.Done));
        Assert.Equal(queue.GetOutputs("run"), queue.GetOutputs("out"));
        Assert.True((await queue.GetBatchAsync()).IsClosed);
    }

    [Fact]
    public async Task Findings_across_articles_are_in_the_outputs()
    {
        using var queue = new TestQueue(
            postgres.Server,
            FakeTranslator.ForEach(text =>
                TestData.Success(
                    text switch
                    {
                        "Kemarin Zelensky tiba." => "Then Zelensky arrived.",
                        "Kemarin Zelenski pulang." => "Then Zelenski left.",
                        _ => "The hearing is postponed.",
                    }
                )
            )
        );
        queue.Folder.Write("in/a.txt", "Kemarin Zelensky tiba. Sidang ditunda.");
        queue.Folder.Write("in/b.txt", "Kemarin Zelenski pulang. Sidang ditunda.");

        await queue.SubmitAsync();
        await queue.WorkAsync();
        await queue.RunAsync("run");

        Assert.Contains(
            "'Zelenski' has another spelling in a.txt, sentence 1.1",
            queue.Folder.Read("out/b.txt.bilingual.jsonl"),
            StringComparison.Ordinal
        );
        Assert.Equal(queue.GetOutputs("run"), queue.GetOutputs("out"));
    }

    [Fact]
    public async Task An_unreadable_article_fails_once_and_stops_nothing()
    {
        using var queue = new TestQueue(postgres.Server, FakeTranslator.ToUppercase());
        queue.WriteArticles(3);
        queue.Folder.Write("in/bad.pdf");

        await queue.SubmitAsync();
        var summary = await queue.WorkAsync();

        Assert.Equal((3, 1), (summary.Done, summary.Failed));
        var bad = Assert.Single(await queue.GetArticlesAsync(), article => article.State == QueueState.Failed);
        Assert.Equal((1, ProblemKind.BadInput), (bad.Attempts, bad.Outcome.Problem!.Kind));
        Assert.Contains("bad.pdf", queue.Folder.Read("out/report.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Transient_failures_are_retried()
    {
        var failures = 4;
        using var queue = new TestQueue(
            postgres.Server,
            FakeTranslator.ForEach(text =>
                Interlocked.Decrement(ref failures) >= 0
                    ? new TranslationResult.Failure(TestData.NetworkProblem)
                    : TestData.Success(text.ToUpperInvariant())
            )
        );
        queue.WriteArticles(4);

        await queue.SubmitAsync();
        var summary = await queue.WorkAsync();

        Assert.Equal((4, 0), (summary.Done, summary.Failed));
        Assert.True(summary.GivenBack > 0);
        Assert.Contains(await queue.GetArticlesAsync(), article => article.Attempts > 1);
        await queue.RunAsync("run");
        Assert.Equal(queue.GetOutputs("run"), queue.GetOutputs("out"));
    }

    [Fact]
    public async Task An_article_that_fails_too_often_is_parked_and_retried_on_request()
    {
        var isDown = true;
        using var queue = new TestQueue(
            postgres.Server,
            FakeTranslator.ForEach(text =>
                Volatile.Read(ref isDown) ? new TranslationResult.Failure(TestData.NetworkProblem) : TestData.Success(text)
            )
        );
        queue.WriteArticles(1);

        await queue.SubmitAsync();
        await queue.WorkAsync(change: options => options with { MaxAttempts = 3 });

        var parked = Assert.Single(await queue.GetArticlesAsync());
        Assert.Equal(
            (QueueState.Failed, 3, TestData.NetworkProblem.Message),
            (parked.State, parked.Attempts, parked.Outcome.Problem?.Message)
        );

        Volatile.Write(ref isDown, false);
        Assert.Equal(1, await queue.Articles.RetryAsync(await queue.GetBatchAsync(), TestQueue.Token));
        await queue.WorkAsync();
        Assert.Equal(QueueState.Done, Assert.Single(await queue.GetArticlesAsync()).State);
        Assert.True((await queue.GetBatchAsync()).IsClosed);
    }

    [Fact]
    public async Task A_wrong_key_stops_the_worker_and_not_the_batch()
    {
        var refusal = new Problem(ProblemKind.Credentials, "the key is not accepted", "Check the key");
        using var queue = new TestQueue(postgres.Server, FakeTranslator.ForEach(_ => new TranslationResult.Failure(refusal)));
        queue.WriteArticles(20);

        await queue.SubmitAsync();
        var summary = await queue.WorkAsync();

        Assert.Equal(ProblemKind.Credentials, summary.Problem?.Kind);
        Assert.InRange(summary.Failed, 1, 4);
        Assert.All(
            await queue.GetArticlesAsync(),
            article => Assert.True(article.State is QueueState.Queued || article is { State: QueueState.Failed, Attempts: 1 })
        );

        queue.Engine = FakeTranslator.ToUppercase();
        await queue.Articles.RetryAsync(await queue.GetBatchAsync(), TestQueue.Token);
        await queue.WorkAsync();
        Assert.All(await queue.GetArticlesAsync(), article => Assert.Equal(QueueState.Done, article.State));
    }

    [Fact]
    public async Task A_stopped_worker_returns_articles_that_take_too_long()
    {
        using var stop = new CancellationTokenSource();
        var isStuck = true;
        using var queue = new TestQueue(
            postgres.Server,
            new FakeTranslator(
                async (requests, token) =>
                {
                    if (isStuck)
                    {
                        await stop.CancelAsync();
                        await Task.Delay(Timeout.Infinite, token);
                    }

                    return [.. requests.Select(request => TestData.Success(request.Text))];
                }
            )
        );
        queue.WriteArticles(3);

        await queue.SubmitAsync();
        var stopped = await queue.WorkAsync(stop: stop.Token);

        Assert.Equal(0, stopped.Done);
        Assert.All(await queue.GetArticlesAsync(), article => Assert.Equal((QueueState.Queued, 0), (article.State, article.Attempts)));

        isStuck = false;
        Assert.Equal(3, (await queue.WorkAsync("w2")).Done);
    }

    [Fact]
    public async Task An_article_that_crashes_its_workers_is_parked()
    {
        using var queue = new TestQueue(postgres.Server, FakeTranslator.ToUppercase());
        queue.WriteArticles(2);
        await queue.SubmitAsync();
        postgres.Server.Execute(
            PostgresServer.GetDatabase(queue.Address),
            "UPDATE queue_article SET state = 'running', attempts = 10 WHERE name = '000.txt'"
        );

        await queue.WorkAsync();

        var articles = await queue.GetArticlesAsync();
        Assert.Equal(QueueState.Failed, articles[0].State);
        Assert.Contains("ended 10 times", articles[0].Outcome.Problem!.Message, StringComparison.Ordinal);
        Assert.Equal(QueueState.Done, articles[1].State);
    }

    [Fact]
    public async Task A_worker_with_another_glossary_reports_it_and_claims_nothing()
    {
        using var queue = new TestQueue(postgres.Server, FakeTranslator.ToUppercase());
        queue.WriteArticles(3);
        await queue.SubmitAsync();
        queue.Folder.Write("glossary/terms.yaml", "domain: news\nterms:\n  Dewan Keamanan: UN Security Council\n");

        var refused = await queue.WorkAsync();

        Assert.Contains("was submitted with another glossary", refused.Problem?.Message, StringComparison.Ordinal);
        Assert.All(await queue.GetArticlesAsync(), article => Assert.Equal(QueueState.Queued, article.State));

        // A new submit gives the batch the settings of now.
        Assert.Equal(3, (await queue.SubmitAsync()).Unfinished);
        Assert.Equal(3, (await queue.WorkAsync()).Done);
    }

    [Fact]
    public async Task A_worker_resolves_files_below_its_own_shared_folder()
    {
        using var queue = new TestQueue(postgres.Server, FakeTranslator.ToUppercase(), hasRoot: true);
        using var machine = new TemporaryFolder();
        queue.WriteArticles(3);
        Directory.CreateSymbolicLink(machine["share"], queue.Folder.Path);

        await queue.SubmitAsync();
        Assert.All(await queue.GetArticlesAsync(), article => Assert.StartsWith("shared:/in/", article.Path, StringComparison.Ordinal));
        Assert.Equal(3, (await queue.WorkAsync(root: machine["share"])).Done);
        await queue.RunAsync("run");
        Assert.Equal(queue.GetOutputs("run"), queue.GetOutputs("out"));
    }

    [Fact]
    public async Task A_path_outside_the_shared_folder_fails()
    {
        using var queue = new TestQueue(postgres.Server, FakeTranslator.ToUppercase(), hasRoot: true);
        queue.WriteArticles(2);
        await queue.SubmitAsync();
        postgres.Server.Execute(
            PostgresServer.GetDatabase(queue.Address),
            "UPDATE queue_article SET path = 'shared:/../../etc/passwd' WHERE name = '000.txt'"
        );

        Assert.Equal(1, (await queue.WorkAsync()).Done);
        var failed = Assert.Single(await queue.GetArticlesAsync(), article => article.State == QueueState.Failed);
        Assert.Contains("could lead out of the folder", failed.Outcome.Problem!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_escapes_the_output_folder_writes_nothing()
    {
        using var queue = new TestQueue(postgres.Server, FakeTranslator.ToUppercase());
        queue.WriteArticles(1);
        await queue.SubmitAsync();
        postgres.Server.Execute(PostgresServer.GetDatabase(queue.Address), "UPDATE queue_article SET name = '../escaped.txt'");

        Assert.Equal(0, (await queue.WorkAsync()).Done);
        Assert.DoesNotContain(queue.Folder.Files(), file => file.Contains("escaped", StringComparison.Ordinal));
    }
}
