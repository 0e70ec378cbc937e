using NpgsqlTypes;
using Translate.Core.Memory;

namespace Translate.Scale.Memory;

/// <summary>Accesses the postings in PostgreSQL.</summary>
internal sealed class PostgresPostingTable(PostgresSession session, UnitLocks locks) : IPostingTable
{
    /// <inheritdoc/>
    public IReadOnlyList<MemoryUnit> GetUnindexed(int count)
    {
        if (session.IsWriting)
        {
            locks.LockIndex();
        }

        return session.Query(
            $"SELECT {PostgresUnitTable.Columns} FROM (SELECT unit FROM unindexed ORDER BY unit LIMIT $1) AS next JOIN unit ON unit.id = next.unit ORDER BY unit.id",
            MemoryRows.ReadUnit,
            count
        );
    }

    /// <inheritdoc/>
    public void Add(IReadOnlyList<Posting> postings, IReadOnlyList<MemoryUnit> units)
    {
        using (var rows = session.Copy("COPY posting (word, unit, sketch, words) FROM STDIN (FORMAT BINARY)"))
        {
            foreach (var (word, words, unit, sketch) in postings)
            {
                rows.StartRow();
                rows.Write(word, NpgsqlDbType.Bigint);
                rows.Write(unit, NpgsqlDbType.Bigint);
                rows.Write(sketch, NpgsqlDbType.Bigint);
                rows.Write(words, NpgsqlDbType.Integer);
            }

            rows.Complete();
        }

        session.Execute("DELETE FROM unindexed WHERE unit = ANY($1)", units.Select(unit => unit.Id).ToArray());
    }

    /// <inheritdoc/>
    public void Remove(IEnumerable<Posting> postings)
    {
        var all = postings.ToList();
        session.Execute(
            "DELETE FROM posting USING unnest($1::bigint[], $2::integer[], $3::bigint[]) AS old (word, words, unit) WHERE posting.word = old.word AND posting.words = old.words AND posting.unit = old.unit",
            all.Select(posting => posting.Word).ToArray(),
            all.Select(posting => posting.Words).ToArray(),
            all.Select(posting => posting.Unit).ToArray()
        );
    }

    /// <inheritdoc/>
    /// <remarks>The server compares the sketches, so that few units are sent. OFFSET 0 fixes the join order: first the postings, then each unit by its id.</remarks>
    public IEnumerable<MemoryUnit> FindCandidates(FuzzyQuery query)
    {
        var sql = $"""
            SELECT {PostgresUnitTable.Columns} FROM (
              SELECT DISTINCT posting.unit FROM posting WHERE word = ANY($1) AND words BETWEEN $2 AND $3
                AND bit_count((sketch & ~$4::bigint)::bit(64)) <= greatest($5::integer, words) * (100 - $6::integer) / 100
                AND bit_count(($4::bigint & ~sketch)::bit(64)) <= greatest($5::integer, words) * (100 - $6::integer) / 100
              OFFSET 0
            ) AS candidate CROSS JOIN LATERAL (SELECT * FROM unit WHERE unit.id = candidate.unit{(
                query.SkipsEngineWork ? $" AND {FuzzyQuery.OfPeople}" : string.Empty
            )} OFFSET 0) AS unit
            """;
        return session.Query(
            sql,
            MemoryRows.ReadUnit,
            query.Keys.ToArray(),
            query.Shortest,
            query.Longest,
            (long)query.Bits,
            query.Words,
            query.Percent
        );
    }
}
