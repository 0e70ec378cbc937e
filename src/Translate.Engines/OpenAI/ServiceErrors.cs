using System.ClientModel;
using System.ClientModel.Primitives;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Azure.Identity;
using Translate.Core.Problems;
using Translate.Engines.Http;
using Translate.Engines.Resilience;

namespace Translate.Engines.OpenAI;

/// <summary>Says what a failed request means. Takes the codes of the service and never its sentences, which may quote an article.</summary>
internal sealed partial class ServiceErrors(string host, TimeProvider time)
{
    private const string EndpointSetting = "OpenAI:Endpoint (OPENAI_BASE_URL)";
    private const string AskLater = "Run the same command again later: what is done is kept";
    private const string LookAtSentence = "Look at this sentence; translate it by hand, or with another engine";

    private static readonly string[] MillisecondHeaders = ["retry-after-ms", "x-ms-retry-after-ms"];

    /// <summary>The problem of a sentence that the model or its filter refuses.</summary>
    public static Problem Refused { get; } = new(ProblemKind.BadInput, "the model refuses to translate the sentence", LookAtSentence);

    /// <summary>The problem of a sentence that the service's content filter stops.</summary>
    public static Problem Filtered { get; } = new(ProblemKind.BadInput, "the service's content filter stops the sentence", LookAtSentence);

    /// <summary>Returns the problem of a segment whose answer cannot be used.</summary>
    public static Problem Describe(AnswerFault fault) =>
        fault == AnswerFault.Refused
            ? Refused
            : new(
                ProblemKind.Network,
                "the model's answer cannot be used: "
                    + fault switch
                    {
                        AnswerFault.Missing => "the sentence is missing",
                        AnswerFault.Repeated => "the sentence is there more than once",
                        AnswerFault.OtherSource => "it is for another sentence",
                        AnswerFault.Blank => "the translation is blank",
                        AnswerFault.Commentary => "the model talks about the translation",
                        AnswerFault.Untranslated => "the translation is the source",
                        AnswerFault.OtherLanguage => "the translation is not in English",
                        AnswerFault.OtherDetails => "the translation has other names or numbers",
                        AnswerFault.OtherLength => "the translation is far too long or too short",
                        _ => "the translation is about something else",
                    },
                "Run the same command again, name a stronger model in OpenAI:Model, or translate the sentence by hand"
            );

    /// <summary>The exception for an answer that has nothing usable in it.</summary>
    public static EngineException Unreadable(string reason) =>
        new(
            $"the model's answer cannot be read ({reason})",
            RetryClass.Once,
            ProblemKind.Network,
            "Run the same command again later; a weaker model may need OpenAI:RequestElements 1",
            new EngineFailure { Status = 200 }
        );

    /// <summary>Returns what an exception of the client means; null if it means nothing that is known.</summary>
    public EngineException? TryExplain(Exception exception) =>
        ResponseBodyException.Find(exception) is { } answer
            ? new EngineException(
                $"the service's answer cannot be read: {answer.Message}",
                answer.Status == 200 ? RetryClass.Once : RetryClass.Transient,
                ProblemKind.Network,
                AskLater,
                new EngineFailure { Status = answer.Status }
            )
            : exception switch
            {
                ClientResultException refusal => Explain(refusal),
                AuthenticationFailedException => new EngineException(
                    "signing in to Azure failed",
                    RetryClass.Never,
                    ProblemKind.Credentials,
                    "Sign in with 'az login', or set OPENAI_API_KEY",
                    cause: exception
                ),
                HttpRequestException or IOException or AggregateException => Unreachable(exception),
                JsonException or InvalidOperationException or FormatException or KeyNotFoundException or ArgumentException =>
                    new EngineException(
                        "the service's answer is not a chat completion",
                        RetryClass.Once,
                        ProblemKind.Network,
                        $"Check {EndpointSetting}: it ends in front of /chat/completions"
                    ),
                _ => null,
            };

    private EngineException Unreachable(Exception cause) => ConnectionFailure.Create(host, EndpointSetting, cause);

