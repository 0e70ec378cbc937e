namespace Translate.Scale.Postgres;

/// <summary>What a database is used for, so that its problems name it.</summary>
/// <param name="Name">Its name in a sentence, after "the".</param>
/// <param name="Setting">The setting that names the database.</param>
/// <param name="FirstUse">The command that makes its tables.</param>
/// <param name="Kept">What an outage does not touch.</param>
internal sealed record DatabaseUse(string Name, string Setting, string FirstUse, string Kept)
{
    /// <summary>The memory that machines share.</summary>
    public static readonly DatabaseUse Memory = new("shared memory", "Memory", "translate memory stats", "Saved translations are kept");

    /// <summary>Claims, pace and budgets.</summary>
    public static readonly DatabaseUse Claims = new(
        "claims and budgets of the shared memory",
        "Memory",
        "translate run",
        "Saved translations are kept"
    );

    /// <summary>The queue.</summary>
    public static readonly DatabaseUse Queue = new(
        "queue",
        "Queue:Database or Memory",
        "translate batch list",
        "What is on the queue is kept"
    );
}
