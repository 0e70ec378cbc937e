namespace Translate.Review.Api;

/// <summary>What an engine that is paid for would bill for the sentences that are not translated.</summary>
/// <param name="Engine">The engine's id.</param>
/// <param name="Sentences">How many sentences are not translated.</param>
/// <param name="Characters">What it would bill.</param>
/// <param name="Price">About how much that is, in US dollars.</param>
internal sealed record EngineCost(string Engine, long Sentences, long Characters, decimal Price)
{
    /// <summary>Returns the cost in English, for a terminal. The page has its own text.</summary>
    public override string ToString() =>
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{Sentences} sentences are not translated. The engine {Engine} would bill {Characters} characters for them, about {Price:0.00} US dollars."
        );
}
