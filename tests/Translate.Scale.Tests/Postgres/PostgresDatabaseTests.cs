using Npgsql;
using Translate.Core.Problems;
using Translate.Scale.Postgres;
using Translate.Scale.Tests.Support;

namespace Translate.Scale.Tests.Postgres;

public sealed class PostgresDatabaseTests(SharedPostgres postgres)
{
    [Fact]
    public void An_unreachable_server_is_a_network_problem()
    {
        using var database = PostgresDatabase.Create(PostgresAddress.Parse("postgres://desk@127.0.0.1:1/news"), DatabaseUse.Memory);
        var problem = Assert.Throws<ProblemException>(() => database.Run(_ => 0)).Problems[0];
        Assert.Equal(ProblemKind.Network, problem.Kind);
        Assert.Contains("cannot be reached", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_problem_names_the_purpose_of_the_database()
    {
        foreach (var use in new[] { DatabaseUse.Memory, DatabaseUse.Claims, DatabaseUse.Queue })
        {
            using var database = PostgresDatabase.Create(PostgresAddress.Parse("postgres://desk@127.0.0.1:1/news"), use);
            var problem = Assert.Throws<ProblemException>(() => database.Run(_ => 0)).Problems[0];
            Assert.StartsWith($"the {use.Name} cannot be used", problem.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_missing_database_is_reported()
    {
        var address = postgres.Server.CreateDatabase();
        using var database = PostgresDatabase.Create(PostgresAddress.Parse(address + "x"), DatabaseUse.Memory);
        Assert.Contains(
            "does not exist",
            Assert.Throws<ProblemException>(() => database.Run(_ => 0)).Problems[0].Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_full_server_disk_is_retried()
    {
        var full = new PostgresException("could not extend file", "ERROR", "ERROR", PostgresErrorCodes.DiskFull);
        Assert.True(PostgresErrors.IsTransient(full));
        Assert.Equal(
            ProblemKind.Network,
            PostgresErrors.Create(PostgresAddress.Parse("postgres://desk@db/news"), DatabaseUse.Queue, full).Problems[0].Kind
        );
    }

    [Fact]
    public void A_restart_of_the_server_is_transient()
    {
        using var server = PostgresServer.Start();
        using var database = PostgresDatabase.Create(PostgresAddress.Parse(server.CreateDatabase()), DatabaseUse.Memory);
        Assert.Equal(1, Ask(database));
        server.Crash();
        var lost = Assert.Throws<ProblemException>(() => Ask(database));
        Assert.Equal(ProblemKind.Network, lost.Problems[0].Kind);
        Assert.True(PostgresErrors.IsTransient(lost.InnerException!));
        server.Resume();
        Assert.Equal(1, Ask(database));
    }

    private static int Ask(PostgresDatabase database) =>
        database.Run(connection =>
        {
            using var command = new NpgsqlCommand("SELECT 1", connection);
            return (int)command.ExecuteScalar()!;
        });
}
