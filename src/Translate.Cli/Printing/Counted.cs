using System.Globalization;
using Translate.Core.Translators;

namespace Translate.Cli.Printing;

/// <summary>Numbers with the right form of what they count.</summary>
internal static class Counted
{
    /// <summary>Such as <c>1 article</c>, <c>2 articles</c> or <c>1,200 articles</c>.</summary>
    /// <param name="number">How many.</param>
    /// <param name="singular">What is counted.</param>
    /// <param name="plural">Its plural; null to append an s.</param>
    public static string Get(long number, string singular, string? plural = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:N0} {(number == 1 ? singular : plural ?? singular + "s")}");

    /// <summary>What an engine bills, in its unit: <c>1,200 characters</c> or <c>1,200 tokens</c>.</summary>
    public static string GetBilled(long number, EngineInfo engine) =>
        Get(number, engine.PriceUnit == PriceUnit.Tokens ? "token" : "character");
}
