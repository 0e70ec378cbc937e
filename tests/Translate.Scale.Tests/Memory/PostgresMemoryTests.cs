using System.Collections.Concurrent;
using Npgsql;
using Translate.Core.Bitexts;
using Translate.Core.Memory;
using Translate.Core.Problems;
using Translate.Scale.Memory;
using Translate.Scale.Tests.Support;

namespace Translate.Scale.Tests.Memory;

/// <summary>What only a memory that machines share has to do.</summary>
public sealed class PostgresMemoryTests(SharedPostgres postgres)
{
    private const int Saves = 1000;

    [Fact]
    public async Task Two_reviewers_who_save_the_same_unit_lose_no_update()
    {
        var address = postgres.Server.CreateDatabase();
        await Task.WhenAll(
            Enumerable
                .Range(0, 2)
                .Select(reviewer =>
                    Task.Run(() =>
                    {
                        using var memory = new PostgresMemory().Open(address);
                        for (var i = 0; i < Saves; i++)
                        {
                            var target = FormattableString.Invariant($"Target {reviewer}-{i}.");
                            memory.Decide(
                                0,
                                TestMemory.HumanUnit("Ia pergi.", target),
                                new ReviewEvent("Ia pergi.", "a.txt", "1.1", ReviewEventKind.Edit, $"r{reviewer}", TestMemory.Day)
                                {
                                    After = target,
                                },
                                0,
                                []
                            );
                        }
                    })
                )
        );
        using var memory = new PostgresMemory().Open(address);
        var events = memory.GetEvents("Ia pergi.");
        Assert.Equal(2 * Saves, events.Count);
        Assert.Equal(4 * Saves, memory.GetRevision());
        Assert.All(
            [0, 1],
            reviewer =>
                Assert.Equal(
                    Enumerable.Range(0, Saves).Select(i => $"Target {reviewer}-{i}."),
                    events.Where(step => step.Author == $"r{reviewer}").Select(step => step.After)
                )
        );
        var unit = Assert.Single(memory.GetAllUnits());
        Assert.Equal(events[^1].After, unit.Target);
        Assert.All(events, step => Assert.Equal(unit.Id, step.UnitId));
    }

    [Fact]
    public async Task Concurrent_writers_leave_one_unit_for_each_sentence()
    {
        var address = postgres.Server.CreateDatabase();
        new PostgresMemory().Open(address).Dispose();
        var ids = new ConcurrentBag<(string Source, long Id)>();
        await Task.WhenAll(
            Enumerable
                .Range(0, 6)
                .Select(writer =>
                    Task.Run(() =>
                    {
                        var random = new Random(writer);
                        using var memory = new PostgresMemory().Open(address);
                        for (var i = 0; i < 25; i++)
                        {
                            // Some batches are so large that they lock all sentences; the order differs.
                            var sources = Enumerable
                                .Range(0, i % 5 == 0 ? 150 : 12)
                                .Select(_ => FormattableString.Invariant($"Kalimat {random.Next(200)}."))
                                .ToList();
                            var saved = memory.Save(
                                [.. sources.Select(source => TestMemory.Unit(source, $"By {writer}."))],
                                isDurable: writer % 2 == 0
                            );
                            foreach (var pair in sources.Zip(saved))
                            {
                                ids.Add(pair);
                            }

                            if (i % 10 == writer)
                            {
                                memory.UpdateFuzzyIndex();
                                memory.SaveDocument(new DocumentRecord("/shared", "shared", writer, TestMemory.Day), saved);
                            }
                        }
                    })
                )
        );
        using var memory = new PostgresMemory().Open(address);
        var units = memory.GetAllUnits().ToList();
        Assert.Equal(units.Count, units.Select(unit => unit.Source).Distinct().Count());
        Assert.All(ids.GroupBy(pair => pair.Source), group => Assert.Single(group.Select(pair => pair.Id).Distinct()));
        memory.UpdateFuzzyIndex();
        Assert.Equal(0L, Read(address, "SELECT count(*) FROM unindexed"));
        Assert.Equal((long)units.Count, Read(address, "SELECT count(DISTINCT unit) FROM posting"));
    }

    [Fact]
    public async Task A_unit_saved_while_others_forget_it_is_not_lost()
    {
        var address = postgres.Server.CreateDatabase();
        new PostgresMemory().Open(address).Dispose();
        var forgetting = Task.Run(
            () =>
            {
                using var memory = new PostgresMemory().Open(address);
                for (var i = 0; i < 60; i++)
                {
                    memory.Forget(new UnitFilter { Engine = TestData.Engine.Id }, TestContext.Current.CancellationToken);
                }
            },
            TestContext.Current.CancellationToken
        );
        using (var memory = new PostgresMemory().Open(address))
        {
            for (var i = 0; i < 200; i++)
            {
                memory.Save([
                    TestMemory.Unit("Ia pergi."),
                    TestMemory.HumanUnit("Ia pergi.", FormattableString.Invariant($"He left {i}.")),
                ]);
                Assert.Equal($"He left {i}.", memory.RecallTarget(TestMemory.Query("Ia pergi.")));
            }
        }

        await forgetting;
    }

