using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using Translate.Core.Output;
using Translate.Core.Problems;
using Translate.Review.Security;
using Translate.Server.Answers;
using Translate.Server.Jobs;
using Translate.Server.Security;

namespace Translate.Server.Api;

/// <summary>Accepts documents and returns their results.</summary>
/// <param name="jobs">The jobs.</param>
/// <param name="formats">The names of the output formats.</param>
/// <param name="audit">Receives who sent and cancelled what.</param>
internal sealed class JobApi(IJobQueue jobs, IReadOnlyList<string> formats, AuditLog audit)
{
    private const int MaxWaitSeconds = 60;
    private const string FormType = "multipart/form-data";

    /// <summary>Adds the routes.</summary>
    public void Map(IEndpointRouteBuilder routes)
    {
        routes
            .MapPost("/v1/documents", SubmitAsync)
            .WithSummary(
                "Accepts a document, as the body or as a file of a form. With wait, holds the request for up to that many seconds, and returns the result if it is ready."
            )
            .Accepts<IFormFile>(isOptional: true, FormType, "*/*")
            .Produces<JobAnswer>(StatusCodes.Status202Accepted)
            .Produces(StatusCodes.Status200OK, contentType: "application/octet-stream")
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
            .DisableAntiforgery()
            .Require(Permission.Translate);
        routes
            .MapGet(
                "/v1/jobs",
                async (int? offset, int? limit, CancellationToken cancellationToken) =>
                    (await jobs.GetPageAsync(PageRange.From(offset, limit), cancellationToken).ConfigureAwait(false)).Select(JobAnswer.From)
            )
            .WithSummary("Lists jobs, the newest first.")
            .Require(Permission.Read);
        routes
            .MapGet("/v1/jobs/{id}", GetAsync)
            .WithSummary("Returns the progress of a job. With wait, answers after at most that many seconds.")
            .Produces<JobAnswer>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .Require(Permission.Read);
        routes
            .MapGet("/v1/jobs/{id}/result", GetResultAsync)
            .WithSummary(
                $"Gives the translated document in a format: {string.Join(", ", formats)}. Default: {OutputNames.Target}, the document's own format."
            )
            .Produces(StatusCodes.Status200OK, contentType: "application/octet-stream")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .Require(Permission.Read);
        routes
            .MapDelete("/v1/jobs/{id}", CancelAsync)
            .WithSummary("Cancels a job of one's own, or removes it with its results if it has ended.")
            .Produces<JobAnswer>()
            .Produces(StatusCodes.Status204NoContent)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .Require(Permission.Translate);
    }

    private async Task<IResult> SubmitAsync(
        HttpContext context,
        string? name,
        int? wait,
        string? format,
        CancellationToken cancellationToken
    )
    {
        if (!IsFormat(format))
        {
            return RefuseFormat(format!);
        }

        var user = RequestGuard.GetReader(context).Name;
        var job =
            context.Request.ContentType?.StartsWith(FormType, StringComparison.OrdinalIgnoreCase) == true
                ? await SubmitFormAsync(context, user, name, cancellationToken).ConfigureAwait(false)
                : await jobs.SubmitAsync(
                        user,
                        DocumentName.Clean(name, context.Request.ContentType),
                        context.Request.Body,
                        cancellationToken
                    )
                    .ConfigureAwait(false);
        if (job is null)
        {
            return new ProblemAnswer(StatusCodes.Status400BadRequest, "The form needs one file.");
        }

        audit.Add(new AuditEntry(user, "submit") { Document = $"{job.Id}/{job.Name}" });
        var now = wait > 0 ? await WaitAsync(job.Id, wait, cancellationToken).ConfigureAwait(false) ?? job : job;
        return now.State switch
        {
            JobState.Done => OpenResult(context, now, format),
            JobState.Failed => ProblemAnswer.From(now.Problem!),
            _ => Results.Accepted($"/v1/jobs/{job.Id}", JobAnswer.From(now)),
        };
    }

    private async Task<Job?> SubmitFormAsync(HttpContext context, string user, string? name, CancellationToken cancellationToken)
    {
        var form = await context.Request.ReadFormAsync(cancellationToken).ConfigureAwait(false);
        if (form.Files is not [var file])
        {
            return null;
        }

        var content = file.OpenReadStream();
        await using (content.ConfigureAwait(false))
        {
            return await jobs.SubmitAsync(user, DocumentName.Clean(name ?? file.FileName, file.ContentType), content, cancellationToken)
                .ConfigureAwait(false);
        }
    }

    private async Task<IResult> GetAsync(string id, int? wait, CancellationToken cancellationToken) =>
        (
            wait > 0
                ? await WaitAsync(id, wait, cancellationToken).ConfigureAwait(false)
                : await jobs.FindAsync(id, cancellationToken).ConfigureAwait(false)
        )
            is { } job
            ? Results.Ok(JobAnswer.From(job))
            : ProblemAnswer.NotFound("job");

    private async Task<IResult> GetResultAsync(HttpContext context, string id, string? format, CancellationToken cancellationToken)
    {
        if (!IsFormat(format))
        {
            return RefuseFormat(format!);
        }

        return await jobs.FindAsync(id, cancellationToken).ConfigureAwait(false) is { } job
            ? OpenResult(context, job, format)
            : ProblemAnswer.NotFound("job");
    }

    private IResult OpenResult(HttpContext context, Job job, string? format)
    {
        var named = format is null or OutputNames.FormerTarget ? OutputNames.Target : format;
        if (jobs.OpenResult(job, named) is not { } result)
        {
            return job.State == JobState.Failed
                ? ProblemAnswer.From(job.Problem!)
                : new ProblemAnswer(
                    StatusCodes.Status409Conflict,
                    $"The job is {Core.Text.EnumNames.Get(job.State)}, so there is no result."
                );
        }

        // What somebody sent must not run in the page's name, whatever it is.
        context.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(OutputNames.Get(job.Name, named));
        context.Response.Headers.ContentDisposition = disposition.ToString();
        return Results.Stream(result, ResultTypes.Get(named, job.Name));
    }

    private async Task<IResult> CancelAsync(HttpContext context, string id, CancellationToken cancellationToken)
    {
        var reader = RequestGuard.GetReader(context);
        if (await jobs.FindAsync(id, cancellationToken).ConfigureAwait(false) is not { } job)
        {
            return ProblemAnswer.NotFound("job");
        }

        if (job.Owner != reader.Name && !reader.May(Permission.Administer))
        {
            return new ProblemAnswer(StatusCodes.Status403Forbidden, "This job is somebody else's.");
        }

        audit.Add(new AuditEntry(reader.Name, job.IsActive ? "cancel" : "remove") { Document = $"{job.Id}/{job.Name}" });
        return await jobs.CancelAsync(id).ConfigureAwait(false) is { } cancelled
            ? Results.Ok(JobAnswer.From(cancelled))
            : Results.NoContent();
    }

    private Task<Job?> WaitAsync(string id, int? seconds, CancellationToken cancellationToken) =>
        jobs.WaitAsync(id, TimeSpan.FromSeconds(Math.Min(seconds ?? 0, MaxWaitSeconds)), cancellationToken);

    private bool IsFormat(string? format) => format is null or OutputNames.FormerTarget || formats.Contains(format);

    private ProblemAnswer RefuseFormat(string format) =>
        ProblemAnswer.From(
            new Problem(
                ProblemKind.BadInput,
                string.Create(CultureInfo.InvariantCulture, $"there is no output format '{format}'"),
                $"Choose from: {string.Join(", ", formats)}"
            )
        );
}
