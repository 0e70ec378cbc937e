using System.Collections.Concurrent;
using CsCheck;
using Npgsql;
using Translate.Core.Problems;
using Translate.Scale.Claims;
using Translate.Scale.Tests.Support;

namespace Translate.Scale.Tests.Claims;

public sealed class PostgresClaimsTests(SharedPostgres postgres)
{
    private static readonly Dictionary<Guid, Problem> None = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_sentence_is_claimed_by_one_process_until_it_is_released()
    {
        var address = postgres.Server.CreateDatabase();
        using var one = PostgresSharedState.Open(address);
        using var other = PostgresSharedState.Open(address);
        var (a, b, c) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());

        await AssertClaimsAsync(one, [a, b], [a, b]);
        await AssertClaimsAsync(other, [c, b], [c]);
        var wait = other.Claims.WaitAsync([b], Token);
        Assert.False(wait.IsCompleted);

        await one.Claims.ReleaseAsync([a, b], None);

        Assert.Empty(await wait);
        await AssertClaimsAsync(other, [b], [b]);
        await other.Claims.ReleaseAsync([b, c], None);
        Assert.Equal(0, Count(address, "segment_claim"));
    }

    [Fact]
    public async Task A_waiter_sees_a_failure_and_a_later_process_can_retry()
    {
        var address = postgres.Server.CreateDatabase();
        using var one = PostgresSharedState.Open(address);
        using var other = PostgresSharedState.Open(address);
        using var later = PostgresSharedState.Open(address);
        var (bad, good) = (Guid.NewGuid(), Guid.NewGuid());
        var problem = new Problem(ProblemKind.BadInput, "the service refuses \"it\"", "Shorten it");
        await one.Claims.ClaimAsync([bad, good], Token);
        Assert.Empty(await other.Claims.ClaimAsync([bad], Token));
        var wait = other.Claims.WaitAsync([bad], Token);

        await one.Claims.ReleaseAsync([bad, good], new Dictionary<Guid, Problem> { [bad] = problem });

        Assert.Equal(problem, Assert.Single(await wait).Value);
        await AssertClaimsAsync(later, [bad, good], [bad, good]);
        await later.Claims.ReleaseAsync([bad, good], None);
        Assert.Equal(0, Count(address, "segment_claim"));
    }

    [Fact]
    public async Task Claims_of_a_dead_process_are_free()
    {
        var address = postgres.Server.CreateDatabase();
        using var one = PostgresSharedState.Open(address);
        var (gone, expired, left) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        postgres.Server.Execute(
            GetName(address),
            $"INSERT INTO claim_holder (name, expires) VALUES ('dead', clock_timestamp() - interval '1 s'); INSERT INTO segment_claim (key, holder, call) VALUES ('{expired}', 1, 1), ('{gone}', 99, 1), ('{left}', 99, 1)"
        );

        Assert.Empty(await one.Claims.WaitAsync([gone], Token));
        await AssertClaimsAsync(one, [gone, expired], [gone, expired]);

        await one.Claims.ReleaseAsync([gone, expired], None);
        Assert.Equal(0, Count(address, "segment_claim"));
        Assert.Equal(1, Count(address, "claim_holder"));
    }

    [Fact]
    public async Task A_process_whose_row_is_lost_gets_another_row()
    {
        var address = postgres.Server.CreateDatabase();
        using var one = PostgresSharedState.Open(address, TimeSpan.FromMilliseconds(200));
        var key = Guid.NewGuid();
        await one.Claims.ClaimAsync([key], Token);
        postgres.Server.Execute(GetName(address), "DELETE FROM claim_holder");
        while ((await one.Claims.ClaimAsync([key], Token)).Count == 0)
        {
            await Task.Delay(20, Token);
        }

        Assert.Equal(1, Count(address, "claim_holder"));
        await one.Claims.ReleaseAsync([key], None);
        Assert.Equal(0, Count(address, "segment_claim"));
    }

    [Fact]
    public async Task A_process_canceled_during_a_claim_holds_nothing()
    {
        var address = postgres.Server.CreateDatabase();
        using var one = PostgresSharedState.Open(address, TimeSpan.FromMilliseconds(200));
        await one.Claims.ClaimAsync([Guid.NewGuid()], Token);
        var keys = Enumerable.Range(0, 200).Select(_ => Guid.NewGuid()).ToList();
        for (var i = 0; i < keys.Count; i++)
        {
            using var cancellation = new CancellationTokenSource(TimeSpan.FromMicroseconds(i * 20));
            try
            {
                await one.Claims.ReleaseAsync(await one.Claims.ClaimAsync([keys[i]], cancellation.Token), None);
            }
            catch (OperationCanceledException)
            {
                // Before, during or after the statement.
            }
        }

        while (Count(address, "segment_claim") > 1)
        {
            await Task.Delay(20, Token);
        }
    }

    [Fact]
    public async Task A_disposed_process_leaves_nothing()
    {
        var address = postgres.Server.CreateDatabase();
        using (var one = PostgresSharedState.Open(address))
        {
            var key = Guid.NewGuid();
            await one.Claims.ClaimAsync([key], Token);
            await one.Claims.ReleaseAsync([key], new Dictionary<Guid, Problem> { [key] = new(ProblemKind.BadInput, "it failed", "Wait") });
        }

        Assert.Equal(0, Count(address, "segment_claim"));
        Assert.Equal(0, Count(address, "claim_holder"));
    }

    [Fact]
    public async Task Overlapping_requests_never_share_a_claim_or_deadlock()
    {
        var address = postgres.Server.CreateDatabase();
        PostgresSharedState[] processes =
        [
            PostgresSharedState.Open(address),
            PostgresSharedState.Open(address),
            PostgresSharedState.Open(address),
        ];
        var keys = Enumerable.Range(0, 30).Select(_ => Guid.NewGuid()).ToList();
        await Gen.Int[0, keys.Count - 1]
            .HashSet[1, 20]
            .Array[3, 12]
            .SampleAsync(
                async requests =>
                {
                    var holders = new ConcurrentDictionary<Guid, int>();
                    await Task.WhenAll(
                        requests.Select(
                            (request, i) =>
                                Task.Run(async () =>
                                {
                                    var claims = processes[i % processes.Length].Claims;
                                    var open = request.Select(at => keys[at]).ToHashSet();
                                    while (open.Count > 0)
                                    {
                                        var held = await claims.ClaimAsync(open, CancellationToken.None);
                                        Assert.All(held, key => Assert.True(holders.TryAdd(key, i)));
                                        await Task.Yield();
                                        Assert.All(held, key => Assert.True(holders.TryRemove(key, out _)));
                                        await claims.ReleaseAsync(held, None);
                                        open.ExceptWith(held);
                                        if (open.Count > 0)
                                        {
                                            await claims.WaitAsync(open, CancellationToken.None);
                                        }
                                    }
                                })
                        )
                    );
                    Assert.Equal(0, Count(address, "segment_claim"));
                },
                iter: 20,
                threads: 1
            );
        processes.ToList().ForEach(process => process.Dispose());
    }

    [Fact]
    public async Task A_restart_of_the_server_loses_no_claim_and_no_waiter()
    {
        using var server = PostgresServer.Start();
        var address = server.CreateDatabase();
        using var one = PostgresSharedState.Open(address, TimeSpan.FromMinutes(2));
        using var other = PostgresSharedState.Open(address, TimeSpan.FromMinutes(2));
        var (held, second) = (Guid.NewGuid(), Guid.NewGuid());
        await one.Claims.ClaimAsync([held], Token);
        var wait = other.Claims.WaitAsync([held], Token);

        server.Crash();
        var during = one.Claims.ClaimAsync([second], Token);
        server.Resume();

        Assert.Equal([second], await during);
        Assert.Empty(await other.Claims.ClaimAsync([held], Token));
        await one.Claims.ReleaseAsync([held, second], None);
        await wait;
        Assert.Equal([held], await other.Claims.ClaimAsync([held], Token));
    }

    private static async Task AssertClaimsAsync(PostgresSharedState process, Guid[] wanted, Guid[] expected) =>
        Assert.Equal(expected.Order(), (await process.Claims.ClaimAsync(wanted, Token)).Order());

    private long Count(string address, string table)
    {
        using var connection = new NpgsqlConnection(postgres.Server.GetConnectionString(GetName(address)));
        connection.Open();
        using var command = new NpgsqlCommand($"SELECT count(*) FROM {table}", connection);
        return (long)command.ExecuteScalar()!;
    }

    private static string GetName(string address) => new Uri(address).AbsolutePath[1..];
}
