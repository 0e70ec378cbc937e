using System.Diagnostics;
using System.Globalization;
using Npgsql;
using Translate.Core.Memory;
using Translate.Core.Pipeline;
using Translate.Core.Translators;
using Translate.Emulation;
using Translate.Emulation.Faults;
using Translate.EngineEmulators.DeepL;
using Translate.Engines;
using Translate.Engines.Azure;
using Translate.Engines.DeepL;
using Translate.Engines.Offline;
using Translate.Engines.Resilience;
using Translate.Scale.Claims;
using Translate.Scale.Tests.Support;

namespace Translate.Scale.Tests.Claims;

/// <summary>Processes with one memory translate the same articles with the emulated Azure service, which counts what it bills.</summary>
public sealed class SharedTranslationTests(SharedPostgres postgres) : IDisposable
{
    private const int Articles = 30;

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Two_pipelines_pay_for_each_sentence_once()
    {
        await using var emulator = await AzureEmulator.StartAsync(new EmulatorOptions { Latency = TimeSpan.FromMilliseconds(30) }, Token);
        var address = postgres.Server.CreateDatabase();
        var articles = WriteArticles();
        using (var one = Open(emulator, address))
        using (var other = Open(emulator, address))
        {
            await Task.WhenAll(
                articles.SelectMany(article =>
                    new[] { one, other }.Select(async process =>
                    {
                        var bitext = await process.Pipeline.TranslateAsync(article, Token);
                        Assert.All(bitext.Units, unit => Assert.Null(unit.Failure));
                    })
                )
            );
        }

        Assert.Equal(CountOnce(articles), emulator.BilledCharacters);
        AssertNothingLeft(address);
    }

    [Fact]
    public async Task A_free_plan_spends_its_quota_once_for_a_sentence()
    {
        await using var emulator = await DeepLEmulator.StartAsync(
            new EmulatorOptions { Key = "k:fx", Latency = TimeSpan.FromMilliseconds(30) },
            Token
        );
        var address = postgres.Server.CreateDatabase();
        var articles = WriteArticles();
        EngineCatalog CreateEngines(PostgresSharedState shared) =>
            new(
                new OfflineOptions(),
                new AzureOptions(),
                new ResilienceOptions(),
                TimeProvider.System,
                deepL: new DeepLOptions { Endpoint = emulator.Endpoint, ApiKey = "k:fx" }
            )
            {
                Paces = shared,
            };
        using (var one = Open(CreateEngines, DeepLTranslator.Id, address))
        using (var other = Open(CreateEngines, DeepLTranslator.Id, address))
        {
            Assert.Equal(0, one.Engines.Create(DeepLTranslator.Id).Info.PricePerMillion);
            await Task.WhenAll(
                articles.SelectMany(article => new[] { one, other }.Select(process => process.Pipeline.TranslateAsync(article, Token)))
            );
        }

        Assert.Equal(CountOnce(articles), emulator.BilledCharacters);
        AssertNothingLeft(address);
    }

    [Fact]
    public async Task A_failed_request_is_paid_once_in_total()
    {
        await using var emulator = await AzureEmulator.StartAsync(new EmulatorOptions { Latency = TimeSpan.FromMilliseconds(30) }, Token);
        emulator.Faults.OnFirst(5, new Fault.Refusal(429001) { RetryAfter = TimeSpan.FromMilliseconds(20) });
        var address = postgres.Server.CreateDatabase();
        var articles = WriteArticles();
        using (var one = Open(emulator, address))
        using (var other = Open(emulator, address))
        {
            await Task.WhenAll(
                articles.SelectMany(article => new[] { one, other }.Select(process => process.Pipeline.TranslateAsync(article, Token)))
            );
        }

        Assert.Equal(CountOnce(articles), emulator.BilledCharacters - emulator.LostCharacters);
        AssertNothingLeft(address);
    }

    [Fact]
    public async Task Runs_with_one_budget_stop_at_its_cap_together()
    {
        await using var emulator = await AzureEmulator.StartAsync(new EmulatorOptions(), Token);
        var address = postgres.Server.CreateDatabase();
        var articles = WriteArticles();
        var cap = CountOnce(articles) / 2;
        using var one = Open(emulator, address, cap);
        using var other = Open(emulator, address, cap);
        var bitexts = await Task.WhenAll(
            articles.SelectMany(article => new[] { one, other }.Select(process => process.Pipeline.TranslateAsync(article, Token)))
        );

        Assert.Contains(
            bitexts.SelectMany(bitext => bitext.Units),
            unit => unit.Failure?.Message.Contains("the budget 'november' has", StringComparison.Ordinal) == true
        );
        Assert.InRange(emulator.BilledCharacters, cap / 2, cap);
        Assert.Equal(emulator.BilledCharacters, await one.Shared.CreateBudget("november", cap, PriceUnit.Characters).GetSpentAsync(Token));
    }