    [Fact]
    public async Task A_restart_of_the_server_loses_nothing_and_repeats_nothing()
    {
        using var server = PostgresServer.Start(isDurable: true);
        using var memory = new PostgresMemory().Open(server.CreateDatabase());
        var restarts = Task.Run(
            () =>
            {
                for (var i = 0; i < 3; i++)
                {
                    server.Crash();
                    server.Resume();
                }
            },
            TestContext.Current.CancellationToken
        );
        var steps = 0;
        while (!restarts.IsCompleted || steps < 50)
        {
            var target = FormattableString.Invariant($"Target {steps}.");
            memory.Decide(
                0,
                TestMemory.HumanUnit("Ia pergi.", target),
                new ReviewEvent("Ia pergi.", "a.txt", "1.1", ReviewEventKind.Edit, "Sari", TestMemory.Day) { After = target },
                0,
                []
            );
            Assert.Equal(target, memory.RecallTarget(TestMemory.Query("Ia pergi.")));
            steps++;
        }

        await restarts;
        Assert.Equal(
            Enumerable.Range(0, steps).Select(step => $"Target {step}."),
            memory.GetEvents("Ia pergi.").Select(step => step.After)
        );
    }

    [Fact]
    public void A_commit_without_a_received_answer_is_not_repeated()
    {
        var address = new UriBuilder(postgres.Server.CreateDatabase());
        using var proxy = CommitCuttingProxy.Start(address.Port);
        address.Port = proxy.Port;
        using var memory = new PostgresMemory().Open(address.Uri.ToString());
        var step = new ReviewEvent("Ia pergi.", "a.txt", "1.1", ReviewEventKind.Comment, "Sari", TestMemory.Day);
        for (var i = 0; i < 3; i++)
        {
            proxy.CutNextCommit();
            memory.AddEvent(step with { Note = FormattableString.Invariant($"note {i}") });
            Assert.Equal(i + 1, proxy.Cuts);
        }

        Assert.Equal(["note 0", "note 1", "note 2"], memory.GetEvents("Ia pergi.").Select(it => it.Note));
    }

    [Fact]
    public void After_a_failed_write_nothing_more_is_recalled()
    {
        using var server = PostgresServer.Start();
        using var memory = new PostgresMemory(new PostgresMemoryOptions { MaxOutage = TimeSpan.FromMilliseconds(200) }).Open(
            server.CreateDatabase()
        );
        memory.Save([TestMemory.Unit("Ia pergi.")]);
        server.Crash();
        var lost = Assert.Throws<ProblemException>(() => memory.Save([TestMemory.Unit("Ia datang.")]));
        Assert.Equal(ProblemKind.Network, lost.Problems[0].Kind);
        server.Resume();
        Assert.Throws<ProblemException>(() => memory.RecallOne(TestMemory.Query("Ia pergi.")));
    }

    [Fact]
    public void A_newer_memory_is_refused()
    {
        var address = postgres.Server.CreateDatabase();
        new PostgresMemory().Open(address).Dispose();
        postgres.Server.Execute(new Uri(address).AbsolutePath[1..], "UPDATE schema_version SET version = 99 WHERE part = 'memory'");
        Assert.Contains(
            "version 99",
            Assert.Throws<ProblemException>(() => new PostgresMemory().Open(address)).Problems[0].Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_user_without_create_permission_can_use_an_up_to_date_database()
    {
        var address = postgres.Server.CreateDatabase();
        var name = new Uri(address).AbsolutePath[1..];
        Assert.False(new PostgresMemory().Exists(address));
        new PostgresMemory().Open(address).Dispose();
        Assert.True(new PostgresMemory().Exists(address));
        var role = "desk_" + name;
        postgres.Server.Execute(
            name,
            $"""
            CREATE ROLE {role} LOGIN;
            GRANT SELECT, INSERT, UPDATE, DELETE ON unit, document, document_unit, posting, unindexed, review_event, waiver, dismissal, review_draft, error_span TO {role};
            GRANT SELECT, UPDATE ON counter TO {role};
            GRANT SELECT ON schema_version TO {role};
            GRANT USAGE, SELECT ON SEQUENCE unit_id TO {role};
            """
        );
        using var memory = new PostgresMemory().Open(address.Replace("postgres@", role + "@", StringComparison.Ordinal));
        var id = memory.Save([TestMemory.HumanUnit("Ia pergi.", "He left.")])[0];
        memory.SaveDocument(new DocumentRecord("/a", "a", 1, TestMemory.Day), [id]);
        memory.UpdateFuzzyIndex();
        memory.Decide(
            id,
            save: null,
            new ReviewEvent("Ia pergi.", "a.txt", "1.1", ReviewEventKind.Unapprove, "Sari", TestMemory.Day),
            0,
            []
        );
        Assert.Equal(id, memory.GetLastUnitId());
        Assert.True(memory.GetStatistics().Bytes > 0);
        memory.Compact();
        Assert.Contains(
            "may not do that",
            Assert
                .Throws<ProblemException>(() =>
                    new PostgresMemory().Open(postgres.Server.CreateDatabase().Replace("postgres@", role + "@", StringComparison.Ordinal))
                )
                .Problems[0]
                .Message,
            StringComparison.Ordinal
        );
    }

    private object? Read(string address, string sql)
    {
        using var connection = new NpgsqlConnection(postgres.Server.GetConnectionString(new Uri(address).AbsolutePath[1..]));
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        return command.ExecuteScalar();
    }
}
