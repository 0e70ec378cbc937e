namespace Translate.Engines.Tests.Azure;

/// <summary>One cell of the fault matrix.</summary>
/// <param name="Fault">As in a fault script.</param>
/// <param name="Position">The request that it begins with: 1, 2 or 3.</param>
/// <param name="Times">How often; <see cref="ForEver"/> without end.</param>
public sealed record FaultCell(string Fault, int Position, int Times)
{
    public const int ForEver = 1_000_000;
}
