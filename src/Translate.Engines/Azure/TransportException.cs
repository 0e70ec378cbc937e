using System.Globalization;
using System.Text;
using Translate.Core.Problems;

namespace Translate.Engines.Azure;

/// <summary>Why a request brought no translations, whichever transport sent it. Carries no text of the article and no credential.</summary>
internal sealed class TransportException(string message, RetryClass retry, ProblemKind kind, string advice, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>HTTP status; 0 where there was no answer.</summary>
    public int Status { get; init; }

    /// <summary>The service's six-digit code; null where it gave none.</summary>
    public int? Code { get; init; }

    /// <summary>When the service wants to be asked again, from now; null where it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The name under which the service has logged the request; null where it gave none.</summary>
    public string? RequestId { get; init; }

    /// <summary>Whether the service cannot have charged anything: it refused, or was not reached at all.</summary>
    public bool IsUncharged => Status is >= 400 and < 500 || (InnerException is { } cause && IsUnconnected(cause));

    /// <summary>What can be done about it.</summary>
    public RetryClass Retry { get; } = retry;

    /// <summary>The problem to show.</summary>
    public Problem ToProblem()
    {
        var text = new StringBuilder(Message);
        List<string> details = [];
        if (Status > 0)
        {
            details.Add(string.Create(CultureInfo.InvariantCulture, $"status {Status}"));
        }

        if (Code is { } code)
        {
            details.Add(string.Create(CultureInfo.InvariantCulture, $"code {code}"));
        }

        if (RequestId is not null)
        {
            details.Add($"X-RequestId {RequestId}");
        }

        return new Problem(kind, details.Count == 0 ? Message : text.Append(" (").AppendJoin(", ", details).Append(')').ToString(), advice);
    }

    private static bool IsUnconnected(Exception cause) =>
        cause is HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError }
        || (cause.InnerException is { } inner && IsUnconnected(inner));
}
