using Microsoft.Extensions.AI;
using Translate.Core.Translators;

namespace Translate.Engines.OpenAI;

/// <summary>Adds up what the service billed. Safe to use from several threads at once.</summary>
internal sealed class TokenMeter
{
    private readonly Lock _gate = new();
    private EngineUsage _usage;

    /// <summary>All so far.</summary>
    public EngineUsage Usage
    {
        get
        {
            lock (_gate)
            {
                return _usage;
            }
        }
    }

    /// <summary>Counts an answer.</summary>
    /// <param name="details">What the service says that it counted; null if it does not say.</param>
    /// <param name="prices">Converts tokens to what the engine bills.</param>
    /// <param name="estimated">What the answer counts as if the service does not say.</param>
    /// <returns>What the answer cost, in the unit of the engine; null if the service does not say.</returns>
    public long? Count(UsageDetails? details, TokenPrices prices, long estimated)
    {
        TokenUsage? tokens =
            details is { InputTokenCount: { } input, OutputTokenCount: { } output } && input + output > 0
                ? new TokenUsage(input, Math.Min(input, details.CachedInputTokenCount ?? 0), output, details.ReasoningTokenCount ?? 0)
                : null;
        long? charged = tokens is { } counted ? prices.Weigh(counted) : null;
        lock (_gate)
        {
            _usage = _usage with
            {
                Requests = _usage.Requests + 1,
                Characters = _usage.Characters + (charged ?? estimated),
                Tokens = _usage.Tokens + (tokens ?? default),
            };
        }

        return charged;
    }

    /// <summary>Counts a request without an answer: nobody knows whether it was billed.</summary>
    public void CountUnanswered(long estimated)
    {
        lock (_gate)
        {
            _usage = _usage with { PossiblyBilled = _usage.PossiblyBilled + estimated };
        }
    }
}
