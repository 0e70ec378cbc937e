using Translate.Engines.Http;
using Translate.Engines.Resilience;

namespace Translate.Engines.LibreTranslate;

/// <summary>What a refusal of a LibreTranslate server means.</summary>
internal static class LibreTranslateError
{
    private const string CheckKey = "Check LIBRETRANSLATE_API_KEY, or ask the operator of the server for a key";
    private const string SlowDown = "Run the same command again later, or lower Resilience:MaxConcurrency to 1";

    /// <summary>Creates the exception for an answer with another status than 200.</summary>
    /// <param name="answer">The answer. Its message is shown without words of the texts.</param>
    /// <param name="texts">What was sent.</param>
    public static EngineException Create(ServiceAnswer answer, IEnumerable<string> texts)
    {
        var message = answer.FindText("error");
        var refusal = (answer.Status, message) switch
        {
            (400, var text) when text.Contains("is not supported", StringComparison.Ordinal) => ServiceRefusal.Settings(
                "the server lacks a language",
                "Start the server with --load-only id,en"
            ),
            (403, var text) when text.Contains("violations", StringComparison.Ordinal) => ServiceRefusal.Pace(SlowDown) with
            {
                Message = "the server has banned this machine for its pace",
                Retry = RetryClass.Never,
            },
            (500, var text) when text.StartsWith("Cannot translate", StringComparison.Ordinal) => ServiceRefusal.Text(
                "the server cannot translate a text"
            ),
            var (status, _) => ServiceRefusal.FromStatus(status, "LIBRETRANSLATE_URL", CheckKey, SlowDown),
        };
        return (
            message.Length == 0 ? refusal : refusal with { Message = $"{refusal.Message}: {ArticleWords.Hide(message, texts)}" }
        ).ToException(answer.Failure);
    }

    /// <summary>The request has more characters than the server takes, so it is not sent.</summary>
    public static EngineException TooLong(long limit) =>
        (
            ServiceRefusal.Text(FormattableString.Invariant($"the server takes {limit} characters at a time")) with
            {
                Advice = FormattableString.Invariant($"Set LibreTranslate:RequestCharacters to {limit}, so that long sentences are cut"),
            }
        ).ToException(new EngineFailure { Status = 413 });

    /// <summary>The server wants a key, and the settings have none.</summary>
    public static EngineException NoKey(ServiceAnswer answer) =>
        ServiceRefusal.Credentials("the server wants a key", CheckKey).ToException(answer.Failure with { Status = 403 });

    /// <summary>The server cannot translate Indonesian to English.</summary>
    public static EngineException NoLanguages(ServiceAnswer answer) =>
        ServiceRefusal
            .Settings("the server cannot translate Indonesian to English", "Start the server with --load-only id,en")
            .ToException(answer.Failure with { Status = 400 });
}
