using System.Globalization;

namespace Translate.Engines.Tests.Faults;

/// <summary>One cell of the fault matrix.</summary>
/// <param name="Engine">The engine.</param>
/// <param name="Fault">As in a fault script.</param>
/// <param name="Position">The translation that it begins with: 1, 2 or 3.</param>
/// <param name="Times">How often; <see cref="ForEver"/> without end.</param>
public sealed record ServiceFaultCell(string Engine, string Fault, int Position, int Times)
{
    public const int ForEver = 1_000_000;

    /// <summary>The status, or Azure's code of six digits; 0 for a fault that is neither.</summary>
    public int Code => int.TryParse(Fault.Split(' ')[0], CultureInfo.InvariantCulture, out var code) ? code : 0;

    /// <summary>The status; 0 for a fault that has none.</summary>
    public int Status => Code >= 1000 ? Code / 1000 : Code;
}
