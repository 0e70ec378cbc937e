using System.Globalization;
using Translate.Core.Bitexts;
using Translate.Core.Edits.Tables;
using Translate.Core.Memory;
using Translate.Core.Pipeline;
using Translate.Core.Text;

namespace Translate.Core.Edits;

/// <summary>Takes the comments, flags, dismissals, waivers, marked errors and proposed terms out of a file of decisions.</summary>
/// <param name="memory">What the memory knows.</param>
/// <param name="preparer">Finds the terms of a sentence.</param>
/// <param name="author">Who did what the file gives no name for.</param>
/// <param name="now">When the steps come to the memory. None is later.</param>
internal sealed partial class StepImport(TranslationMemory memory, SegmentPreparer preparer, string author, DateTimeOffset now)
{
    private const int MaxText = 10_000;
    private const int MaxTerm = 500;

    /// <summary>The reason for which something is settled after the steps so far; null if it is open.</summary>
    private readonly Dictionary<(string, string, string, string), string?> _reasons = [];

    /// <summary>Adds the steps of one article to a batch. A step that the memory has already is not added again.</summary>
    /// <param name="steps">The steps, the oldest first.</param>
    /// <param name="segments">The sentences of the article; empty if it is not known.</param>
    /// <param name="document">The name of the article.</param>
    /// <param name="batch">Receives the steps.</param>
    public void Add(IReadOnlyList<EditedStep> steps, IReadOnlyList<PreparedSegment> segments, string document, DecisionBatch batch)
    {
        var byId = segments.ToDictionary(segment => segment.Segment.Id, StringComparer.Ordinal);
        var bySource = segments.ToLookup(segment => SourceNormalizer.Normalize(segment.Source));
        foreach (var (index, step) in steps.Index())
        {
            var source = SourceNormalizer.Normalize(step.Source);
            var segment =
                byId.TryGetValue(step.Id, out var exact) && SourceNormalizer.Normalize(exact.Source) == source
                    ? exact
                    : bySource[source].FirstOrDefault();
            var units = memory.GetUnitsBySource(source);
            if (segment is null && units.Count == 0)
            {
                batch.Refuse("the memory does not know this sentence", "Leave the source as it was", step.Line);
                continue;
            }

            segment ??= preparer.Prepare(units[0].Source, units[0].Previous, units[0].Next);
            Add(step, source, segment, exact is null ? step.Id : segment.Segment.Id, units, document, steps.Skip(index + 1), batch);
        }
    }

    private void Add(
        EditedStep step,
        string source,
        PreparedSegment segment,
        string place,
        IReadOnlyList<MemoryUnit> units,
        string document,
        IEnumerable<EditedStep> later,
        DecisionBatch batch
    )
    {
        if (!EnumNames.TryParse<ReviewEventKind>(IsProposal(step) ? "comment" : step.Kind, out var kind))
        {
            batch.Refuse($"there is no step '{step.Kind}'", "Save the decisions in the page again", step.Line);
            return;
        }

        if ((step.Author + step.Term + step.Rendering).Any(char.IsControl))
        {
            batch.Refuse("a name or a term has control characters", "Save the decisions in the page again", step.Line);
            return;
        }

        var made = CreateEvent(step, kind, source, document, place);
        if (
            memory.GetEvents(source).Any(old => old.Kind == kind && old.At == made.At && old.Author == made.Author && old.Note == made.Note)
        )
        {
            batch.AddKnown();
            return;
        }

        Record(step, made, segment, units, later, batch);
    }

    private static bool IsProposal(EditedStep step) => step.Kind == EditedStep.Propose;

