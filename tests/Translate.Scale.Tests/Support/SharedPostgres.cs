namespace Translate.Scale.Tests.Support;

/// <summary>One PostgreSQL server for all tests of an assembly. Started by the first test that needs it.</summary>
public sealed class SharedPostgres : IDisposable
{
    private readonly Lock _lock = new();
    private PostgresServer? _server;

    /// <summary>The server. Skips the test if PostgreSQL is not installed.</summary>
    internal PostgresServer Server
    {
        get
        {
            lock (_lock)
            {
                return _server ??= PostgresServer.Start();
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _server?.Dispose();
}
