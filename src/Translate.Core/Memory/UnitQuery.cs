using Translate.Core.Problems;

namespace Translate.Core.Memory;

/// <summary>Searches for units. A unit must match all conditions.</summary>
internal sealed record UnitQuery
{
    /// <summary>Each must occur in the source or the target, as a word or part of one. Ignores case. Default none.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>The source term of an entry that matched when the unit was made. Null for any.</summary>
    public string? Term { get; init; }

    /// <summary>Documents. The unit must be in one of them. Null for any.</summary>
    public IReadOnlyList<DocumentRecord>? Documents { get; init; }

    /// <summary>Returns the matching units lazily, ordered by document if <see cref="Documents"/> is set, else by id.</summary>
    /// <exception cref="ProblemException">The memory cannot be read.</exception>
    public IEnumerable<MemoryUnit> Find(TranslationMemory memory)
    {
        var candidates = Documents is null ? memory.GetAllUnits() : Documents.SelectMany(memory.GetUnits).DistinctBy(unit => unit.Id);
        return candidates.Where(CreatePredicate());
    }

    /// <summary>Returns the most similar of the matching units.</summary>
    /// <param name="memory">The memory. Its fuzzy index is updated first, which takes a moment after a large import.</param>
    /// <param name="sentence">The sentence to compare with.</param>
    /// <param name="percent">The minimum similarity, from <see cref="TranslationMemory.MinimumSimilarity"/> to 100.</param>
    /// <param name="count">The maximum number of results.</param>
    /// <exception cref="ProblemException">The memory cannot be read, or its index cannot be updated.</exception>
    public IReadOnlyList<FuzzyMatch> FindSimilar(TranslationMemory memory, string sentence, int percent, int count)
    {
        memory.UpdateFuzzyIndex();
        var says = CreatePredicate();
        var inDocuments = Documents?.SelectMany(memory.GetUnits).Select(unit => unit.Id).ToHashSet();
        return memory.FindSimilar(sentence, percent, count, unit => says(unit) && inDocuments?.Contains(unit.Id) is not false);
    }

    private Func<MemoryUnit, bool> CreatePredicate()
    {
        var words = Words.Select(SourceNormalizer.Normalize).Where(word => word.Length > 0).ToList();
        return unit =>
            (Term is null || (unit.Terms ?? []).Any(term => string.Equals(term.Source, Term, StringComparison.OrdinalIgnoreCase)))
            && ContainsAll(unit, words);
    }

    private static bool ContainsAll(MemoryUnit unit, List<string> words)
    {
        if (words.Count == 0)
        {
            return true;
        }

        var (source, target) = (SourceNormalizer.Normalize(unit.Source), SourceNormalizer.Normalize(unit.Target));
        return words.TrueForAll(word =>
            source.Contains(word, StringComparison.OrdinalIgnoreCase) || target.Contains(word, StringComparison.OrdinalIgnoreCase)
        );
    }
}
