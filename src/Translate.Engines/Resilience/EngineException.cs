using System.Globalization;
using System.Text;
using Translate.Core.Problems;

namespace Translate.Engines.Resilience;

/// <summary>A request to an engine failed. It says whether to send it again, and when.</summary>
/// <remarks>Holds no text of an article and no credential.</remarks>
public sealed class EngineException : ProblemException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong, a clause without a final full stop.</param>
    /// <param name="retry">What a caller can do about it.</param>
    /// <param name="kind">Decides the exit code.</param>
    /// <param name="advice">What the user can do.</param>
    /// <param name="failure">What the service said; null if nothing is known.</param>
    /// <param name="cause">The inner exception; null if absent.</param>
    public EngineException(
        string message,
        RetryClass retry,
        ProblemKind kind,
        string advice,
        EngineFailure? failure = null,
        Exception? cause = null
    )
        : base(new Problem(kind, message + Describe(failure ?? EngineFailure.Unknown), advice), cause)
    {
        Retry = retry;
        Failure = failure ?? EngineFailure.Unknown;
        IsUncharged = Failure.Status is >= 400 and < 500 || (cause is not null && IsUnconnected(cause));
    }

    private EngineException(EngineException other, Problem problem)
        : base(problem)
    {
        Retry = other.Retry;
        Failure = other.Failure;
        IsUncharged = other.IsUncharged;
    }

    /// <summary>What a caller can do about it.</summary>
    public RetryClass Retry { get; }

    /// <summary>What the service said.</summary>
    public EngineFailure Failure { get; }

    /// <summary>When the service wants the next request, from now; null if it does not say.</summary>
    public TimeSpan? RetryAfter => Failure.RetryAfter;

    /// <summary>Whether the service cannot have charged for the request: it refused it, or was not reached.</summary>
    public bool IsUncharged { get; }

    /// <summary>Whether nobody knows if the service billed for the request. A service that says that it is not available did not.</summary>
    internal bool IsPossiblyBilled => !IsUncharged && Failure.Status != 503;

    /// <summary>Returns the same exception with another problem and without a cause.</summary>
    internal EngineException WithProblem(Problem problem) => new(this, problem);

    private static string Describe(EngineFailure failure)
    {
        var details = new List<string>();
        if (failure.Status > 0)
        {
            details.Add(string.Create(CultureInfo.InvariantCulture, $"status {failure.Status}"));
        }

        if (failure.Code is { } code)
        {
            details.Add(string.Create(CultureInfo.InvariantCulture, $"code {code}"));
        }

        if (failure.RequestId is { } id)
        {
            details.Add($"X-RequestId {id}");
        }

        return details.Count == 0 ? string.Empty : new StringBuilder(" (").AppendJoin(", ", details).Append(')').ToString();
    }

    private static bool IsUnconnected(Exception cause) =>
        cause
            is HttpRequestException
            {
                HttpRequestError: HttpRequestError.NameResolutionError
                    or HttpRequestError.ConnectionError
                    or HttpRequestError.SecureConnectionError
                    or HttpRequestError.ProxyTunnelError
            }
        || (cause.InnerException is { } inner && IsUnconnected(inner));
}
