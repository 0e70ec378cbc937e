using Translate.Core.Bitexts;
using Translate.Core.Memory;
using Translate.Core.Pipeline;
using Translate.Core.Text;

namespace Translate.Review.Articles;

/// <content>Settles findings and terms, marks errors, and adds notes.</content>
internal sealed partial class ReviewSession
{
    /// <summary>Dismisses a finding for a reason, or opens it again.</summary>
    /// <param name="article">The article.</param>
    /// <param name="index">The index of the unit.</param>
    /// <param name="findingId">The finding's id.</param>
    /// <param name="message">The finding's message.</param>
    /// <param name="reason">The reason; null to open it again.</param>
    /// <param name="author">The person.</param>
    /// <returns>The indexes of the units that changed; null if the unit does not have the finding.</returns>
    public IReadOnlyList<int>? Dismiss(OpenArticle article, int index, string findingId, string message, string? reason, string author)
    {
        var unit = article.Units[index];
        if (!unit.Findings.Any(finding => finding.Id == findingId && finding.Message == message))
        {
            return null;
        }

        var source = SourceNormalizer.Normalize(unit.Source);
        var step = CreateEvent(article, index, reason is null ? ReviewEventKind.Reopen : ReviewEventKind.Dismiss, author) with
        {
            Note = reason is null ? message : $"{message}: {reason}",
        };
        Memory.SaveDecision(
            new FindingDismissal(source, unit.Target, findingId, message, reason ?? string.Empty),
            isSet: reason is not null,
            step
        );
        audit.Decide(step);
        return RefreshSame(article, index);
    }

    /// <summary>Waives an occurrence of a term for a reason, or requires it again.</summary>
    /// <param name="article">The article.</param>
    /// <param name="index">The index of the unit.</param>
    /// <param name="term">The index of the outcome in the unit.</param>
    /// <param name="reason">The reason; null to require it again.</param>
    /// <param name="author">The person.</param>
    /// <returns>The indexes of the units that changed; null if the unit does not have the term.</returns>
    public IReadOnlyList<int>? Waive(OpenArticle article, int index, int term, string? reason, string author)
    {
        var unit = article.Units[index];
        if (term < 0 || term >= unit.Terms.Count)
        {
            return null;
        }

        var entry = unit.Terms[term].Occurrence.Entry;
        var step = CreateEvent(article, index, reason is null ? ReviewEventKind.Require : ReviewEventKind.Waive, author) with
        {
            Note = reason is null ? entry.Source : $"{entry.Source}: {reason}",
        };
        Memory.SaveDecision(
            new TermWaiver(
                SourceNormalizer.Normalize(unit.Source),
                entry.Source,
                TermFingerprint.Compute(entry),
                ReviewDecisions.GetOccurrence(unit.Terms, term),
                reason ?? string.Empty
            ),
            isSet: reason is not null,
            step
        );
        audit.Decide(step);
        return RefreshSame(article, index);
    }

    /// <summary>Adds a comment, or sets or removes the flag.</summary>
    /// <returns>The indexes of the units that show it, and the other articles with the sentence.</returns>
    public (IReadOnlyList<int> Changed, IReadOnlyList<ArticleEntry> Elsewhere) Note(
        OpenArticle article,
        int index,
        ReviewEventKind kind,
        string note,
        string author
    )
    {
        var step = CreateEvent(article, index, kind, author) with { Note = note };
        Write(() => Memory.AddEvent(step));
        audit.Decide(step);
        return ([.. article.FindSame(index)], FindElsewhere(article, index));
    }

    /// <summary>Marks an error in the target of a unit.</summary>
    /// <returns>The indexes of the units that show it; null if the target is another one, or does not have the range.</returns>
    public IReadOnlyList<int>? MarkError(
        OpenArticle article,
        int index,
        string version,
        TextRange range,
        ErrorSeverity severity,
        ErrorCategory category,
        string author
    )
    {
        var unit = article.Units[index];
        if (OpenArticle.GetVersion(unit) != version || range.End > unit.Target.Length || range.Length == 0)
        {
            return null;
        }

        var span = new ErrorSpan(SourceNormalizer.Normalize(unit.Source), unit.Target, range, severity, category)
        {
            Document = article.Source.Name,
            Engine = unit.Engine?.Id ?? string.Empty,
            Author = author,
            At = time.GetUtcNow(),
        };
        var step = CreateEvent(article, index, ReviewEventKind.Mark, author) with { Note = Describe(span) };
        Write(() => Memory.AddError(span, step));
        audit.Decide(step);
        list.AddErrors(article.Source.Name, 1);
        return [.. article.FindSame(index)];
    }

    /// <summary>Removes the mark of an error.</summary>
    /// <returns>The indexes of the units that showed it; null if the sentence does not have the error.</returns>
    public IReadOnlyList<int>? UnmarkError(OpenArticle article, int index, long id, string author)
    {
        var source = SourceNormalizer.Normalize(article.Units[index].Source);
        if (Memory.GetErrors([source])[source].FirstOrDefault(span => span.Id == id) is not { } span)
        {
            return null;
        }

        var step = CreateEvent(article, index, ReviewEventKind.Unmark, author) with { Note = Describe(span) };
        Write(() => Memory.RemoveError(id, step));
        audit.Decide(step);
        list.AddErrors(span.Document, -1);
        return [.. article.FindSame(index)];
    }

    private static string Describe(ErrorSpan span) =>
        $"{EnumNames.Get(span.Severity)}{(span.Category == ErrorCategory.None ? string.Empty : $", {EnumNames.Get(span.Category)}")}: {span.Range.In(span.Target)}";

    /// <summary>Writes what changes no unit. Open articles that were up to date stay so.</summary>
    private void Write(Action write)
    {
        var before = Memory.GetRevision();
        write();
        KeepCurrent(before);
    }

    private List<int> RefreshSame(OpenArticle article, int index)
    {
        Refresh(article, article.Segments[index].Source, Memory.GetRevision() - 1);
        return [index, .. article.FindSame(index).Where(same => same != index)];
    }
}
