using System.Text;
using Microsoft.Extensions.AI;
using Translate.Core.Translators;

namespace Translate.Engines.OpenAI;

/// <summary>Estimates the tokens of a segment before it is sent.</summary>
/// <remarks>The prompt is shared among half of the segments that a request can hold: the last request of an article is rarely full.</remarks>
internal sealed class TokenEstimate(OpenAIOptions options, TokenPrices prices, int instructions)
{
    /// <summary>Names, ids and punctuation of a segment, in the prompt and in the answer.</summary>
    private const int ItemTokens = 16;

    private const int TermTokens = 6;

    /// <summary>Role and marks of a message.</summary>
    private const int MessageTokens = 16;

    /// <summary>The frame of an answer.</summary>
    private const int AnswerTokens = 256;

    /// <summary>How many times as long as estimated an answer may be.</summary>
    private const int OutputRoom = 2;

    /// <summary>English is as long as Indonesian, within a tenth.</summary>
    private const double TargetRatio = 1.1;

    private readonly int _sharing = Math.Max(1, options.RequestElements / 2);

    /// <summary>Returns what a segment costs, in the unit of <see cref="TokenPrices"/>.</summary>
    public long Count(TranslationRequest request) => prices.Weigh(CountTokens(request, _sharing));

    /// <summary>Returns what one request costs that holds these segments and no others: few of them pay for the whole prompt.</summary>
    public long Count(IReadOnlyList<TranslationRequest> requests) =>
        requests.Sum(request => prices.Weigh(CountTokens(request, Math.Min(requests.Count, _sharing))));

    /// <summary>Returns the most tokens that an answer to these segments may have: much more than estimated, so that an answer that is right is not cut off.</summary>
    public int GetMaxOutput(IReadOnlyList<TranslationRequest> requests) =>
        (int)
            Math.Min(
                int.MaxValue,
                (OutputRoom * requests.Sum(request => CountTokens(request, sharing: 1).Output)) + AnswerTokens + options.ReasoningTokens
            );

    /// <summary>Returns the most that a request can cost: no tokenizer makes more than one token of a byte.</summary>
    /// <param name="messages">The prompt.</param>
    /// <param name="maxOutput">The limit of the answer that is sent along.</param>
    public long GetMost(IEnumerable<ChatMessage> messages, int maxOutput)
    {
        var input = messages.Sum(message => Encoding.UTF8.GetByteCount(message.Text) + MessageTokens) + ChatRequestOptions.SchemaLength;
        return Math.Max(
            prices.Weigh(new TokenUsage(input, CachedInput: 0, maxOutput, Reasoning: 0)),
            prices.Weigh(new TokenUsage(input, input, maxOutput, Reasoning: 0))
        );
    }

    private TokenUsage CountTokens(TranslationRequest request, int sharing)
    {
        var source = Convert(request.Text.Length);
        var (before, after) = PromptContext.Get(request, options.Context);
        var context = Convert(before.Concat(after).Sum(text => text.Length) + (options.Context > 0 ? request.Headline.Length : 0));
        var terms = request.Terms.Sum(term => Convert(term.Entry.Source.Length + term.Entry.Target.Length) + TermTokens);
        var examples = request.References.Sum(pair => Convert(pair.Source.Length + pair.Target.Length) + ItemTokens);
        var shared = (Convert(instructions) + context + sharing - 1) / sharing;
        return new TokenUsage(
            source + terms + examples + ItemTokens + shared,
            CachedInput: 0,
            source + (long)Math.Ceiling(source * TargetRatio) + ItemTokens,
            Reasoning: 0
        );
    }

    private long Convert(int characters) => (long)Math.Ceiling(characters / options.TokenLength);
}
