using Translate.Core.Translators;

namespace Translate.Engines.OpenAI;

/// <summary>The parts of an article that go with a sentence.</summary>
internal static class PromptContext
{
    /// <summary>Returns the sentences around a segment, up to a limit on each side.</summary>
    public static (IReadOnlyList<string> Before, IReadOnlyList<string> After) Get(TranslationRequest request, int count) =>
        count == 0
            ? ([], [])
            : (
                request.Before.Count > 0 ? [.. request.Before.TakeLast(count)] : Single(request.Previous),
                request.After.Count > 0 ? [.. request.After.Take(count)] : Single(request.Next)
            );

    /// <summary>Whether a request has anything besides its sentence that comes from the article.</summary>
    public static bool IsIn(TranslationRequest request) =>
        request.Previous.Length + request.Next.Length + request.Before.Count + request.After.Count + request.Headline.Length > 0;

    /// <summary>Returns the request with nothing of its article but the sentence.</summary>
    public static TranslationRequest Remove(TranslationRequest request) =>
        IsIn(request)
            ? request with
            {
                Previous = string.Empty,
                Next = string.Empty,
                Before = [],
                After = [],
                Headline = string.Empty,
                BilledCharacters = null,
            }
            : request;

    /// <summary>Whether a text can go with a sentence: one that may command the model cannot.</summary>
    public static bool CanBeSent(string text) => text.Length > 0 && !SuspiciousText.IsSuspicious(text);

    private static IReadOnlyList<string> Single(string text) => text.Length > 0 ? [text] : [];
}
