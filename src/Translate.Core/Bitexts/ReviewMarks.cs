namespace Translate.Core.Bitexts;

/// <summary>What people noted about a sentence.</summary>
/// <param name="Comments">The number of comments.</param>
/// <param name="IsFlagged">Whether it is flagged.</param>
internal readonly record struct ReviewMarks(int Comments, bool IsFlagged)
{
    /// <summary>Returns the marks after a history.</summary>
    public static ReviewMarks From(IEnumerable<ReviewEvent> history) =>
        history.Aggregate(default(ReviewMarks), (marks, step) => marks.With(step.Kind));

    /// <summary>Returns the marks after one more step.</summary>
    public ReviewMarks With(ReviewEventKind kind) =>
        kind switch
        {
            ReviewEventKind.Comment => this with { Comments = Comments + 1 },
            ReviewEventKind.Flag or ReviewEventKind.Unflag => this with { IsFlagged = kind == ReviewEventKind.Flag },
            _ => this,
        };
}
