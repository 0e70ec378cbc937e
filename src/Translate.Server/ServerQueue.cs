using Translate.Scale.Postgres;
using Translate.Scale.Queue;

namespace Translate.Server;

/// <summary>The queue on which a service puts its documents.</summary>
/// <param name="Address">The database.</param>
/// <param name="Files">Maps paths between the machines.</param>
internal sealed record ServerQueue(PostgresAddress Address, SharedFolder Files);
