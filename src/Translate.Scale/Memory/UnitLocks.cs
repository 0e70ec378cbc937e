namespace Translate.Scale.Memory;

/// <summary>Makes writers of the same sentences take turns, until their transactions end.</summary>
/// <remarks>
/// A row lock cannot keep another writer from adding a unit of the same sentence, so the hash of the sentence is locked. Locks are taken in
/// order, so that two writers never wait for each other. PostgreSQL has room for some thousand locks, so a large import locks all sentences
/// with one (https://www.postgresql.org/docs/15/explicit-locking.html#ADVISORY-LOCKS).
/// </remarks>
internal sealed class UnitLocks(PostgresSession session)
{
    private const int MaxKeys = 64;

    /// <summary>The first number of the locks: the ASCII codes of "trma" for all sentences, "trmu" for one, "trmi" for the index.</summary>
    private const int All = 0x74726D61;
    private const int One = 0x74726D75;
    private const int Index = 0x74726D69;

    private bool _isAllLocked;

    /// <summary>Locks sentences.</summary>
    /// <param name="keys">The keys of the sentences, ascending.</param>
    public void Lock(IReadOnlyCollection<long> keys)
    {
        if (_isAllLocked)
        {
            return;
        }

        if (keys.Count > MaxKeys)
        {
            session.Execute("SELECT pg_advisory_xact_lock($1, 0)", All);
            _isAllLocked = true;
        }
        else if (keys.Count > 0)
        {
            session.Execute("SELECT pg_advisory_xact_lock_shared($1, 0)", All);
            session.Execute(
                "SELECT pg_advisory_xact_lock($1, word) FROM unnest($2::integer[]) AS word",
                One,
                keys.Select(key => (int)key).Distinct().Order().ToArray()
            );
        }
    }

    /// <summary>Makes those who update the fuzzy index take turns.</summary>
    public void LockIndex() => session.Execute("SELECT pg_advisory_xact_lock($1, 0)", Index);
}
