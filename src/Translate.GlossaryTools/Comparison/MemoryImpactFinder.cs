using Translate.Core.Bitexts;
using Translate.Core.Glossaries.Matching;
using Translate.Core.Memory;
using Translate.Core.Problems;

namespace Translate.GlossaryTools.Comparison;

/// <summary>Gathers which stored segments changes of a glossary touch, and what asking for them again would cost.</summary>
/// <remarks>Of the segments themselves only the first few a change are held, however large the memory is.</remarks>
internal sealed class MemoryImpactFinder
{
    /// <summary>How many segments a change are listed.</summary>
    public const int ListedSegments = 3;

    private readonly ImpactFinder _finder;
    private readonly HashSet<long> _seen = [];
    private readonly Dictionary<TermChange, List<StoredSegment>> _listed = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<TermChange, long> _counts = new(ReferenceEqualityComparer.Instance);
    private readonly SortedSet<string> _documents = new(StringComparer.Ordinal);

    private MemoryImpactFinder(ImpactFinder finder) => _finder = finder;

    /// <summary>Stored segments that some change touches, each once.</summary>
    public long Segments => _seen.Count;

    /// <summary>Those of them that the next run would ask the engine for again: nobody approved them.</summary>
    public long AskedAgain { get; private set; }

    /// <summary>UTF-16 code units of these, the unit in which cloud engines bill.</summary>
    public long CharactersAskedAgain { get; private set; }

    /// <summary>Those that stay as they are and would be flagged: a person, or another memory, made them.</summary>
    public long Kept { get; private set; }

    /// <summary>Names of the documents that hold touched segments, in alphabetical order.</summary>
    public IReadOnlyCollection<string> Documents => _documents;

    /// <summary>Looks through a memory.</summary>
    /// <exception cref="ProblemException">It cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public static MemoryImpactFinder In(TranslationMemory memory, ImpactFinder finder, CancellationToken cancellationToken)
    {
        var touched = new MemoryImpactFinder(finder);
        foreach (var document in memory.GetDocuments())
        {
            cancellationToken.ThrowIfCancellationRequested();
            touched.Add(document.Name, memory.GetUnits(document));
        }

        foreach (var unit in memory.GetUnitsOutsideDocuments())
        {
            cancellationToken.ThrowIfCancellationRequested();
            touched.Add(document: string.Empty, [unit]);
        }

        return touched;
    }

    /// <summary>How many segments a change touches.</summary>
    public long GetCount(TermChange change) => _counts.GetValueOrDefault(change);

    /// <summary>The first segments that a change touches, in the order of their documents.</summary>
    public IReadOnlyList<StoredSegment> GetSegments(TermChange change) => _listed.GetValueOrDefault(change) ?? [];

    private void Add(string document, IReadOnlyList<MemoryUnit> units)
    {
        var texts = units.Select(unit => unit.Source).ToList();
        var (old, current) = (TermScope.ForDocument(document, texts), TermScope.ForDocument(document, texts));
        foreach (var unit in units)
        {
            // Runs for every unit, even one seen before: an acronym that it declares applies to the units after it.
            if (_finder.Find(unit.Source, old, current) is not { } touch)
            {
                continue;
            }

            if (document.Length > 0)
            {
                _documents.Add(document);
            }

            if (_seen.Add(unit.Id))
            {
                Count(new StoredSegment(document, unit, touch.IsAskedAgain && unit is { IsApproved: false, Origin: Origin.Engine }), touch);
            }
        }
    }

    private void Count(StoredSegment segment, Impact touch)
    {
        AskedAgain += segment.IsAskedAgain ? 1 : 0;
        CharactersAskedAgain += segment.IsAskedAgain ? segment.Unit.Source.Length : 0;
        Kept += touch.IsAskedAgain && !segment.IsAskedAgain ? 1 : 0;
        foreach (var change in touch.Changes)
        {
            _counts[change] = GetCount(change) + 1;
            var listed = _listed.TryGetValue(change, out var known) ? known : _listed[change] = [];
            if (listed.Count < ListedSegments)
            {
                listed.Add(segment);
            }
        }
    }
}
