using Translate.Core.Bitexts;
using Translate.Core.Memory;
using Translate.Core.Memory.Exchange;

namespace Translate.Review.Articles;

/// <content>Approves, takes approvals back, and undoes. Each returns why it cannot; null if it did.</content>
internal sealed partial class ReviewSession
{
    private RefusalCode? Approve(OpenArticle article, int index, Decision decision)
    {
        if (string.IsNullOrWhiteSpace(decision.Target))
        {
            return RefusalCode.EmptyTarget;
        }

        var (segment, current) = (article.Segments[index], article.Units[index]);
        var chosen = FindChosen(current, decision.Target);
        var isEdited = chosen is null;
        var before = chosen ?? current;
        if (!decision.MayApprove && (!isEdited || decision.IsFinal || current.State is UnitState.Reviewed or UnitState.Final))
        {
            return isEdited && !decision.IsFinal ? RefusalCode.ApprovedByReviewer : RefusalCode.NeedsReviewer;
        }

        var draft = Evaluate(article, index, decision.Target);
        var replaced = FindReplaced(segment);
        var now = time.GetUtcNow();
        var known = Memory.TryGetUnit(before.MemoryId, out var stored) ? stored : null;
        var unit = new MemoryUnit
        {
            Source = segment.Source,
            Target = decision.Target,
            Origin = isEdited ? Origin.Human : before.Origin,
            State =
                decision.IsFinal ? UnitState.Final
                : decision.MayApprove ? UnitState.Reviewed
                : UnitState.Translated,
            Engine = isEdited ? null : before.Engine,
            Previous = segment.Previous,
            Next = segment.Next,
            Terms = [.. draft.Terms.Select(TermRecord.From)],
            Copied = isEdited ? [] : known?.Copied ?? [],
            SourceCodes = segment.Segment.Codes,
            TargetCodes = CodePositions.Move(before.Target, decision.Target, before.TargetCodes),
            Created = replaced?.Created ?? now,
            Changed = now,
            Author = decision.Author,
            IsOnlyHere = !decision.IsSpread,
        };
        var source = SourceNormalizer.Normalize(segment.Source);
        var step = CreateEvent(article, index, isEdited ? ReviewEventKind.Edit : ReviewEventKind.Approve, decision.Author) with
        {
            Engine = before.Engine?.Id ?? string.Empty,
            Before = before.Target,
            After = decision.Target,
            Replaced = replaced is null ? null : UnitJson.From(replaced).ToLine(),
        };
        Memory.Decide(
            forget: 0,
            unit,
            step,
            undoneStep: 0,
            isEdited
                ?
                [
                    .. draft
                        .Findings.Where(finding => finding.Dismissal is not null)
                        .Select(finding => new FindingDismissal(source, decision.Target, finding.Id, finding.Message, finding.Dismissal!)),
                ]
                : [],
            decision.IsSpread ? null : GetKept(article, index, replaced)
        );
        audit.Decide(step);
        return null;
    }

    /// <summary>Returns the unit whose target a person takes as it is: the current one, or the unit of a compared engine. Null if the text is the person's own.</summary>
    private static TranslationUnit? FindChosen(TranslationUnit current, string target) =>
        current.Origin != Origin.None && current.Target == target
            ? current
            : current.ComparedUnits.Select(item => item.Unit).FirstOrDefault(unit => unit.Origin != Origin.None && unit.Target == target);

    /// <summary>Returns the replaced unit for the other places where it holds; null if there are none.</summary>
    private MemoryUnit? GetKept(OpenArticle article, int index, MemoryUnit? replaced)
    {
        if (replaced is null || replaced.IsOnlyHere)
        {
            return null;
        }

        var isElsewhere =
            article.FindSame(index).Count() > 1 || Memory.GetDocumentsBySource(SourceNormalizer.Normalize(replaced.Source)).Count > 1;
        return isElsewhere ? replaced with { Id = 0, Previous = string.Empty, Next = string.Empty } : null;
    }

    private RefusalCode? Unapprove(OpenArticle article, int index, Decision decision)
    {
        var current = article.Units[index];
        if (!decision.MayApprove)
        {
            return RefusalCode.NeedsReviewer;
        }

        if (!current.IsApproved || !Memory.TryGetUnit(current.MemoryId, out var approved))
        {
            return RefusalCode.NotApproved;
        }

        Forget(article, index, approved, ReviewEventKind.Unapprove, decision.Author, undoneStep: 0);
        return null;
    }

    private RefusalCode? Undo(OpenArticle article, int index, Decision decision)
    {
        var segment = article.Segments[index];
        var place = article.Units[index].Id;
        var last = Memory
            .GetEvents(SourceNormalizer.Normalize(segment.Source))
            .LastOrDefault(step =>
                !step.IsUndone
                && step.Document == article.Source.Name
                && step.Place == place
                && step.Kind is ReviewEventKind.Approve or ReviewEventKind.Edit or ReviewEventKind.Unapprove
            );
        if (last is null)
        {
            return RefusalCode.NothingToUndo;
        }

        if (!decision.MayApprove && last.Author != decision.Author)
        {
            return RefusalCode.NeedsReviewer;
        }

        if (last.Replaced is { } replaced)
        {
            var before = UnitJson.Read(replaced).ToUnit(time.GetUtcNow());
            var step = CreateEvent(article, index, ReviewEventKind.Undo, decision.Author) with
            {
                Before = article.Units[index].Target,
                After = before.Target,
            };
            Memory.Decide(forget: 0, before, step, last.Id, []);
            audit.Decide(step);
        }
        else if (FindReplaced(segment) is { } approved)
        {
            Forget(article, index, approved, ReviewEventKind.Undo, decision.Author, last.Id);
        }
        else
        {
            return RefusalCode.DecisionGone;
        }

        return null;
    }

    /// <summary>Deletes an approved unit. What the engine made before is valid again; without it, the text stays as a translation that nobody approved.</summary>
    private void Forget(OpenArticle article, int index, MemoryUnit approved, ReviewEventKind kind, string author, long undoneStep)
    {
        var step = CreateEvent(article, index, kind, author) with { Before = approved.Target, Replaced = UnitJson.From(approved).ToLine() };
        var rest = Memory.GetUnitsBySource(SourceNormalizer.Normalize(approved.Source)).Where(unit => unit.Id != approved.Id).ToList();
        var isKept = rest.Exists(unit =>
            !unit.IsAlternative && (unit.IsApproved || unit.Origin == Origin.Memory || unit.IsMadeWith(article.Segments[index].Terms))
        );
        var kept = isKept ? null : approved with { Id = 0, Origin = Origin.Memory, State = UnitState.Translated, Author = string.Empty };
        Memory.Decide(approved.Id, kept, step, undoneStep, []);
        audit.Decide(step);
    }

    /// <summary>Returns the approved unit that a new one for the segment replaces; null if it replaces none.</summary>
    private MemoryUnit? FindReplaced(PreparedSegment segment)
    {
        var place = new MemoryUnit
        {
            Source = segment.Source,
            Target = segment.Source,
            Origin = Origin.Human,
            State = UnitState.Reviewed,
            Previous = segment.Previous,
            Next = segment.Next,
            Created = default,
            Changed = default,
        };
        return Memory
            .GetUnitsBySource(SourceNormalizer.Normalize(segment.Source))
            .FirstOrDefault(unit => unit.IsApproved && UnitContext.AreSame(place, unit));
    }
}
