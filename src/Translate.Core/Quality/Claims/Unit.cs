namespace Translate.Core.Quality.Claims;

/// <summary>A unit of measure or a currency.</summary>
/// <param name="Id">Its name in <c>units.txt</c>.</param>
/// <param name="Dimension">What it measures, such as <c>length</c> or <c>currency</c>.</param>
/// <param name="Factor">How many base units of the dimension it is.</param>
internal sealed record Unit(string Id, string Dimension, double Factor)
{
    private const string GenericDollar = "dollar";

    /// <summary>Whether it is a currency.</summary>
    public bool IsCurrency => Dimension == "currency";

    /// <summary>Whether an amount in one may be written with the other. A dollar alone is the US dollar.</summary>
    public bool IsSame(Unit other) =>
        Id == other.Id || (Id == GenericDollar && other.Id == "usd") || (Id == "usd" && other.Id == GenericDollar);

    /// <summary>Whether amounts in both can be converted into each other.</summary>
    public bool IsConvertible(Unit other) => !IsCurrency && Dimension == other.Dimension;
}
