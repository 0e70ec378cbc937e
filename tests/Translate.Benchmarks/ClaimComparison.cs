using System.Diagnostics;
using System.Globalization;
using Translate.Core.Translators;
using Translate.Engines.Resilience;
using Translate.Scale.Claims;

namespace Translate.Benchmarks;

/// <summary>What claims, a shared pace and a shared budget add to a request, beside the shortest statement that the server answers.</summary>
internal static class ClaimComparison
{
    private const int Rounds = 200;

    /// <summary>Measures on a database of its own.</summary>
    /// <param name="address">An empty database: postgres://user@host/database.</param>
    public static async Task<int> RunAsync(string address)
    {
        using var shared = PostgresSharedState.Open(address);
        var budget = shared.CreateBudget("benchmark", long.MaxValue / 2, PriceUnit.Characters);
        var pace = shared.CreatePace(
            new PaceLimit("benchmark", long.MaxValue / 2, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1)),
            _ => { }
        );
        await MeasureAsync("one statement", () => budget.GetSpentAsync(CancellationToken.None));
        foreach (var count in new[] { 10, 100, 1_000 })
        {
            await MeasureAsync(
                $"claim and release of {count}",
                async () =>
                {
                    var held = await shared.Claims.ClaimAsync(
                        [.. Enumerable.Range(0, count).Select(_ => Guid.NewGuid())],
                        CancellationToken.None
                    );
                    await shared.Claims.ReleaseAsync(held, new Dictionary<Guid, Core.Problems.Problem>());
                }
            );
        }

        await MeasureAsync("pace", async () => await (await pace.AcquireAsync(1_000, CancellationToken.None)).ReturnAsync(isUsed: true));
        await MeasureAsync(
            "budget",
            async () =>
            {
                await budget.TryTakeAsync(1_000, CancellationToken.None);
                await budget.SettleAsync(-10);
            }
        );
        return 0;
    }

    private static async Task MeasureAsync(string name, Func<Task> work)
    {
        var times = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            await work();
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        times.Sort();
        await Console.Out.WriteLineAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{name, -24} best {times[0], 7:0.00} ms   median {times[Rounds / 2], 7:0.00} ms   95 % {times[Rounds * 95 / 100], 7:0.00} ms"
            )
        );
    }
}
