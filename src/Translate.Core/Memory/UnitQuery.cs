using Translate.Core.Problems;

namespace Translate.Core.Memory;

/// <summary>Which units are searched for: those that meet all that it says.</summary>
public sealed record UnitQuery
{
    /// <summary>Each stands in the source or the target, in any case, as a word or as part of one.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>The source term of an entry that matched when the unit was made; null for any.</summary>
    public string? Term { get; init; }

    /// <summary>The unit stands in one of these; null for any.</summary>
    public IReadOnlyList<DocumentRecord>? Documents { get; init; }

    /// <summary>The units that are meant, in the order of their numbers, or of their documents. None is held once the next is read.</summary>
    /// <exception cref="ProblemException">The memory cannot be read.</exception>
    public IEnumerable<MemoryUnit> Find(TranslationMemory memory)
    {
        var candidates = Documents is null ? memory.GetAllUnits() : Documents.SelectMany(memory.GetUnits).DistinctBy(unit => unit.Id);
        return candidates.Where(CreatePredicate());
    }

    /// <summary>The most similar units among those that are meant.</summary>
    /// <param name="memory">Brought up to date for it, which takes a moment after a large import.</param>
    /// <param name="sentence">What they are to be similar to.</param>
    /// <param name="percent">The least similarity, from <see cref="TranslationMemory.MinimumSimilarity"/> to 100.</param>
    /// <param name="count">The most that are wanted.</param>
    /// <exception cref="ProblemException">The memory cannot be read, or not be brought up to date.</exception>
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
        return unit => (Term is null || (unit.Terms ?? []).Any(term => string.Equals(term.Source, Term, StringComparison.OrdinalIgnoreCase))) && ContainsAll(unit, words);
    }

    private static bool ContainsAll(MemoryUnit unit, List<string> words)
    {
        if (words.Count == 0)
        {
            return true;
        }

        var (source, target) = (SourceNormalizer.Normalize(unit.Source), SourceNormalizer.Normalize(unit.Target));
        return words.TrueForAll(word => source.Contains(word, StringComparison.OrdinalIgnoreCase) || target.Contains(word, StringComparison.OrdinalIgnoreCase));
    }
}
