namespace Translate.Emulation.Contract;

/// <summary>How much one request for a translation may hold.</summary>
/// <param name="Elements">Texts.</param>
/// <param name="ElementCharacters">UTF-16 code units of one text.</param>
/// <param name="RequestCharacters">UTF-16 code units of all texts, times their targets.</param>
/// <param name="ReferencePairs">Reference pairs of one target.</param>
public sealed record RequestLimits(int Elements, int ElementCharacters, int RequestCharacters, int ReferencePairs)
{
    /// <summary>The service's own.</summary>
    public static RequestLimits Documented { get; } = new(Elements: 1_000, ElementCharacters: 50_000, RequestCharacters: 50_000, ReferencePairs: 5);
}
