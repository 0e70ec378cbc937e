namespace Translate.Core.Translators;

/// <summary>Tokens that a language model counted.</summary>
/// <param name="Input">Of the prompts, with those that were cached.</param>
/// <param name="CachedInput">The part of <paramref name="Input"/> that the service had cached.</param>
/// <param name="Output">Tokens of the answers, including reasoning.</param>
/// <param name="Reasoning">The part of <paramref name="Output"/> that is reasoning.</param>
public readonly record struct TokenUsage(long Input, long CachedInput, long Output, long Reasoning)
{
    /// <summary>What was counted together.</summary>
    public static TokenUsage operator +(TokenUsage a, TokenUsage b) =>
        new(a.Input + b.Input, a.CachedInput + b.CachedInput, a.Output + b.Output, a.Reasoning + b.Reasoning);

    /// <summary>What was counted between two looks.</summary>
    public static TokenUsage operator -(TokenUsage later, TokenUsage earlier) =>
        new(
            later.Input - earlier.Input,
            later.CachedInput - earlier.CachedInput,
            later.Output - earlier.Output,
            later.Reasoning - earlier.Reasoning
        );
}
