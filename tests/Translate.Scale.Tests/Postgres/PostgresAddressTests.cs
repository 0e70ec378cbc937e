using Translate.Core.Problems;
using Translate.Scale.Postgres;

namespace Translate.Scale.Tests.Postgres;

public sealed class PostgresAddressTests
{
    [Theory]
    [InlineData("postgres://desk@db.example/news", "postgres://desk@db.example/news")]
    [InlineData("postgresql://desk@db.example:5433/news?sslmode=verify-full", "postgres://desk@db.example:5433/news")]
    [InlineData("POSTGRES://db/news", "postgres://db/news")]
    [InlineData("postgres://a%40b@[::1]/n%20m", "postgres://a%40b@[::1]/n%20m")]
    public void An_address_is_read(string text, string shown) => Assert.Equal(shown, PostgresAddress.Parse(text).ToString());

    [Theory]
    [InlineData("postgres://desk:secret@db/news", "contains a password")]
    [InlineData("postgres://desk@db", "names no database")]
    [InlineData("postgres://desk@db/", "names no database")]
    [InlineData("postgres://desk@db/a/b", "names no database")]
    [InlineData("postgres:///news", "is not a PostgreSQL address")]
    [InlineData("postgres://", "is not a PostgreSQL address")]
    [InlineData("memory.sqlite", "is not a PostgreSQL address")]
    [InlineData("postgres://desk@db/news?password=secret", "an option 'password' that is not known")]
    [InlineData("postgres://desk@db/news?sslmode=maybe", "an option 'sslmode' that is not known, or its value is not valid")]
    public void An_invalid_address_is_refused(string text, string message)
    {
        var problem = Assert.Throws<ProblemException>(() => PostgresAddress.Parse(text)).Problems[0];
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", problem.ToString(), StringComparison.Ordinal);
    }
}
