using Translate.Core.Problems;
using Translate.Engines.Http;
using Translate.Engines.Resilience;

namespace Translate.Engines.DeepL;

/// <summary>What a refusal of DeepL means.</summary>
internal static class DeepLError
{
    /// <summary>The status of a limit that is used up.</summary>
    public const int QuotaExceeded = 456;

    private const string CheckKey = "Check DEEPL_AUTH_KEY, and that its plan includes the API";
    private const string CheckSettings = "Check the section DeepL of the settings";
    private const string SlowDown = "Run the same command again later, or lower Resilience:MaxConcurrency";
    private const string NextMonth =
        "Wait for the next month, or raise the limit of your plan at DeepL; then run the same command again: what is done is kept";

    /// <summary>Parts of messages that blame a setting. Other messages of status 400 blame a text.</summary>
    private static readonly string[] SettingNames =
    [
        "_lang",
        "glossary",
        "formality",
        "model_type",
        "tag_handling_version",
        "not supported",
    ];

    /// <summary>Creates the exception for a glossary that the service did not list or create.</summary>
    public static EngineException CreateForGlossary(ServiceAnswer answer)
    {
        const string WithoutGlossary = "Without DeepL:Glossary, terms go as tags";
        var refusal = answer.Status switch
        {
            QuotaExceeded => ServiceRefusal.Settings(
                "the plan allows no further glossary at DeepL",
                $"Delete one there. {WithoutGlossary}"
            ),
            400 or 404 or 413 => ServiceRefusal.Settings("the service refused the glossary", WithoutGlossary),
            529 => ServiceRefusal.Pace(SlowDown),
            var status => ServiceRefusal.FromStatus(status, "DEEPL_SERVER_URL", CheckKey, SlowDown),
        };
        return (
            answer.FindText("message") is { Length: > 0 } message ? refusal with { Message = $"{refusal.Message}: {message}" } : refusal
        ).ToException(answer.Failure);
    }

    /// <summary>Whether the service says that it does not have the glossary of a request.</summary>
    public static bool IsOfGlossary(EngineException refusal) =>
        refusal.Failure.Status is 400 or 404 && refusal.Problems[0].Message.Contains("glossary", StringComparison.OrdinalIgnoreCase);

    /// <summary>Creates the exception for a request whose glossary is gone. The next attempt creates it again.</summary>
    public static EngineException CreateForLostGlossary(EngineException refusal) =>
        ServiceRefusal.Transient("the glossary at DeepL is gone").ToException(refusal.Failure);

    /// <summary>Creates the exception for an answer with another status than 200.</summary>
    /// <param name="answer">The answer. Its message is shown without words of the texts.</param>
    /// <param name="texts">What was sent.</param>
    /// <param name="usage">How much of the quota is used; empty if that is not known.</param>
    public static EngineException Create(ServiceAnswer answer, IEnumerable<string> texts, string usage)
    {
        var message = answer.FindText("message");
        var refusal = answer.Status switch
        {
            400 when SettingNames.Any(name => message.Contains(name, StringComparison.OrdinalIgnoreCase)) => ServiceRefusal.Settings(
                "the service refused a setting",
                CheckSettings
            ),
            404 when message.Contains("glossary", StringComparison.OrdinalIgnoreCase) => ServiceRefusal.Settings(
                "the glossary does not exist",
                "Check DeepL:GlossaryId"
            ),
            QuotaExceeded => new ServiceRefusal(
                usage.Length == 0 ? "the quota is used up" : $"the quota is used up, {usage}",
                RetryClass.Never,
                ProblemKind.OverQuota,
                NextMonth
            ),
            529 => ServiceRefusal.Pace(SlowDown),
            var status => ServiceRefusal.FromStatus(status, "DEEPL_SERVER_URL", CheckKey, SlowDown),
        };
        return (
            message.Length == 0 || answer.Status == QuotaExceeded
                ? refusal
                : refusal with
                {
                    Message = $"{refusal.Message}: {ArticleWords.Hide(message, texts)}",
                }
        ).ToException(answer.Failure);
    }
}
