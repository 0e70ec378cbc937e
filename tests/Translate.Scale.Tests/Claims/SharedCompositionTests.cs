using Microsoft.Extensions.Configuration;
using Translate.Core.Problems;
using Translate.Hosting;
using Translate.Scale.Claims;
using Translate.Scale.Tests.Support;

namespace Translate.Scale.Tests.Claims;

/// <summary>What the settings make of a memory in a database and of a budget with a name.</summary>
public sealed class SharedCompositionTests(SharedPostgres postgres)
{
    [Fact]
    public void A_memory_in_a_database_provides_the_shared_services()
    {
        using var configuration = Create();
        var address = postgres.Server.CreateDatabase();
        var shared = configuration.Shared.Open(address);
        Assert.NotNull(shared);
        Assert.Same(shared, configuration.Shared.Open(address));
        Assert.Null(configuration.Shared.Open("memory.db"));
    }

    [Fact]
    public void A_named_budget_needs_a_memory_in_a_database()
    {
        using var folder = new TemporaryFolder();
        using var configuration = Create(("Budget:Name", "november"), ("Budget:MaxCharacters", "100"), ("Memory", folder["memory.db"]));
        var problem = Assert
            .Throws<ProblemException>(() =>
                new PipelineFactory(configuration, TimeProvider.System).CreateBuilder(new PipelineOptions { Engine = "offline" })
            )
            .Problems[0];
        Assert.Equal("the budget 'november' cannot be shared, because the memory is a file", problem.Message);
    }

    private static TranslateConfiguration Create(params (string Key, string Value)[] settings)
    {
        var configuration = TranslateConfiguration.From(
            new ConfigurationBuilder()
                .AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value))
                .Build()
        );
        configuration.Shared.Register(address => PostgresSharedState.TryOpen(address));
        return configuration;
    }
}
