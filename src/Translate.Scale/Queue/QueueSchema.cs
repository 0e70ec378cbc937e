using Translate.Scale.Postgres;

namespace Translate.Scale.Queue;

/// <summary>The tables of the queue.</summary>
internal static class QueueSchema
{
    /// <summary>The part that <see cref="PostgresDatabase.Migrate"/> brings up to date.</summary>
    public static readonly SchemaPart Part = new("queue", 2);
}
