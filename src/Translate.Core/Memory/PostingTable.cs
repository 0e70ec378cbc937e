namespace Translate.Core.Memory;

/// <summary>Accesses the postings in an SQLite file. Call inside a transaction.</summary>
internal sealed class PostingTable(MemoryDatabase file, UnitTable units, CounterTable counters) : IPostingTable
{
    /// <inheritdoc/>
    public IReadOnlyList<MemoryUnit> GetUnindexed(int count) => units.GetAfter(counters.Get(CounterTable.LastIndexed), count);

    /// <inheritdoc/>
    public void Add(IReadOnlyList<Posting> postings, IReadOnlyList<MemoryUnit> units)
    {
        foreach (var (word, words, unit, sketch) in postings)
        {
            file.Prepare("INSERT OR IGNORE INTO posting (word, words, unit, sketch) VALUES (@1, @2, @3, @4)", word, words, unit, sketch)
                .ExecuteNonQuery();
        }

        counters.Set(CounterTable.LastIndexed, units[^1].Id);
    }

    /// <inheritdoc/>
    public void Remove(IEnumerable<Posting> postings)
    {
        foreach (var (word, words, unit, _) in postings)
        {
            file.Prepare("DELETE FROM posting WHERE word = @1 AND words = @2 AND unit = @3", word, words, unit).ExecuteNonQuery();
        }
    }

    /// <inheritdoc/>
    public IEnumerable<MemoryUnit> FindCandidates(FuzzyQuery query)
    {
        var seen = new HashSet<long>();
        foreach (var word in query.Keys)
        {
            foreach (var id in FindCandidates(word, query, seen))
            {
                if (units.TryGet(id, out var unit))
                {
                    yield return unit;
                }
            }
        }
    }

    private List<long> FindCandidates(long word, FuzzyQuery query, HashSet<long> seen)
    {
        var candidates = new List<long>();
        const string Postings = "SELECT posting.unit, posting.words, posting.sketch FROM posting";
        const string Condition = "WHERE posting.word = @1 AND posting.words BETWEEN @2 AND @3";
        var sql = query.SkipsEngineWork
            ? $"{Postings} CROSS JOIN unit ON unit.id = posting.unit {Condition} AND {FuzzyQuery.OfPeople}"
            : $"{Postings} {Condition}";
        using var reader = file.Prepare(sql, word, query.Shortest, query.Longest).ExecuteReader();
        while (reader.Read())
        {
            var edits = Math.Max(query.Words, reader.GetInt32(1)) * (100 - query.Percent) / 100;
            if (SentenceSketch.CanBeWithin(edits, query.Bits, (ulong)reader.GetInt64(2)) && seen.Add(reader.GetInt64(0)))
            {
                candidates.Add(reader.GetInt64(0));
            }
        }

        return candidates;
    }
}