    private EngineException Explain(ClientResultException exception)
    {
        if (exception.GetRawResponse() is not { } response || exception.Status == 0)
        {
            return Unreachable(exception);
        }

        var (code, parameter) = ReadCode(response);
        var failure = new EngineFailure
        {
            Status = response.Status,
            RetryAfter = GetRetryAfter(response.Headers),
            RequestId = response.Headers.TryGetValue("x-request-id", out var id) ? id : null,
        };
        var detail = string.Join(", ", new[] { code, parameter }.Where(part => part is not null)) is { Length: > 0 } parts
            ? $": {parts}"
            : string.Empty;
        EngineException Create(string message, RetryClass retry, ProblemKind kind, string advice) =>
            new(message + detail, retry, kind, advice, failure);
        return (response.Status, code) switch
        {
            (401 or 403, _) => Create(
                "the service does not accept the credentials",
                RetryClass.Never,
                ProblemKind.Credentials,
                "Check OPENAI_API_KEY, and whether the key may use the model of OpenAI:Model"
            ),
            (402, _) or (429, "insufficient_quota" or "billing_hard_limit_reached") => Create(
                "the credit or the quota is used up",
                RetryClass.Never,
                ProblemKind.OverQuota,
                "Check the plan and the billing page of the service, then run the same command again: what is done is kept"
            ),
            (429, _) => Create(
                "the service refused the pace",
                RetryClass.Pace,
                ProblemKind.RateLimited,
                "Lower Resilience:MaxConcurrency, or run the same command again later: what is done is kept"
            ),
            (404 or 405, _) => Create(
                "the service has no such model, or is not at this address",
                RetryClass.Never,
                ProblemKind.BadConfiguration,
                $"Check OpenAI:Model and {EndpointSetting}"
            ),
            (400, "content_filter" or "content_policy_violation") => Create(
                "the service's content filter stops the sentence",
                RetryClass.Halve,
                ProblemKind.BadInput,
                LookAtSentence
            ),
            (400, "context_length_exceeded") or (413, _) => Create(
                "the request is too long for the model",
                RetryClass.Halve,
                ProblemKind.BadInput,
                "Lower OpenAI:RequestElements, or name a model with a longer context"
            ),
            (408 or 409 or >= 500, _) => Create("the service is unavailable", RetryClass.Transient, ProblemKind.Network, AskLater),
            (>= 300 and < 400, _) => Create(
                "the service wants to send the request elsewhere",
                RetryClass.Never,
                ProblemKind.BadConfiguration,
                $"Check {EndpointSetting}"
            ),
            _ => Create(
                "the service does not accept the request",
                RetryClass.Never,
                ProblemKind.BadConfiguration,
                "Check the section OpenAI of the settings: the model may not take OpenAI:Temperature, OpenAI:ReasoningEffort, or OpenAI:ResponseFormat schema"
            ),
        };
    }

    /// <summary>Reads the error's code and the parameter that it blames, if they are the names of something.</summary>
    private static (string? Code, string? Parameter) ReadCode(PipelineResponse response)
    {
        try
        {
            using var document = JsonDocument.Parse(response.Content.ToMemory());
            return
                document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("error", out var error)
                && error.ValueKind == JsonValueKind.Object
                ? (GetName(error, "code") ?? GetName(error, "type"), GetName(error, "param"))
                : (null, null);
        }
        catch (JsonException)
        {
            return (null, null);
        }
    }

    private static string? GetName(JsonElement error, string property) =>
        error.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String && Name().IsMatch(value.GetString()!)
            ? value.GetString()
            : null;

    private TimeSpan? GetRetryAfter(PipelineResponseHeaders headers)
    {
        foreach (var name in MillisecondHeaders)
        {
            if (
                headers.TryGetValue(name, out var wait)
                && double.TryParse(wait, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var milliseconds)
                && milliseconds < int.MaxValue
            )
            {
                return TimeSpan.FromMilliseconds(milliseconds);
            }
        }

        return !headers.TryGetValue("retry-after", out var text) ? null
            : double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds < int.MaxValue
                ? TimeSpan.FromSeconds(seconds)
            : DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
                ? TimeSpan.FromTicks(Math.Max(0, (date - time.GetUtcNow()).Ticks))
            : null;
    }

    [GeneratedRegex(@"^[a-z][a-z0-9_.\[\]]{0,59}$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
