namespace Translate.Emulation.Contract;

/// <summary>The limits of a translation request.</summary>
/// <param name="Elements">The maximum number of texts.</param>
/// <param name="ElementCharacters">The maximum length of one text, in UTF-16 code units.</param>
/// <param name="RequestCharacters">The maximum length of all texts times the number of targets, in UTF-16 code units.</param>
/// <param name="ReferencePairs">The maximum number of reference pairs of one target.</param>
public sealed record RequestLimits(int Elements, int ElementCharacters, int RequestCharacters, int ReferencePairs)
{
    /// <summary>The documented limits of the service.</summary>
    public static RequestLimits Documented { get; } =
        new(Elements: 1_000, ElementCharacters: 50_000, RequestCharacters: 50_000, ReferencePairs: 5);
}
