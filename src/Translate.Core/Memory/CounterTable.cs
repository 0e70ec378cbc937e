namespace Translate.Core.Memory;

/// <summary>The statements over the memory's own numbers; to be called inside a transaction.</summary>
internal sealed class CounterTable(MemoryDatabase file)
{
    /// <summary>How often translations of translated sentences have changed.</summary>
    public const string Revision = "revision";

    /// <summary>The last unit that can be found by similarity.</summary>
    public const string LastFiled = "last filed";

    /// <summary>0 where it was never set.</summary>
    public long Get(string name) => file.Prepare("SELECT value FROM mark WHERE name = @1", name).ExecuteScalar() is long value ? value : 0;

    /// <summary>Sets a number.</summary>
    public void Set(string name, long value) =>
        file.Prepare("INSERT INTO mark (name, value) VALUES (@1, @2) ON CONFLICT (name) DO UPDATE SET value = excluded.value", name, value).ExecuteNonQuery();

    /// <summary>Adds one.</summary>
    public void Increment(string name) => Set(name, Get(name) + 1);
}
