namespace Translate.Server.Tests.Support;

/// <summary>One service for the tests of a class that do not disturb each other, with one article in it.</summary>
public sealed class ServerFixture : IAsyncLifetime
{
    internal TestServer Test { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Test = await TestServer.StartAsync();
        await Test.SubmitAsync();
    }

    public ValueTask DisposeAsync() => Test.DisposeAsync();
}
