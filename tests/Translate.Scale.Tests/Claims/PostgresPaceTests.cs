using CsCheck;
using Translate.Engines.Resilience;
using Translate.Scale.Claims;
using Translate.Scale.Postgres;
using Translate.Scale.Tests.Support;

namespace Translate.Scale.Tests.Claims;

public sealed class PostgresPaceTests(SharedPostgres postgres)
{
    private static readonly PaceLimit Limit = new("azure", 100, TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(30));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_processes_share_the_window_in_request_order()
    {
        var clock = new Clock();
        using var database = Migrate();
        var (one, other) = (Create(database, clock), Create(database, clock));
        var first = await one.TryAcquireAsync(60, entry: null, Token);
        Assert.True(first.IsGranted);
        var large = await other.TryAcquireAsync(80, entry: null, Token);
        Assert.False(large.IsGranted);
        var small = await one.TryAcquireAsync(10, entry: null, Token);

        clock.Advance(seconds: 2);
        await one.ReturnAsync(first.Id, isUsed: true);
        clock.Advance(seconds: 2);
        Assert.Equal(58.001, (await other.TryAcquireAsync(80, large.Id, Token)).Wait.TotalSeconds, 3);
        Assert.False((await one.TryAcquireAsync(10, small.Id, Token)).IsGranted);

        // The large one stops asking, so it loses its place.
        clock.Advance(seconds: 4);
        Assert.False((await one.TryAcquireAsync(10, small.Id, Token)).IsGranted);
        clock.Advance(seconds: 2);
        Assert.True((await one.TryAcquireAsync(10, small.Id, Token)).IsGranted);
        clock.Advance(seconds: 53);
        await one.ReturnAsync(small.Id, isUsed: false);
        Assert.True((await other.TryAcquireAsync(80, large.Id, Token)).IsGranted);
    }

    [Fact]
    public async Task Uncounted_characters_are_freed_immediately()
    {
        var clock = new Clock();
        using var database = Migrate();
        var pace = Create(database, clock);
        var first = await pace.TryAcquireAsync(100, entry: null, Token);
        var second = await pace.TryAcquireAsync(100, entry: null, Token);
        Assert.False(second.IsGranted);

        await pace.ReturnAsync(first.Id, isUsed: false);

        Assert.True((await pace.TryAcquireAsync(100, second.Id, Token)).IsGranted);
    }

    [Fact]
    public async Task An_attempt_larger_than_the_window_waits_until_it_is_empty()
    {
        var clock = new Clock();
        using var database = Migrate();
        var pace = Create(database, clock);
        var small = await pace.TryAcquireAsync(1, entry: null, Token);
        var large = await pace.TryAcquireAsync(500, entry: null, Token);
        Assert.False(large.IsGranted);

        await pace.ReturnAsync(small.Id, isUsed: false);

        Assert.True((await pace.TryAcquireAsync(500, large.Id, Token)).IsGranted);
    }

    [Fact]
    public async Task The_share_of_a_dead_process_is_freed_after_its_timeout_and_a_window()
    {
        var clock = new Clock();
        using var database = Migrate();
        var (dead, alive) = (Create(database, clock), Create(database, clock));
        Assert.True((await dead.TryAcquireAsync(100, entry: null, Token)).IsGranted);

        clock.Advance(seconds: 90);
        Assert.False((await alive.TryAcquireAsync(100, entry: null, Token)).IsGranted);
        clock.Advance(seconds: 6);

        Assert.True((await alive.TryAcquireAsync(100, entry: null, Token)).IsGranted);
    }

    [Fact]
    public async Task Accounts_do_not_share_a_window()
    {
        var clock = new Clock();
        using var database = Migrate();
        Assert.True((await Create(database, clock).TryAcquireAsync(100, entry: null, Token)).IsGranted);
        Assert.True(
            (
                await new PostgresPace(new PatientDatabase(database, default), Limit with { Name = "desk azure" }, _ => { })
                {
                    Clock = clock.GetNow,
                }.TryAcquireAsync(100, entry: null, Token)
            ).IsGranted
        );
    }

