using Translate.Core.Translators;

namespace Translate.Engines.OpenAI;

/// <summary>What of an article goes with a sentence, besides the sentence.</summary>
internal static class PromptContext
{
    /// <summary>Returns the sentences around a segment, at most so many on each side.</summary>
    public static (IReadOnlyList<string> Before, IReadOnlyList<string> After) Get(TranslationRequest request, int count) => count == 0
        ? ([], [])
        : (request.Before.Count > 0 ? [.. request.Before.TakeLast(count)] : Single(request.Previous), request.After.Count > 0 ? [.. request.After.Take(count)] : Single(request.Next));

    /// <summary>Whether a text can go with a sentence: one that may command the model cannot.</summary>
    public static bool CanBeSent(string text) => text.Length > 0 && !SuspiciousText.IsSuspicious(text);

    private static IReadOnlyList<string> Single(string text) => text.Length > 0 ? [text] : [];
}
