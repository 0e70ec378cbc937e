using System.Text.Json.Nodes;

namespace Translate.EngineEmulators.Chat;

/// <summary>Tokens, counted as four characters each. The instructions are cached from their second use on, if they are long enough.</summary>
/// <param name="Input">Of the prompt.</param>
/// <param name="Cached">Of the prompt, from the cache.</param>
/// <param name="Output">Of the answer.</param>
public sealed record ChatUsage(int Input, int Cached, int Output)
{
    private const int CharactersPerToken = 4;

    /// <summary>As the service documents it.</summary>
    private const int MinCached = 1024;

    /// <summary>Counts a call.</summary>
    internal static ChatUsage Count(ChatCall call, string answer, bool isSeen)
    {
        var instructions = CountTokens(call.Instructions);
        return new ChatUsage(
            instructions + CountTokens(call.Content),
            isSeen && instructions >= MinCached ? instructions : 0,
            CountTokens(answer)
        );
    }

    /// <summary>Returns the tokens of a text.</summary>
    internal static int CountTokens(string text) => (text.Length + CharactersPerToken - 1) / CharactersPerToken;

    /// <summary>Returns the object of an answer.</summary>
    internal JsonObject ToJson() =>
        new()
        {
            ["prompt_tokens"] = Input,
            ["completion_tokens"] = Output,
            ["total_tokens"] = Input + Output,
            ["prompt_tokens_details"] = new JsonObject { ["cached_tokens"] = Cached, ["audio_tokens"] = 0 },
            ["completion_tokens_details"] = new JsonObject
            {
                ["reasoning_tokens"] = 0,
                ["audio_tokens"] = 0,
                ["accepted_prediction_tokens"] = 0,
                ["rejected_prediction_tokens"] = 0,
            },
        };
}
