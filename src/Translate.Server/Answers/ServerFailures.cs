using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Translate.Core.Problems;
using Translate.Review.Api;

namespace Translate.Server.Answers;

/// <summary>Turns errors of the service into problem details. Errors of the page's own requests are answered as the page expects them.</summary>
/// <param name="loggers">Receive internal errors. Never a token, a cookie, a query or a text.</param>
internal sealed partial class ServerFailures(ILoggerFactory loggers)
{
    private readonly ILogger _logger = loggers.CreateLogger("Server");
    private readonly RequestFailures _page = new(loggers, hidesPaths: true);

    /// <summary>Whether a request is for the service, and not for the review page.</summary>
    public static bool IsService(HttpContext context) => !context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal);

    /// <summary>Handles one request.</summary>
    public Task InvokeAsync(HttpContext context, RequestDelegate next) =>
        IsService(context) ? AnswerAsync(context, next) : _page.InvokeAsync(context, next);

    private async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context).ConfigureAwait(false);
            if (context.Response is { HasStarted: false, StatusCode: >= StatusCodes.Status400BadRequest, ContentType: null } response)
            {
                await new ProblemAnswer(response.StatusCode, Describe(response.StatusCode)).ExecuteAsync(context).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client is gone.
        }
        catch (Exception e)
        {
            await AnswerAsync(context, e).ConfigureAwait(false);
        }
    }

    /// <summary>Says why the framework refused a request.</summary>
    private static string Describe(int status) =>
        status switch
        {
            StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed or StatusCodes.Status415UnsupportedMediaType =>
                "The service has no such address, or not for this method and content type. See /v1/openapi.json.",
            StatusCodes.Status413PayloadTooLarge => "The body is too large.",
            _ => "The request is not valid.",
        };

    private async Task AnswerAsync(HttpContext context, Exception exception)
    {
        var answer = exception switch
        {
            BadHttpRequestException { InnerException: JsonException } or JsonException => new ProblemAnswer(
                StatusCodes.Status400BadRequest,
                "The body is not the JSON that is expected here."
            ),
            BadHttpRequestException e => new ProblemAnswer(e.StatusCode, e.Message),
            InvalidDataException => new ProblemAnswer(StatusCodes.Status400BadRequest, "The form is not valid, or too large."),
            ProblemException e => ProblemAnswer.From(e.Problems[0]),
            _ => null,
        };
        if (answer is null)
        {
            // The message may have text of an article, so it is not logged.
            LogFailure(
                _logger,
                context.Request.Method,
                context.Request.Path,
                exception.GetType().Name,
                exception.StackTrace ?? string.Empty
            );
            answer = new ProblemAnswer(StatusCodes.Status500InternalServerError, $"An internal error ({exception.GetType().Name}).");
        }

        if (context.Response.HasStarted)
        {
            context.Abort();
            return;
        }

        await answer.ExecuteAsync(context).ConfigureAwait(false);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Path} failed: {Error} {StackTrace}")]
    private static partial void LogFailure(ILogger logger, string method, PathString path, string error, string stackTrace);
}
