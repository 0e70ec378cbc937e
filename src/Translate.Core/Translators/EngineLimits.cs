namespace Translate.Core.Translators;

/// <summary>How much an engine takes at a time.</summary>
/// <param name="RequestElements">Texts in one request, at least 1.</param>
/// <param name="RequestCharacters">Billed characters in one request, at least 1.</param>
/// <param name="CharactersPerMinute">Billed characters in any minute; <see cref="long.MaxValue"/> where there is no such limit.</param>
public sealed record EngineLimits(int RequestElements, int RequestCharacters, long CharactersPerMinute)
{
    /// <summary>Requests under way at once; <see cref="int.MaxValue"/>, the default, for as many as the settings allow.</summary>
    public int Requests { get; init; } = int.MaxValue;

    /// <summary>
    /// Of an engine that sets none. Requests still have an end, because what an engine has answered is saved request by request.
    /// </summary>
    public static EngineLimits None { get; } = new(RequestElements: 100, RequestCharacters: 50_000, long.MaxValue);
}
