namespace Translate.Core.Translators;

/// <summary>What an engine has been asked so far.</summary>
/// <param name="Requests">Calls that it answered.</param>
/// <param name="Characters">What it bills for them, in UTF-16 code units, as the service metered it where it says so.</param>
public readonly record struct EngineUsage(long Requests, long Characters)
{
    /// <summary>Characters that were sent and may have been billed, because no usable answer came back. Not in <see cref="Characters"/>.</summary>
    public long PossiblyBilled { get; init; }

    /// <summary>The tokens that a language model counted; all 0 for other engines, and for a server that does not count.</summary>
    public TokenUsage Tokens { get; init; }

    /// <summary>What was asked between two looks.</summary>
    public static EngineUsage operator -(EngineUsage later, EngineUsage earlier) =>
        new(later.Requests - earlier.Requests, later.Characters - earlier.Characters)
        {
            PossiblyBilled = later.PossiblyBilled - earlier.PossiblyBilled,
            Tokens = later.Tokens - earlier.Tokens,
        };
}
