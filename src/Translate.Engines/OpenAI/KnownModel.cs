namespace Translate.Engines.OpenAI;

/// <summary>A model whose list price is known.</summary>
/// <param name="Name">Without a date.</param>
/// <param name="Prices">At OpenAI and Azure.</param>
/// <param name="IsReasoning">Whether it reasons if nobody says how much.</param>
internal sealed record KnownModel(string Name, TokenPrices Prices, bool IsReasoning);