    [Fact]
    public async Task A_killed_process_costs_at_most_its_requests_in_progress()
    {
        await using var emulator = await AzureEmulator.StartAsync(new EmulatorOptions { Latency = TimeSpan.FromMilliseconds(100) }, Token);
        var address = postgres.Server.CreateDatabase();
        var articles = WriteArticles();
        using var victim = Start(emulator, address);
        await victim.StandardOutput.ReadLineAsync(Token);
        using var survivor = Start(emulator, address);
        await survivor.StandardOutput.ReadLineAsync(Token);
        foreach (var process in new[] { victim, survivor })
        {
            await process.StandardInput.WriteLineAsync();
        }

        await victim.StandardOutput.ReadLineAsync(Token);

        victim.Kill();
        await victim.WaitForExitAsync(Token);
        var left = await survivor.StandardOutput.ReadToEndAsync(Token);
        await survivor.WaitForExitAsync(Token);

        Assert.Equal(0, survivor.ExitCode);
        Assert.Equal(Articles, left.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        var once = CountOnce(articles);
        Assert.InRange(emulator.BilledCharacters, once, once + articles.Max(CountOnce));
        AssertNothingLeft(address);
    }

    private static long CountOnce(IEnumerable<string> articles) =>
        articles
            .SelectMany(article => article.Split(". "))
            .Select(sentence => sentence.TrimEnd('.') + ".")
            .Distinct()
            .Sum(sentence => (long)sentence.Length);

    private static long CountOnce(string article) => CountOnce([article]);

    /// <summary>Articles that have half of their sentences in common with others.</summary>
    private List<string> WriteArticles()
    {
        var texts = Enumerable
            .Range(0, Articles)
            .Select(i =>
                string.Join(
                    ' ',
                    Enumerable
                        .Range(0, 8)
                        .Select(n =>
                            n % 2 == 0
                                ? string.Create(CultureInfo.InvariantCulture, $"Presiden bertemu {i} menteri pada hari {n}.")
                                : string.Create(CultureInfo.InvariantCulture, $"Warga menunggu {n} bus di halte {i % 5}.")
                        )
                )
            )
            .ToList();
        for (var i = 0; i < texts.Count; i++)
        {
            _folder.Write(string.Create(CultureInfo.InvariantCulture, $"articles/{i:00}.txt"), texts[i]);
        }

        return texts;
    }

    private Participant Open(AzureEmulator emulator, string address, long? cap = null) =>
        Open(
            shared => new EngineCatalog(
                new OfflineOptions(),
                new AzureOptions
                {
                    Endpoint = emulator.Endpoint,
                    ApiKey = EmulatorOptions.DefaultKey,
                    Tier = AzureTier.S4,
                },
                new ResilienceOptions { BaseDelay = TimeSpan.FromMilliseconds(20) },
                TimeProvider.System
            )
            {
                Paces = shared,
            },
            AzureTranslator.Id,
            address,
            cap
        );

    private Participant Open(Func<PostgresSharedState, EngineCatalog> createEngines, string engine, string address, long? cap = null)
    {
        var shared = PostgresSharedState.Open(address);
        var memory = TranslationMemory.Open(_folder["memory.db"]);
        var engines = createEngines(shared);
        var pipeline = new TranslationPipelineBuilder()
            .UseEngine(engines.Create(engine))
            .UseMemory(memory)
            .UseClaims(shared.Claims)
            .UseSharedBudget(cap is { } most ? shared.CreateBudget("november", most, PriceUnit.Characters) : null)
            .Build();
        return new Participant(shared, memory, engines, pipeline);
    }

    private Process Start(AzureEmulator emulator, string address) =>
        Process.Start(
            new ProcessStartInfo(
                "dotnet",
                [
                    "exec",
                    Path.Combine(AppContext.BaseDirectory, "Translate.Scale.TestProcess.dll"),
                    address,
                    _folder["memory.db"],
                    emulator.Endpoint.ToString(),
                    EmulatorOptions.DefaultKey,
                    _folder["articles"],
                ]
            )
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            }
        )!;

    private void AssertNothingLeft(string address)
    {
        using var connection = new NpgsqlConnection(postgres.Server.GetConnectionString(new Uri(address).AbsolutePath[1..]));
        connection.Open();
        using var command = new NpgsqlCommand(
            "SELECT (SELECT count(*) FROM segment_claim) + (SELECT count(*) FROM pace_use WHERE is_waiting)",
            connection
        );
        Assert.Equal(0L, command.ExecuteScalar());
    }

    /// <summary>What a process has.</summary>
    private sealed record Participant(
        PostgresSharedState Shared,
        TranslationMemory Memory,
        EngineCatalog Engines,
        TranslationPipeline Pipeline
    ) : IDisposable
    {
        public void Dispose()
        {
            Pipeline.Dispose();
            Engines.Dispose();
            Memory.Dispose();
            Shared.Dispose();
        }
    }
}
