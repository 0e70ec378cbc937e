using System.Collections.Frozen;
using System.Net;
using Translate.Core.Problems;
using Translate.Engines.Http;
using Translate.Engines.Resilience;

namespace Translate.Engines.Azure;

/// <summary>What a refusal of the service means, by its code or, where it gives none that is known, by its status.</summary>
/// <remarks>Codes: the service's own table, and 401001 as users have reported it.</remarks>
internal static class AzureErrorCode
{
    private const string CheckSettings = "Check the section Azure of the settings";
    private const string CheckKey = "Check AZURE_TEXT_TRANSLATION_APIKEY, and that AZURE_TEXT_TRANSLATION_REGION is the resource's region";
    private const string SlowDown =
        "Run the same command again later, and set Azure:Tier to the tier of your resource so that the pace fits its quota";
    private const string NextMonth =
        "Wait for next month, or move the resource to a paid tier; then run the same command again: what is done is kept";
    private const string Report = "Please report it together with the settings of section Azure, without the key";

    private static readonly FrozenDictionary<int, ServiceRefusal> Meanings = new Dictionary<int, ServiceRefusal>
    {
        [400000] = Text("an input is not valid"),
        [400001] = Program("the scope is not valid"),
        [400002] = Settings("the category is not valid"),
        [400003] = Program("the language is missing or not valid"),
        [400004] = Program("the target script is not valid"),
        [400005] = Text("a text is missing or not valid"),
        [400006] = Program("language and script do not go together"),
        [400018] = Program("the source script is not valid"),
        [400019] = Program("the language is not supported"),
        [400020] = Text("an element of the request is not valid"),
        [400021] = Settings("the API version is not valid"),
        [400023] = Program("the pair of languages is not valid"),
        [400035] = Program("the source language is not valid"),
        [400036] = Program("the target language is missing or not valid"),
        [400042] = Settings("an option is not valid"),
        [400043] = Program("the trace id is not valid"),
        [400050] = Text("a text is too long"),
        [400064] = Settings("a translation parameter is not valid"),
        [400070] = Program("the number of target scripts does not fit"),
        [400071] = Program("the text type is not valid"),
        [400072] = Text("there are too many texts in the request"),
        [400073] = Program("the script is not valid"),
        [400074] = Program("the request is not valid JSON"),
        [400075] = Settings("the pair of languages and the category do not go together"),
        [400077] = Text("the request is too large"),
        [400079] = Settings("the custom model for this pair of languages does not exist"),
        [400080] = Program("transliteration is not supported"),
        [401000] = Credentials("the credentials are missing or not valid"),
        [401001] = Credentials("the credentials are not valid"),
        [401015] = Credentials("the key belongs to the Speech service"),
        [403000] = Credentials("the operation is not allowed for these credentials"),
        [403001] = new("the free quota of this month is used up", RetryClass.Never, ProblemKind.OverQuota, NextMonth),
        [405000] = Program("the method is not supported"),
        [408001] = new("the model is still being prepared", RetryClass.Preparing, ProblemKind.Network, ServiceRefusal.AskLater),
        [408002] = Transient("the request did not arrive in time"),
        [415000] = Program("the content type is not supported"),
        [429000] = Pace,
        [429001] = Pace,
        [429002] = Pace,
        [500000] = Transient("an unexpected error of the service"),
        [503000] = Transient("the service is unavailable for the moment"),
    }.ToFrozenDictionary();

    /// <summary>The codes that it knows.</summary>
    public static IEnumerable<int> Known => Meanings.Keys;

    private static ServiceRefusal Pace => ServiceRefusal.Pace(SlowDown);

    /// <summary>The exception for a refusal.</summary>
    /// <param name="status">Of HTTP.</param>
    /// <param name="code">Null if absent.</param>
    /// <param name="serviceMessage">The service's words, used only where the code is not known; null if absent.</param>
    /// <param name="retryAfter">Null if the service does not say.</param>
    /// <param name="requestId">Null if the service gives none.</param>
    public static EngineException Exception(int status, int? code, string? serviceMessage, TimeSpan? retryAfter, string? requestId)
    {
        if (status == (int)HttpStatusCode.ProxyAuthenticationRequired)
        {
            return ConnectionFailure.ProxyRefused(HttpStatusCode.ProxyAuthenticationRequired, cause: null);
        }

        var isKnown = code is { } number && Meanings.ContainsKey(number);
        var meaning = isKnown ? Meanings[code!.Value] : FromStatus(status);
        return (
            isKnown || string.IsNullOrWhiteSpace(serviceMessage)
                ? meaning
                : meaning with
                {
                    Message = $"{meaning.Message}: {serviceMessage}",
                }
        ).ToException(
            new EngineFailure
            {
                Status = status,
                Code = code,
                RetryAfter = retryAfter,
                RequestId = requestId,
            }
        );
    }

    /// <summary>The exception for a response that is not an answer, such as a proxy's page or half a document. One with status 200 was probably billed.</summary>
    /// <param name="status">Of HTTP.</param>
    /// <param name="what">Why it cannot be read.</param>
    /// <param name="requestId">Null if the service gives none.</param>
    /// <param name="metered">What the service says that it billed; null if it does not say.</param>
    public static EngineException Unreadable(int status, string what, string? requestId, long? metered) =>
        ServiceRefusal.Unreadable(
            what,
            new EngineFailure
            {
                Status = status,
                RequestId = requestId,
                MeteredCharacters = metered,
            }
        );

    /// <summary>The exception for no answer.</summary>
    public static EngineException Unreachable(string host, Exception cause) =>
        ConnectionFailure.Create(host, "AZURE_TEXT_TRANSLATION_ENDPOINT", cause);

    /// <summary>The exception for an identity that cannot be signed in.</summary>
    public static EngineException NoIdentity(string reason, Exception cause) =>
        new(
            $"signing in to Azure failed: {reason}",
            RetryClass.Never,
            ProblemKind.Credentials,
            "Sign in with 'az login', or set AZURE_TEXT_TRANSLATION_APIKEY",
            cause: cause
        );

    private static ServiceRefusal FromStatus(int status) =>
        status switch
        {
            404 => Settings("the service is not at this address", "Check AZURE_TEXT_TRANSLATION_ENDPOINT and Azure:ApiVersion"),
            501 => Program("the service does not know the operation"),
            >= 300 and < 600 and not 405 and not 415 => ServiceRefusal.FromStatus(
                status,
                "AZURE_TEXT_TRANSLATION_ENDPOINT",
                CheckKey,
                SlowDown
            ),
            _ => Program("the service gave an unexpected answer"),
        };

    private static ServiceRefusal Text(string message) => ServiceRefusal.Text(message);

    private static ServiceRefusal Settings(string message, string advice = CheckSettings) => ServiceRefusal.Settings(message, advice);

    private static ServiceRefusal Program(string message) => ServiceRefusal.Settings(message, Report);

    private static ServiceRefusal Credentials(string message) => ServiceRefusal.Credentials(message, CheckKey);

    private static ServiceRefusal Transient(string message) => ServiceRefusal.Transient(message);
}
