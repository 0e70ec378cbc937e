namespace Translate.Emulation.Faults;

/// <summary>Selects the translation requests that a fault affects.</summary>
/// <remarks>A rule counts requests from 1, starting when it is added. If <see cref="Containing"/> is set, it counts only matching requests.</remarks>
/// <param name="Fault">The fault to inject.</param>
public sealed record FaultRule(Fault Fault)
{
    /// <summary>The first affected request. Default 1.</summary>
    public int From { get; init; } = 1;

    /// <summary>The last affected request. Default no limit.</summary>
    public int To { get; init; } = int.MaxValue;

    /// <summary>The distance between affected requests. Default 1.</summary>
    public int Step { get; init; } = 1;

    /// <summary>A text that a request must contain, case-sensitive. Empty for all requests. Default empty.</summary>
    public string Containing { get; init; } = string.Empty;

    internal bool Matches(EmulatorRequest request) =>
        Containing.Length == 0 || request.Texts.Any(text => text.Contains(Containing, StringComparison.Ordinal));

    internal bool AppliesTo(int number) => number >= From && number <= To && (number - From) % Step == 0;
}