    [Fact]
    public async Task No_service_window_exceeds_the_limit_at_any_counting_time()
    {
        using var database = Migrate();
        var operation = Gen.Select(Gen.Int[0, 2], Gen.Int[1, 110], Gen.Int[0, 40], Gen.Bool);
        await operation
            .Array[1, 25]
            .SampleAsync(
                async operations =>
                {
                    var clock = new Clock();
                    var limit = Limit with { Name = Guid.NewGuid().ToString() };
                    var processes = Enumerable
                        .Range(0, 3)
                        .Select(_ => new PostgresPace(new PatientDatabase(database, default), limit, _ => { }) { Clock = clock.GetNow })
                        .ToList();
                    var (waiting, running, counted) = (
                        new Dictionary<int, (long Entry, int Amount)>(),
                        new List<(int Process, long Entry, int Amount, double Since)>(),
                        new List<(double From, double To, int Amount)>()
                    );
                    foreach (var (process, amount, seconds, isUsed) in operations)
                    {
                        clock.Advance(seconds);
                        if (running.FindIndex(item => item.Process == process) is >= 0 and var at)
                        {
                            await processes[process].ReturnAsync(running[at].Entry, isUsed);
                            if (isUsed)
                            {
                                counted.Add((running[at].Since, Math.Min(clock.Seconds, running[at].Since + 30), running[at].Amount));
                            }

                            running.RemoveAt(at);
                            continue;
                        }

                        var wanted = waiting.Remove(process, out var earlier) ? earlier : (Entry: 0, Amount: amount);
                        var (id, isGranted, _) = await processes[process]
                            .TryAcquireAsync(wanted.Amount, wanted.Entry == 0 ? null : wanted.Entry, Token);
                        if (isGranted)
                        {
                            running.Add((process, id, wanted.Amount, clock.Seconds));
                        }
                        else
                        {
                            waiting[process] = (id, wanted.Amount);
                        }
                    }

                    // Processes that did not return their room died; the service may have counted them at any moment of their attempts.
                    counted.AddRange(running.Select(item => (item.Since, item.Since + 30, item.Amount)));
                    foreach (var (from, _, amount) in counted)
                    {
                        // At this moment at the latest: all attempts that the service may count in one minute with this one.
                        var together = counted.Where(other => other.From <= from && other.To > from - 60).ToList();
                        Assert.True(
                            together.Sum(other => other.Amount) <= Limit.Amount || together.Count == 1,
                            string.Join(", ", together)
                        );
                    }
                },
                iter: 60,
                threads: 1
            );
    }

    [Fact]
    public async Task Concurrent_processes_never_exceed_the_limit()
    {
        var address = postgres.Server.CreateDatabase();
        PostgresSharedState[] processes = [PostgresSharedState.Open(address), PostgresSharedState.Open(address)];
        var limit = new PaceLimit("azure", 100, TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(30));
        var uses = new List<(long From, long To, int Amount)>();
        await Task.WhenAll(
            processes
                .Select(process => process.CreatePace(limit, _ => { }))
                .SelectMany(pace =>
                    Enumerable
                        .Range(1, 10)
                        .Select(async i =>
                        {
                            var lease = await pace.AcquireAsync(i * 5, Token);
                            var from = TimeProvider.System.GetTimestamp();
                            await Task.Delay(i, Token);
                            var to = TimeProvider.System.GetTimestamp();
                            await lease.ReturnAsync(isUsed: true);
                            lock (uses)
                            {
                                uses.Add((from, to, i * 5));
                            }
                        })
                )
        );

        Assert.Equal(20, uses.Count);
        Assert.All(
            uses,
            use =>
                Assert.True(
                    uses.Where(other => other.From <= use.From && TimeProvider.System.GetElapsedTime(other.To, use.From) < limit.Window)
                        .Sum(other => other.Amount) <= 100
                )
        );
        processes.ToList().ForEach(process => process.Dispose());
    }

    [Fact]
    public async Task A_canceled_process_leaves_the_queue()
    {
        using var cancellation = new CancellationTokenSource();
        using var shared = PostgresSharedState.Open(postgres.Server.CreateDatabase());
        var waits = new TaskCompletionSource();
        var pace = shared.CreatePace(Limit, _ => waits.TrySetResult());
        _ = await pace.AcquireAsync(50, Token);
        var large = pace.AcquireAsync(80, cancellation.Token).AsTask();
        var behind = pace.AcquireAsync(90, cancellation.Token).AsTask();
        var small = pace.AcquireAsync(10, Token).AsTask();
        await waits.Task.WaitAsync(Token);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => large);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => behind);
        await small;
    }

    private static PostgresPace Create(PostgresDatabase database, Clock clock) =>
        new(new PatientDatabase(database, default), Limit, _ => { }) { Clock = clock.GetNow };

    private PostgresDatabase Migrate()
    {
        var database = PostgresDatabase.Create(PostgresAddress.Parse(postgres.Server.CreateDatabase()), DatabaseUse.Claims);
        database.Migrate(PostgresSharedState.Schema);
        return database;
    }

    private sealed class Clock
    {
        private static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

        public double Seconds { get; private set; }

        public DateTimeOffset GetNow() => Start.AddSeconds(Seconds);

        public void Advance(double seconds) => Seconds += seconds;
    }
}
