using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Translate.Core.Problems;
using Translate.Core.Text;

namespace Translate.Server.Answers;

/// <summary>An error as problem details (RFC 9457), with the data of a <see cref="Problem"/>.</summary>
/// <param name="status">The status code.</param>
/// <param name="detail">What is wrong.</param>
internal sealed class ProblemAnswer(int status, string detail) : IResult
{
    /// <summary>The content type.</summary>
    public const string ContentType = "application/problem+json";

    /// <summary>The problem; null if the request itself is wrong.</summary>
    public Problem? Problem { get; init; }

    /// <summary>After which time the request may be sent again; null if that makes no difference.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Creates the answer to a problem.</summary>
    public static ProblemAnswer From(Problem problem) =>
        new(GetStatus(problem.Kind), problem.Message)
        {
            Problem = problem,
            RetryAfter = problem.Kind == ProblemKind.RateLimited ? TimeSpan.FromSeconds(5) : null,
        };

    /// <summary>Creates the answer to a request for something that does not exist.</summary>
    public static ProblemAnswer NotFound(string what) => new(StatusCodes.Status404NotFound, $"There is no such {what}.");

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = status;
        if (RetryAfter is { } wait)
        {
            response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        return response.WriteAsJsonAsync(
            new
            {
                type = Problem is null ? "about:blank" : $"urn:translate:problem:{EnumNames.Get(Problem.Kind)}",
                title = ReasonPhrases.GetReasonPhrase(status),
                status,
                detail,
                kind = Problem?.Kind,
                advice = Problem?.Advice,
                file = GetFile(),
                Problem?.Line,
                Problem?.Column,
                Problem?.Offset,
            },
            ServerJson.Options,
            ContentType,
            httpContext.RequestAborted
        );
    }

    /// <summary>The name of a document. The paths of the server are nobody's business.</summary>
    private string? GetFile() => Problem?.File is { } file && !Path.IsPathRooted(file) ? file : null;

    private static int GetStatus(ProblemKind kind) =>
        kind switch
        {
            ProblemKind.BadInput => StatusCodes.Status422UnprocessableEntity,
            ProblemKind.Credentials or ProblemKind.Network => StatusCodes.Status502BadGateway,
            ProblemKind.RateLimited or ProblemKind.OverQuota => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status500InternalServerError,
        };
}
