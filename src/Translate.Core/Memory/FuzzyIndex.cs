namespace Translate.Core.Memory;

/// <summary>Finds units with a similar source. Updated on demand, so that saving and importing cost nothing extra.</summary>
/// <remarks>Call inside a writing transaction.</remarks>
internal sealed class FuzzyIndex(MemoryDatabase file, UnitTable units, CounterTable counters)
{
    private const int UnitsPerBatch = 20_000;

    /// <summary>Indexes some units that are not in the index yet.</summary>
    /// <returns>Whether there may be more.</returns>
    public bool IndexMore()
    {
        var next = units.GetAfter(counters.Get(CounterTable.LastIndexed), UnitsPerBatch);
        if (next.Count == 0)
        {
            return false;
        }

        // Insert in the order of the table, so that each page is written once.
        var postings = next.SelectMany(unit => GetPostings(unit)).ToList();
        postings.Sort();
        foreach (var (word, words, unit, sketch) in postings)
        {
            file.Prepare("INSERT OR IGNORE INTO posting (word, words, unit, sketch) VALUES (@1, @2, @3, @4)", word, words, unit, sketch).ExecuteNonQuery();
        }

        counters.Set(CounterTable.LastIndexed, next[^1].Id);
        return next.Count == UnitsPerBatch;
    }

    /// <summary>Removes a unit from the index.</summary>
    public void Remove(MemoryUnit unit)
    {
        foreach (var (word, words, id, _) in GetPostings(unit))
        {
            file.Prepare("DELETE FROM posting WHERE word = @1 AND words = @2 AND unit = @3", word, words, id).ExecuteNonQuery();
        }
    }

    /// <summary>Returns indexed units with at least this similarity. The most similar come first, then approved units, then the newest.</summary>
    public List<FuzzyMatch> Find(string source, int percent, int count, Func<MemoryUnit, bool> isWanted)
    {
        var words = SentenceSketch.From(source);
        var longest = words.Count * 100 / percent;
        var matches = new List<FuzzyMatch>();
        var seen = new HashSet<long>();
        foreach (var word in SentenceSketch.GetIndexKeys(source, percent))
        {
            foreach (var id in FindCandidates(word, SentenceSketch.GetMinSharedWords(words.Count, percent), longest, words, percent, seen))
            {
                if (units.TryGet(id, out var unit) && words.ComputeSimilarity(SentenceSketch.From(unit.Source)) is var similarity && similarity >= percent && isWanted(unit))
                {
                    var differences = SourceComparer.FindDifferences(source, unit.Source);
                    matches.Add(new FuzzyMatch(unit, SourceComparer.Limit(similarity, differences), differences));
                }
            }
        }

        return [.. matches.Where(match => match.Percent >= percent).OrderByDescending(match => match.Percent).ThenByDescending(match => match.Unit.IsApproved).ThenByDescending(match => match.Unit.Changed).ThenBy(match => match.Unit.Id).Take(count)];
    }

    private static IEnumerable<(long Word, int Words, long Unit, long Sketch)> GetPostings(MemoryUnit unit)
    {
        var words = SentenceSketch.From(unit.Source);
        return SentenceSketch.GetIndexKeys(unit.Source, TranslationMemory.MinimumSimilarity).Select(word => (word, words.Count, unit.Id, (long)words.Bits));
    }

    private List<long> FindCandidates(long word, int shortest, int longest, SentenceSketch words, int percent, HashSet<long> seen)
    {
        var candidates = new List<long>();
        using var reader = file.Prepare("SELECT unit, words, sketch FROM posting WHERE word = @1 AND words BETWEEN @2 AND @3", word, shortest, longest).ExecuteReader();
        while (reader.Read())
        {
            var edits = Math.Max(words.Count, reader.GetInt32(1)) * (100 - percent) / 100;
            if (SentenceSketch.CanBeWithin(edits, words.Bits, (ulong)reader.GetInt64(2)) && seen.Add(reader.GetInt64(0)))
            {
                candidates.Add(reader.GetInt64(0));
            }
        }

        return candidates;
    }
}