    private ReviewEvent CreateEvent(EditedStep step, ReviewEventKind kind, string source, string document, string place)
    {
        var at = step.At is { } known && known < now ? known : now;
        return new ReviewEvent(
            source,
            document,
            place,
            kind,
            step.Author.Length > 0 ? step.Author : author,
            DateTimeOffset.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds())
        )
        {
            Note = Describe(step),
        };
    }

    private void Record(
        EditedStep step,
        ReviewEvent made,
        PreparedSegment segment,
        IReadOnlyList<MemoryUnit> units,
        IEnumerable<EditedStep> later,
        DecisionBatch batch
    )
    {
        switch (made.Kind)
        {
            case ReviewEventKind.Comment when IsProposal(step):
                Propose(step, made, batch);
                break;
            case ReviewEventKind.Comment when step.Note.Length is 0 or > MaxText:
                batch.Refuse($"a comment needs 1 to {MaxText} characters", "Change it in the page", step.Line);
                break;
            case ReviewEventKind.Comment or ReviewEventKind.Flag or ReviewEventKind.Unflag:
                batch.Add(new RecordedStep(made));
                break;
            case ReviewEventKind.Dismiss or ReviewEventKind.Reopen:
                Dismiss(step, made, units, batch);
                break;
            case ReviewEventKind.Waive or ReviewEventKind.Require:
                Waive(step, made, segment, batch);
                break;
            case ReviewEventKind.Mark or ReviewEventKind.Unmark:
                Mark(step, made, units, later.Any(other => TakesBack(other, step)), batch);
                break;
            default:
                batch.Refuse($"the step '{step.Kind}' belongs among the decisions", "Save the decisions in the page again", step.Line);
                break;
        }
    }

    /// <summary>Whether a step removes the error that another one marks.</summary>
    private static bool TakesBack(EditedStep step, EditedStep marked) =>
        step.Kind == "unmark"
        && step.Source == marked.Source
        && step.Target == marked.Target
        && step.Range == marked.Range
        && step.Severity == marked.Severity
        && step.Category == marked.Category;

    private void Dismiss(EditedStep step, ReviewEvent made, IReadOnlyList<MemoryUnit> units, DecisionBatch batch)
    {
        var isSet = made.Kind == ReviewEventKind.Dismiss;
        if (step.Finding.Length == 0 || step.Message.Length == 0 || (isSet && step.Note.Length is 0 or > MaxText))
        {
            batch.Refuse("a dismissal needs a finding and a reason", "Save the decisions in the page again", step.Line);
            return;
        }

        if (!units.Any(unit => unit.Target == step.Target) && !batch.HasTarget(made.Source, step.Target))
        {
            batch.Refuse(
                $"the finding '{step.Message}' is about a translation that the memory has no longer",
                "Look at the sentence again",
                step.Line
            );
            return;
        }

        Settle(
            new RecordedStep(made) { Dismissal = new FindingDismissal(made.Source, step.Target, step.Finding, step.Message, step.Note) },
            (made.Source, step.Target, step.Finding, step.Message),
            () =>
                memory
                    .GetSettlements([made.Source])
                    .Dismissals[made.Source]
                    .FirstOrDefault(item => item.Target == step.Target && item.FindingId == step.Finding && item.Message == step.Message)
                    ?.Reason,
            step,
            isSet,
            batch
        );
    }

    private void Waive(EditedStep step, ReviewEvent made, PreparedSegment segment, DecisionBatch batch)
    {
        var isSet = made.Kind == ReviewEventKind.Waive;
        if (step.Term.Length == 0 || step.Occurrence < 0 || (isSet && step.Note.Length is 0 or > MaxText))
        {
            batch.Refuse("a waiver needs a term and a reason", "Save the decisions in the page again", step.Line);
            return;
        }

        var entries = segment
            .Terms.Select(term => term.Entry)
            .Where(entry => entry.Source == step.Term && TermFingerprint.Compute(entry) == step.Fingerprint)
            .ToList();
        if (step.Occurrence >= entries.Count)
        {
            batch.Refuse(
                $"the sentence has no longer the term '{step.Term}' with the glossary entry that was waived",
                "Look at the sentence again",
                step.Line
            );
            return;
        }

        Settle(
            new RecordedStep(made) { Waiver = new TermWaiver(made.Source, step.Term, step.Fingerprint, step.Occurrence, step.Note) },
            (made.Source, step.Term, step.Fingerprint, step.Occurrence.ToString(CultureInfo.InvariantCulture)),
            () =>
                memory
                    .GetSettlements([made.Source])
                    .Waivers[made.Source]
                    .FirstOrDefault(item =>
                        item.Term == step.Term && item.Fingerprint == step.Fingerprint && item.Occurrence == step.Occurrence
                    )
                    ?.Reason,
            step,
            isSet,
            batch
        );
    }

    private void Settle(
        RecordedStep recorded,
        (string, string, string, string) key,
        Func<string?> getReason,
        EditedStep step,
        bool isSet,
        DecisionBatch batch
    )
    {
        var reason = _reasons.TryGetValue(key, out var known) ? known : getReason();
        var isOther = isSet && reason is not null && reason != step.Note;
        if (isSet == reason is not null && !isOther)
        {
            batch.AddKnown();
        }
        else if (!isOther || batch.AddConflict($"the memory has another reason: '{reason}'. The file has: '{step.Note}'", step.Line))
        {
            batch.Add(recorded);
            _reasons[key] = isSet ? step.Note : null;
        }
    }

    private void Mark(EditedStep step, ReviewEvent made, IReadOnlyList<MemoryUnit> units, bool isTakenBack, DecisionBatch batch)
    {
        if (step.Severity is not { } severity || step.Range is not { } range || range.End > step.Target.Length)
        {
            batch.Refuse("a marked error needs words of the translation and a severity", "Save the decisions in the page again", step.Line);
            return;
        }

        var span = new ErrorSpan(made.Source, step.Target, range, severity, step.Category)
        {
            Document = made.Document,
            Engine = units.FirstOrDefault(unit => unit.Target == step.Target)?.Engine?.Id ?? string.Empty,
            Author = made.Author,
            At = made.At,
        };
        var old = memory
            .GetErrors([made.Source])[made.Source]
            .FirstOrDefault(error =>
                error.Target == span.Target
                && error.Range == span.Range
                && error.Severity == span.Severity
                && error.Category == span.Category
            );
        if (made.Kind == ReviewEventKind.Mark ? old is not null || isTakenBack : old is null)
        {
            batch.AddKnown();
        }
        else
        {
            batch.Add(new RecordedStep(made) { Error = old ?? span });
        }
    }

    /// <summary>Returns the note of the step as the review itself writes it.</summary>
    private static string Describe(EditedStep step) =>
        step.Kind switch
        {
            "dismiss" => $"{step.Message}: {step.Note}",
            "reopen" => step.Message,
            "waive" => $"{step.Term}: {step.Note}",
            "require" => step.Term,
            "mark" or "unmark" =>
                $"{(step.Severity is { } severity ? EnumNames.Get(severity) : string.Empty)}{(step.Category == ErrorCategory.None ? string.Empty : $", {EnumNames.Get(step.Category)}")}: {(step.Range is { } range && range.End <= step.Target.Length ? range.In(step.Target) : string.Empty)}",
            EditedStep.Propose => $"Proposes a term: {step.Term} → {step.Rendering}",
            _ => step.Note,
        };
}
