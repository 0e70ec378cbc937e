using Translate.Core.Bitexts;

namespace Translate.Core.Memory;

/// <summary>A step in the history of a sentence that changes no translation, with what it settles.</summary>
/// <param name="Event">The step.</param>
internal sealed record RecordedStep(ReviewEvent Event)
{
    /// <summary>The waiver that a step of the kind waive sets, or of the kind require removes. Null for other steps.</summary>
    public TermWaiver? Waiver { get; init; }

    /// <summary>The dismissal that a step of the kind dismiss sets, or of the kind reopen removes. Null for other steps.</summary>
    public FindingDismissal? Dismissal { get; init; }

    /// <summary>The error that a step of the kind mark adds, or of the kind unmark removes by its id. Null for other steps.</summary>
    public ErrorSpan? Error { get; init; }

    /// <summary>Saves the step. Call inside a transaction.</summary>
    public void Apply(IMemoryTables tables)
    {
        tables.Reviews.Add(Event);
        switch (Event.Kind)
        {
            case ReviewEventKind.Waive:
                tables.Reviews.Set(Waiver!);
                break;
            case ReviewEventKind.Require:
                tables.Reviews.Remove(Waiver!);
                break;
            case ReviewEventKind.Dismiss:
                tables.Reviews.Set(Dismissal!);
                break;
            case ReviewEventKind.Reopen:
                tables.Reviews.Remove(Dismissal!);
                break;
            case ReviewEventKind.Mark:
                tables.Errors.Add(Error!);
                break;
            case ReviewEventKind.Unmark:
                tables.Errors.Remove(Error!.Id);
                break;
        }
    }
}
