using System.Globalization;
using Translate.Scale.Queue;

namespace Translate.Server.Jobs;

/// <summary>Converts between jobs and documents on the queue.</summary>
internal static class QueuedJob
{
    /// <summary>The digits of an id that are its time, in milliseconds since 1970 (RFC 9562, version 7).</summary>
    private const int TimeDigits = 12;

    /// <summary>Returns the id of a job as the queue has it.</summary>
    public static Guid ParseId(string id) => Guid.ParseExact(id, "N");

    /// <summary>Returns when the job of an id was created.</summary>
    public static DateTimeOffset GetTime(string id)
    {
        var milliseconds = long.Parse(id.AsSpan(0, TimeDigits), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return milliseconds <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
            : DateTimeOffset.MinValue;
    }

    /// <summary>Creates the document of a new job.</summary>
    /// <param name="job">The job.</param>
    /// <param name="path">Its document on this machine.</param>
    public static QueuedDocument Create(Job job, string path) =>
        new(
            ParseId(job.Id),
            job.Owner,
            job.Created,
            new QueuedArticle(0, 0, path, $"{job.Id}{DocumentResults.Separator}{job.Name}", 0, QueueState.Queued)
        );

    /// <summary>Converts a document to its job.</summary>
    public static Job ToJob(QueuedDocument document)
    {
        var article = document.Article;
        var name = article.Name[(article.Name.IndexOf(DocumentResults.Separator, StringComparison.Ordinal) + 1)..];
        var outcome = article.Outcome;
        return new Job(document.Id.ToString("N"), name, document.Owner, document.Created)
        {
            Number = article.Position,
            State = article.State switch
            {
                QueueState.Queued => JobState.Queued,
                QueueState.Running => JobState.Running,
                QueueState.Done or QueueState.Incomplete => JobState.Done,
                QueueState.Failed => JobState.Failed,
                QueueState.Canceled => JobState.Cancelled,
                _ => throw new InvalidOperationException($"Unknown state {article.State}."),
            },
            Attempts = article.Attempts,
            Ended = article.Finished,
            Headline = outcome.Headline,
            Counts = article.State is QueueState.Done or QueueState.Incomplete ? outcome.Counts : null,

            // The paths of workers are nobody's business.
            Problem = outcome.Problem is { File: not null } problem ? problem with { File = name } : outcome.Problem,
        };
    }
}
