namespace Translate.Emulation.Faults;

/// <summary>Which requests for translations go wrong, and how.</summary>
/// <remarks>A rule counts from 1 the requests that come after it was added, and where <see cref="Containing"/> is set only those that contain it.</remarks>
/// <param name="Fault">What happens.</param>
public sealed record FaultRule(Fault Fault)
{
    /// <summary>The first request that it is about. Default 1.</summary>
    public int From { get; init; } = 1;

    /// <summary>The last one. Default without end.</summary>
    public int To { get; init; } = int.MaxValue;

    /// <summary>From one request that it is about to the next. Default 1.</summary>
    public int Step { get; init; } = 1;

    /// <summary>A piece of text that one of the request's texts must hold, letter for letter; empty for all requests. Default empty.</summary>
    public string Containing { get; init; } = string.Empty;

    internal bool Matches(EmulatorRequest request) => Containing.Length == 0 || request.Texts.Any(text => text.Contains(Containing, StringComparison.Ordinal));

    internal bool AppliesTo(int number) => number >= From && number <= To && (number - From) % Step == 0;
}
