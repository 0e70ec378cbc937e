using Translate.Core.Bitexts;
using Translate.Core.Memory;
using Translate.Core.Problems;

namespace Translate.Core.Edits;

/// <summary>Collects the decisions of one file, counts them, reports what is not taken, and saves the rest at once.</summary>
/// <param name="file">The name to report in problems.</param>
/// <param name="options">Whether the file wins over conflicts.</param>
/// <param name="report">Receives what is not taken.</param>
internal sealed class DecisionBatch(string file, EditImportOptions options, Action<Problem> report)
{
    /// <summary>The name of the property that says from which file a decision came.</summary>
    public const string FileProperty = "x-imported-from";

    private readonly Dictionary<(string Source, string Previous, string Next), string> _decided = [];
    private readonly List<MemoryUnit> _units = [];
    private readonly HashSet<(string Source, string Target)> _targets = [];
    private readonly List<MemoryUnit> _kept = [];
    private readonly List<RecordedStep> _steps = [];

    /// <summary>The counts so far.</summary>
    public EditImportResult Counts { get; private set; } = new();

    /// <summary>Adds a decision.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="segment">Its sentence.</param>
    /// <param name="line">Its place in the file; null if unknown.</param>
    public void Add(EditDecision decision, PreparedSegment segment, int? line)
    {
        switch (decision)
        {
            case EditDecision.Decided decided:
                Take(decided.Unit, decided.IsEdited, decided.Replaced, segment, line);
                break;
            case EditDecision.Conflict conflict:
                Counts = Counts with { Conflicts = Counts.Conflicts + 1 };
                if (options.OverwriteConflicts)
                {
                    Take(conflict.Unit, conflict.IsEdited, conflict.Existing, segment, line);
                }
                else
                {
                    report(
                        Create(
                            $"the memory has another decision: '{conflict.Existing.Target}'{Describe(conflict.Existing)}. The file has: '{conflict.Unit.Target}'",
                            "To take the one of the file, import it again with --overwrite-conflicts",
                            line
                        )
                    );
                }

                break;
            case EditDecision.Known:
                Counts = Counts with { Known = Counts.Known + 1 };
                break;
            case EditDecision.Unchanged:
                Counts = Counts with { Unchanged = Counts.Unchanged + 1 };
                break;
            case EditDecision.Refused refused:
                Refuse(refused.Message, refused.Advice, line);
                break;
        }
    }

    /// <summary>Reports what is not taken.</summary>
    public void Refuse(string message, string advice, int? line) => Refuse(Create(message, advice, line));

    /// <summary>Reports what is not taken.</summary>
    public void Refuse(Problem problem)
    {
        Counts = Counts with { Left = Counts.Left + 1 };
        report(problem);
    }

    /// <summary>Whether a decision of the file gives a normalized sentence a target.</summary>
    public bool HasTarget(string source, string target) => _targets.Contains((source, target));

    /// <summary>Adds an action of a person that is not a translation.</summary>
    public void Add(RecordedStep step)
    {
        _steps.Add(step);
        Counts = Counts with { Notes = Counts.Notes + 1 };
    }

    /// <summary>Adds a term that a person proposes, with the step in the history.</summary>
    public void Add(ProposedTerm term, RecordedStep step)
    {
        _steps.Add(step);
        Counts = Counts with { Terms = [.. Counts.Terms, term] };
    }

    /// <summary>Counts a step that the memory has already.</summary>
    public void AddKnown() => Counts = Counts with { Known = Counts.Known + 1 };

    /// <summary>Reports a step that differs from what the memory has meanwhile, unless the file wins.</summary>
    /// <returns>Whether the file wins.</returns>
    public bool AddConflict(string message, int? line)
    {
        Counts = Counts with { Conflicts = Counts.Conflicts + 1 };
        if (!options.OverwriteConflicts)
        {
            report(Create(message, "To take what the file has, import it again with --overwrite-conflicts", line));
        }

        return options.OverwriteConflicts;
    }

    /// <summary>Reports a term that the glossary has otherwise. No file wins over a glossary.</summary>
    public void AddTermConflict(string message, string advice, int? line)
    {
        Counts = Counts with { Conflicts = Counts.Conflicts + 1 };
        report(Create(message, advice, line));
    }

    /// <summary>Saves the decisions, all or none, and then the steps, all or none.</summary>
    /// <exception cref="ProblemException">The memory cannot be written.</exception>
    public void Save(TranslationMemory memory, string origin)
    {
        if (_units.Count > 0)
        {
            memory.Save([.. _kept, .. _units.Select(unit => unit with { Tmx = Mark(unit.Tmx, origin) })]);
        }

        if (_steps.Count > 0)
        {
            memory.Record(_steps);
        }
    }

    /// <summary>Whether a unit is a decision that came from a file.</summary>
    public static bool IsFrom(MemoryUnit unit, string origin) =>
        unit.Tmx?.Properties.Any(property => property.Name == FileProperty && property.Value == origin) == true;

    private static TmxExtras Mark(TmxExtras? extras, string origin) =>
        (extras ?? new TmxExtras()) with
        {
            Properties =
            [
                .. (extras?.Properties ?? []).Where(property => property.Name != FileProperty),
                new TmxProperty(FileProperty, origin),
            ],
        };

    private void Take(MemoryUnit unit, bool isEdited, MemoryUnit? replaced, PreparedSegment segment, int? line)
    {
        var key = (
            SourceNormalizer.Normalize(segment.Source),
            SourceNormalizer.Normalize(segment.Previous),
            SourceNormalizer.Normalize(segment.Next)
        );
        if (!_decided.TryAdd(key, unit.Target))
        {
            if (_decided[key] != unit.Target)
            {
                Refuse(
                    $"the file has two translations of this sentence between the same neighbors. '{_decided[key]}' is taken, and not '{unit.Target}'",
                    "Leave one of them in the file",
                    line
                );
            }

            return;
        }

        if (unit.IsOnlyHere && replaced is { IsOnlyHere: false })
        {
            // The older decision still holds for the other places.
            _kept.Add(replaced with { Id = 0, Previous = string.Empty, Next = string.Empty });
        }

        _units.Add(unit);
        _targets.Add((key.Item1, unit.Target));
        Counts = isEdited ? Counts with { Edited = Counts.Edited + 1 } : Counts with { Approved = Counts.Approved + 1 };
    }

    private Problem Create(string message, string advice, int? line) =>
        new(ProblemKind.BadInput, message, advice) { File = file, Line = line };

    private static string Describe(MemoryUnit unit) =>
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $" ({(unit.Author.Length > 0 ? unit.Author + ", " : string.Empty)}{unit.Changed.UtcDateTime:yyyy-MM-dd})"
        );
}
