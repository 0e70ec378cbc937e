using Translate.Scale.Postgres;

namespace Translate.Scale.Memory;

/// <summary>How a shared memory is used.</summary>
public sealed record PostgresMemoryOptions
{
    /// <summary>How long an operation is repeated while the server cannot be reached. Default 60 seconds; zero for never.</summary>
    public TimeSpan MaxOutage { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The most connections that the process opens. Default 20.</summary>
    public int MaxConnections { get; init; } = PostgresDatabase.DefaultPoolSize;
}
