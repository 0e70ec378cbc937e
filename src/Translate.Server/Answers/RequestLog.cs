using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Translate.Review.Security;

namespace Translate.Server.Answers;

/// <summary>Logs each request: method, path, status, user, time. Never a query, a header or a body, which can have secrets and texts.</summary>
/// <param name="loggers">Receive the lines.</param>
internal sealed partial class RequestLog(ILoggerFactory loggers)
{
    private readonly ILogger _logger = loggers.CreateLogger("Server");

    /// <summary>Handles one request.</summary>
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            await next(context).ConfigureAwait(false);
        }
        finally
        {
            if (_logger.IsEnabled(LogLevel.Information))
            {
                var (user, milliseconds) = (RequestGuard.GetReader(context).Name, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                LogRequest(_logger, context.Request.Method, context.Request.Path, context.Response.StatusCode, user, milliseconds);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} {Path} {Status} {User} {Milliseconds:0.0} ms")]
    private static partial void LogRequest(ILogger logger, string method, PathString path, int status, string user, double milliseconds);
}
