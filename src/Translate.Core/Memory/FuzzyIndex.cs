namespace Translate.Core.Memory;

/// <summary>Finds units with a similar source. Updated on demand, so that saving and importing cost nothing extra.</summary>
internal static class FuzzyIndex
{
    /// <summary>Indexes some units that are not in the index yet. Call inside a writing transaction.</summary>
    /// <returns>Whether there may be more.</returns>
    public static bool IndexMore(IPostingTable table, int units)
    {
        var next = table.GetUnindexed(units);
        if (next.Count == 0)
        {
            return false;
        }

        // Insert in the order of the table, so that each page is written once.
        table.Add([.. next.SelectMany(GetPostings).OrderBy(posting => (posting.Word, posting.Words, posting.Unit))], next);
        return next.Count == units;
    }

    /// <summary>Removes units from the index. Call inside a writing transaction.</summary>
    public static void Remove(IPostingTable table, IEnumerable<MemoryUnit> units) => table.Remove(units.SelectMany(GetPostings));

    /// <summary>Returns indexed units with at least this similarity. The most similar come first, then approved units, then the newest.</summary>
    public static List<FuzzyMatch> Find(
        IPostingTable table,
        string source,
        int percent,
        int count,
        Func<MemoryUnit, bool> isWanted,
        bool skipsEngineWork
    )
    {
        var words = SentenceSketch.From(source);
        var matches = new List<FuzzyMatch>();
        foreach (
            var unit in table.FindCandidates(
                new FuzzyQuery(SentenceSketch.GetIndexKeys(source, percent), words.Count, words.Bits, percent, skipsEngineWork)
            )
        )
        {
            if (words.ComputeSimilarity(SentenceSketch.From(unit.Source)) is var similarity && similarity >= percent && isWanted(unit))
            {
                var differences = SourceComparer.FindDifferences(source, unit.Source);
                matches.Add(new FuzzyMatch(unit, SourceComparer.Limit(similarity, differences), differences));
            }
        }

        return
        [
            .. matches
                .Where(match => match.Percent >= percent)
                .OrderByDescending(match => match.Percent)
                .ThenByDescending(match => match.Unit.IsApproved)
                .ThenByDescending(match => match.Unit.Changed)
                .ThenBy(match => match.Unit.Id)
                .Take(count),
        ];
    }

    private static IEnumerable<Posting> GetPostings(MemoryUnit unit)
    {
        var words = SentenceSketch.From(unit.Source);
        return SentenceSketch
            .GetIndexKeys(unit.Source, TranslationMemory.MinimumSimilarity)
            .Select(word => new Posting(word, words.Count, unit.Id, (long)words.Bits));
    }
}
