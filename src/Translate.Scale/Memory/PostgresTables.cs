using Translate.Core.Memory;

namespace Translate.Scale.Memory;

/// <summary>The tables of a memory in PostgreSQL, on one connection.</summary>
internal sealed class PostgresTables : IMemoryTables
{
    private readonly PostgresSession _session;

    /// <summary>Creates the tables of a connection.</summary>
    public PostgresTables(PostgresSession session)
    {
        var locks = new UnitLocks(session);
        _session = session;
        Units = new PostgresUnitTable(session, locks);
        Documents = new PostgresDocumentTable(session);
        Postings = new PostgresPostingTable(session, locks);
        Reviews = new PostgresReviewTable(session);
        Errors = new PostgresErrorSpanTable(session);
    }

    /// <summary>How often the revision was incremented.</summary>
    public long Revisions { get; private set; }

    /// <inheritdoc/>
    public IUnitTable Units { get; }

    /// <inheritdoc/>
    public IDocumentTable Documents { get; }

    /// <inheritdoc/>
    public IPostingTable Postings { get; }

    /// <inheritdoc/>
    public IReviewTable Reviews { get; }

    /// <inheritdoc/>
    public IErrorSpanTable Errors { get; }

    /// <inheritdoc/>
    public long GetRevision() => _session.Get<long>("SELECT value FROM counter WHERE name = 'revision'");

    /// <inheritdoc/>
    /// <remarks>Counted at the end of the transaction, because all writers wait for the row.</remarks>
    public void IncrementRevision() => Revisions++;

    /// <summary>Writes what was put off. Call before the transaction is committed.</summary>
    public void Finish()
    {
        if (Revisions > 0)
        {
            _session.Execute("UPDATE counter SET value = value + $1 WHERE name = 'revision'", Revisions);
        }
    }
}
