using Translate.Core.Bitexts;
using Translate.Server.Jobs;

namespace Translate.Server.Api;

/// <summary>A job as clients see it.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The document's name.</param>
/// <param name="Owner">Who sent it.</param>
/// <param name="State">How far it is.</param>
/// <param name="Created">When it was sent.</param>
/// <param name="Ended">When it ended.</param>
/// <param name="Counts">What is counted of the document, as in report.json.</param>
/// <param name="Problem">Why it failed, or is not complete.</param>
/// <param name="Result">Where its result is.</param>
internal sealed record JobAnswer(
    string Id,
    string Name,
    string Owner,
    JobState State,
    DateTimeOffset Created,
    DateTimeOffset? Ended,
    DocumentCounts? Counts,
    JobProblem? Problem,
    string? Result
)
{
    /// <summary>Creates the answer.</summary>
    public static JobAnswer From(Job job) =>
        new(
            job.Id,
            job.Name,
            job.Owner,
            job.State,
            job.Created,
            job.Ended,
            job.Counts,
            job.Problem is { } problem
                ? new JobProblem(Core.Text.EnumNames.Get(problem.Kind), problem.Message, problem.Advice, problem.Line, problem.Column)
                : null,
            job.State == JobState.Done ? $"/v1/jobs/{job.Id}/result" : null
        );
}

/// <summary>Why a job failed, or is not complete.</summary>
/// <param name="Kind">The kind of the problem.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Advice">What to do.</param>
/// <param name="Line">The line in the document.</param>
/// <param name="Column">The column.</param>
internal sealed record JobProblem(string Kind, string Message, string Advice, int? Line, int? Column);
