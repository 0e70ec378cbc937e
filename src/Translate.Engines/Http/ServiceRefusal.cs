using System.Globalization;
using Translate.Core.Problems;
using Translate.Engines.Resilience;

namespace Translate.Engines.Http;

/// <summary>What a refusal of a service means.</summary>
/// <param name="Message">What is wrong, a clause without a final full stop.</param>
/// <param name="Retry">What a retry can do about it.</param>
/// <param name="Kind">Decides the exit code.</param>
/// <param name="Advice">What the user can do.</param>
internal sealed record ServiceRefusal(string Message, RetryClass Retry, ProblemKind Kind, string Advice)
{
    /// <summary>Advice for what passes by itself.</summary>
    public const string AskLater = "Run the same command again later: what is done is kept";

    private const string CheckText = "Look at this sentence: shorten it, or take unusual characters out";

    /// <summary>One of the texts may be to blame.</summary>
    public static ServiceRefusal Text(string message) => new(message, RetryClass.Halve, ProblemKind.BadInput, CheckText);

    /// <summary>The service has a difficulty that may pass.</summary>
    public static ServiceRefusal Transient(string message) => new(message, RetryClass.Transient, ProblemKind.Network, AskLater);

    /// <summary>The pace was too high.</summary>
    public static ServiceRefusal Pace(string advice) =>
        new("the service refused the pace", RetryClass.Pace, ProblemKind.RateLimited, advice);

    /// <summary>The credentials are not accepted.</summary>
    public static ServiceRefusal Credentials(string message, string advice) =>
        new(message, RetryClass.Never, ProblemKind.Credentials, advice);

    /// <summary>The settings, or this program, ask for something that the service does not have.</summary>
    public static ServiceRefusal Settings(string message, string advice) =>
        new(message, RetryClass.Never, ProblemKind.BadConfiguration, advice);

    /// <summary>Returns what a status means where the service says no more.</summary>
    /// <param name="status">Of HTTP.</param>
    /// <param name="endpointSetting">Where the user sets the endpoint.</param>
    /// <param name="credentialAdvice">What to do if the credentials are refused.</param>
    /// <param name="paceAdvice">What to do if the pace is refused to the end.</param>
    public static ServiceRefusal FromStatus(int status, string endpointSetting, string credentialAdvice, string paceAdvice) =>
        status switch
        {
            400 or 413 or 414 => Text("the service refused a text"),
            401 or 403 => Credentials("the service refused the credentials", credentialAdvice),
            >= 300 and < 400 => new ServiceRefusal(
                "the address leads elsewhere",
                RetryClass.Never,
                ProblemKind.Network,
                $"Check {endpointSetting}, and whether the network wants you to sign in"
            ),
            404 => Settings("the service is not at this address", $"Check {endpointSetting}"),
            408 => Transient("the request did not arrive in time"),
            429 => Pace(paceAdvice),
            501 => Settings("the service does not know the operation", $"Check {endpointSetting}"),
            >= 500 => Transient("the service failed"),
            _ => Settings("the service gave an unexpected answer", $"Check {endpointSetting}"),
        };

    /// <summary>Creates the exception.</summary>
    /// <param name="failure">What the service said.</param>
    public EngineException ToException(EngineFailure failure)
    {
        var message = Message;
        if (failure.RetryAfter is { } wait && wait > TimeSpan.Zero)
        {
            message += $", and wants the next request in {Format(wait)}";
        }
        else if (Retry == RetryClass.Pace)
        {
            message += ", and does not say for how long; a minute is usually enough";
        }

        return new EngineException(message, Retry, Kind, Advice, failure);
    }

    /// <summary>Creates the exception for a response that is not an answer, such as a proxy's page or half a document. One with status 200 was probably billed.</summary>
    /// <param name="what">Why it cannot be read.</param>
    /// <param name="failure">The status, and what else is known.</param>
    public static EngineException Unreadable(string what, EngineFailure failure) =>
        new(
            $"the service's answer cannot be read: {what}",
            failure.Status == 200 ? RetryClass.Once : RetryClass.Transient,
            ProblemKind.Network,
            AskLater,
            failure
        );

    /// <summary>Creates the exception for a text whose translation is nothing.</summary>
    public static EngineException Blank(string? requestId) =>
        new(
            "the service returned a blank translation",
            RetryClass.Never,
            ProblemKind.Network,
            AskLater,
            new EngineFailure { Status = 200, RequestId = requestId }
        );

    /// <summary>A wait in the unit that people think in.</summary>
    private static string Format(TimeSpan wait) =>
        wait < TimeSpan.FromMinutes(2)
            ? string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(wait.TotalSeconds):0} s")
            : string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(wait.TotalMinutes):N0} min");
}
