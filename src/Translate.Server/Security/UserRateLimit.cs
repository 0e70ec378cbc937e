using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Translate.Review.Security;
using Translate.Server.Answers;

namespace Translate.Server.Security;

/// <summary>Bounds the requests of each user in a minute. Runs after the sign-in.</summary>
internal sealed class UserRateLimit : IAsyncDisposable
{
    private const int SecondsPerMinute = 60;

    private readonly PartitionedRateLimiter<string> _limiter;

    /// <summary>Creates the limit.</summary>
    /// <param name="requestsPerMinute">The most requests of one user in a minute.</param>
    public UserRateLimit(int requestsPerMinute) =>
        _limiter = PartitionedRateLimiter.Create<string, string>(user =>
            RateLimitPartition.GetSlidingWindowLimiter(
                user,
                _ => new SlidingWindowRateLimiterOptions
                {
                    PermitLimit = requestsPerMinute,
                    Window = TimeSpan.FromSeconds(SecondsPerMinute),
                    SegmentsPerWindow = 12,
                    QueueLimit = 0,
                }
            )
        );

    /// <summary>Handles one request.</summary>
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var user = RequestGuard.GetReader(context).Name;
        using var lease = user.Length == 0 ? null : _limiter.AttemptAcquire(user);
        if (lease is null or { IsAcquired: true })
        {
            await next(context).ConfigureAwait(false);
            return;
        }

        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var known) ? known : TimeSpan.FromSeconds(5);
        await new ProblemAnswer(StatusCodes.Status429TooManyRequests, "This user sends too many requests. Wait before the next one.")
        {
            RetryAfter = wait,
        }
            .ExecuteAsync(context)
            .ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _limiter.DisposeAsync();
}
