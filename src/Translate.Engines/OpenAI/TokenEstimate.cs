using Translate.Core.Translators;

namespace Translate.Engines.OpenAI;

/// <summary>Estimates the tokens of a segment before it is sent.</summary>
/// <remarks>The prompt is shared among half of the segments that a request can hold: the last request of an article is rarely full.</remarks>
internal sealed class TokenEstimate(OpenAIOptions options, TokenPrices prices, int instructions)
{
    /// <summary>Names, ids and punctuation of a segment, in the prompt and in the answer.</summary>
    private const int ItemTokens = 16;

    private const int TermTokens = 6;

    /// <summary>English is as long as Indonesian, within a tenth.</summary>
    private const double TargetRatio = 1.1;

    private readonly int _sharing = Math.Max(1, options.RequestElements / 2);

    /// <summary>Returns what a segment costs, in the unit of <see cref="TokenPrices"/>.</summary>
    public long Count(TranslationRequest request) => prices.Weigh(CountTokens(request, _sharing));

    /// <summary>Returns what one request costs that holds these segments and no others: few of them pay for the whole prompt.</summary>
    public long Count(IReadOnlyList<TranslationRequest> requests) => requests.Sum(request => prices.Weigh(CountTokens(request, Math.Min(requests.Count, _sharing))));

    private TokenUsage CountTokens(TranslationRequest request, int sharing)
    {
        var source = Convert(request.Text.Length);
        var (before, after) = PromptContext.Get(request, options.Context);
        var context = Convert(before.Concat(after).Sum(text => text.Length) + (options.Context > 0 ? request.Headline.Length : 0));
        var terms = request.Terms.Sum(term => Convert(term.Entry.Source.Length + term.Entry.Target.Length) + TermTokens);
        var examples = request.References.Sum(pair => Convert(pair.Source.Length + pair.Target.Length) + ItemTokens);
        var shared = (Convert(instructions) + context + sharing - 1) / sharing;
        return new TokenUsage(source + terms + examples + ItemTokens + shared, CachedInput: 0, source + (long)Math.Ceiling(source * TargetRatio) + ItemTokens, Reasoning: 0);
    }

    private long Convert(int characters) => (long)Math.Ceiling(characters / options.TokenLength);
}
