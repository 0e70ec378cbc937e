using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Translate.Core.Problems;
using Translate.Review.Articles;

namespace Translate.Review.Api;

/// <summary>Turns errors into answers: a problem with its message, a bad request, or an internal error without a stack trace.</summary>
/// <param name="loggers">Receive internal errors.</param>
/// <param name="hidesPaths">Whether the paths of the server are nobody's business.</param>
internal sealed partial class RequestFailures(ILoggerFactory loggers, bool hidesPaths = false)
{
    private readonly ILogger _logger = loggers.CreateLogger("Review");

    /// <summary>Handles one request.</summary>
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The page is gone.
        }
        catch (BadHttpRequestException e)
        {
            await AnswerAsync(
                    context,
                    () =>
                        e.StatusCode == StatusCodes.Status413PayloadTooLarge
                            ? JsonExchange.RefuseAsync(context, e.StatusCode, new Refusal(RefusalCode.TooLong))
                            : JsonExchange.RefuseAsync(context, e.StatusCode, new Refusal(RefusalCode.BadRequest), e.Message)
                )
                .ConfigureAwait(false);
        }
        catch (JsonException)
        {
            await AnswerAsync(
                    context,
                    () =>
                        JsonExchange.RefuseAsync(
                            context,
                            StatusCodes.Status400BadRequest,
                            new Refusal(RefusalCode.BadRequest),
                            "The request is not the JSON that is expected here."
                        )
                )
                .ConfigureAwait(false);
        }
        catch (ProblemException e)
        {
            await AnswerAsync(
                    context,
                    () =>
                        JsonExchange.RefuseAsync(
                            context,
                            StatusCodes.Status500InternalServerError,
                            hidesPaths ? e.Problems[0] with { File = null } : e.Problems[0]
                        )
                )
                .ConfigureAwait(false);
        }
        catch (Exception e)
        {
            // The address has the token, and the message may have text of an article, so neither is logged.
            LogFailure(_logger, context.Request.Method, context.Request.Path, e.GetType().Name, e.StackTrace ?? string.Empty);
            await AnswerAsync(
                    context,
                    () =>
                        JsonExchange.RefuseAsync(
                            context,
                            StatusCodes.Status500InternalServerError,
                            new Refusal(RefusalCode.Internal, e.GetType().Name)
                        )
                )
                .ConfigureAwait(false);
        }
    }

    private static Task AnswerAsync(HttpContext context, Func<Task> answer)
    {
        if (context.Response.HasStarted)
        {
            context.Abort();
            return Task.CompletedTask;
        }

        return answer();
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Path} failed: {Error} {StackTrace}")]
    private static partial void LogFailure(ILogger logger, string method, PathString path, string error, string stackTrace);
}
