using Translate.Core.Translators;

namespace Translate.Engines.OpenAI;

/// <summary>What tokens cost, in US dollars for a million.</summary>
/// <remarks>
/// The engine counts in input tokens: a token of the answer counts as many as it costs. So one number is enough for estimates, for
/// budgets and for money. If tokens are free, each counts as one.
/// </remarks>
/// <param name="Input">Of the prompt.</param>
/// <param name="CachedInput">Of the part of the prompt that the service had cached.</param>
/// <param name="Output">Of the answer, with its reasoning.</param>
internal sealed record TokenPrices(decimal Input, decimal CachedInput, decimal Output)
{
    /// <summary>Of a server of one's own.</summary>
    public static readonly TokenPrices Free = new(0, 0, 0);

    /// <summary>Returns the prices of the settings, or else of the model.</summary>
    /// <param name="options">Validated.</param>
    public static TokenPrices From(OpenAIOptions options)
    {
        var list = OpenAIEndpoint.IsHosted(options.Endpoint) ? KnownModels.Find(options.Model)?.Prices ?? Free : Free;
        return new TokenPrices(
            options.InputPrice ?? list.Input,
            options.CachedInputPrice ?? (options.InputPrice is null ? list.CachedInput : options.InputPrice.Value),
            options.OutputPrice ?? list.Output
        );
    }

    /// <summary>The price of a million of what <see cref="Weigh"/> counts.</summary>
    public decimal PerMillion => Input > 0 ? Input : Output;

    /// <summary>Returns tokens as input tokens of the same price, rounded up.</summary>
    public long Weigh(TokenUsage usage) =>
        PerMillion == 0
            ? usage.Input + usage.Output
            : (long)
                Math.Ceiling(
                    (((usage.Input - usage.CachedInput) * Input) + (usage.CachedInput * CachedInput) + (usage.Output * Output)) / PerMillion
                );
}
