using Npgsql;
using Translate.Scale.Tests.Support;

[assembly: AssemblyFixture(typeof(SharedPostgres))]

namespace Translate.Scale.Tests;

public sealed class PostgresServerTests
{
    private readonly SharedPostgres _postgres;

    public PostgresServerTests(SharedPostgres postgres) => _postgres = postgres;

    [Fact]
    public void Each_database_is_empty()
    {
        var name = new Uri(_postgres.Server.CreateDatabase()).AbsolutePath[1..];
        using var connection = new NpgsqlConnection(_postgres.Server.GetConnectionString(name));
        connection.Open();
        using var command = new NpgsqlCommand("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'", connection);
        Assert.Equal(0L, command.ExecuteScalar());
    }
}
