namespace Translate.Core.Memory;

/// <summary>Accesses the named counters in an SQLite file. Call inside a transaction.</summary>
internal sealed class CounterTable(MemoryDatabase file)
{
    /// <summary>The number of times that translations of already translated sentences have changed.</summary>
    public const string Revision = "revision";

    /// <summary>The id of the last unit in the fuzzy index.</summary>
    public const string LastIndexed = "last filed";

    /// <summary>Returns a counter, or 0 if it was never set.</summary>
    public long Get(string name) => file.Prepare("SELECT value FROM mark WHERE name = @1", name).ExecuteScalar() is long value ? value : 0;

    /// <summary>Sets a counter.</summary>
    public void Set(string name, long value) =>
        file.Prepare("INSERT INTO mark (name, value) VALUES (@1, @2) ON CONFLICT (name) DO UPDATE SET value = excluded.value", name, value)
            .ExecuteNonQuery();

    /// <summary>Adds one to a counter.</summary>
    public void Increment(string name) => Set(name, Get(name) + 1);
}
