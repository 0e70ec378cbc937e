using Translate.Scale.Tests.Support;

[assembly: AssemblyFixture(typeof(SharedPostgres))]

namespace Translate.Server.Tests.Support;

/// <summary>One service for the tests of a class that do not disturb each other, with one article in it.</summary>
public class ServerFixture : IAsyncLifetime
{
    internal TestServer Test { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Test = await StartAsync();
        await Test.SubmitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (Test is not null)
        {
            await Test.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    private protected virtual Task<TestServer> StartAsync() => TestServer.StartAsync();
}

/// <summary>One service whose documents are on a queue, with a worker.</summary>
public sealed class QueuedServerFixture(SharedPostgres postgres) : ServerFixture
{
    private protected override async Task<TestServer> StartAsync()
    {
        var test = await TestServer.StartAsync(database: postgres.Server.CreateDatabase());
        test.StartWorker();
        return test;
    }
}
