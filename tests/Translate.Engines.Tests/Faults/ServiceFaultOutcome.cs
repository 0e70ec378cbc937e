using Translate.Core.Problems;
using Translate.Engines.Resilience;

namespace Translate.Engines.Tests.Faults;

/// <summary>What must come of a cell, by what its fault means to the engine.</summary>
/// <param name="Right">Segments that are translated, from the first on.</param>
/// <param name="RightAgain">The first segment from which on they are translated again.</param>
/// <param name="Kind">Of the problem that those between have; null where there are none.</param>
/// <param name="Requests">The least and the most translations that may be sent.</param>
internal sealed record ServiceFaultOutcome(int Right, int RightAgain, ProblemKind? Kind, (int Min, int Max) Requests)
{
    private const int All = ServiceFaultMatrix.Segments;
    private const int Attempts = ResilienceOptions.DefaultMaxRetries + 1;

    private static readonly string[] Harmless = ["bom", "delay 20s", "slow-drip bytes=400 pause=100ms"];

    /// <summary>Faults that blame a text, so that halves are asked.</summary>
    private static readonly string[] Texts = ["400", "413", "414"];

    /// <summary>The same for a chat. Its error 400 blames the text only with a code that says so.</summary>
    private static readonly string[] TextsOfChat = ["413"];

    /// <summary>Answers with status 200 that cannot be used: they were probably billed, so each is asked for again once.</summary>
    private static readonly string[] Unusable = ["html 200", "reset-midway", "truncated", "empty", "count -1", "count +1"];

    public static ServiceFaultOutcome For(ServiceFaultCell cell)
    {
        var (before, left) = ((cell.Position - 1) * NetworkedEngine.Elements, ServiceFaultMatrix.Requests - cell.Position + 1);
        var isForEver = cell.Times == ServiceFaultCell.ForEver;
        if (Harmless.Contains(cell.Fault))
        {
            return Clean(ServiceFaultMatrix.Requests);
        }

        if ((cell.Engine == "openai" ? TextsOfChat : Texts).Contains(cell.Fault))
        {
            return isForEver
                ? new ServiceFaultOutcome(before, All, ProblemKind.BadInput, Exactly(cell.Position - 1 + (left * ((2 * NetworkedEngine.Elements) - 1))))
                : Clean(ServiceFaultMatrix.Requests + (2 * cell.Times));
        }

        if (GetFinal(cell) is { } final)
        {
            return new ServiceFaultOutcome(before, All, final, Exactly(cell.Position));
        }

        if (Unusable.Contains(cell.Fault) && cell.Times > 1)
        {
            // The request fails with its second attempt. A third fault meets the next request, which gets over it.
            return isForEver
                ? new ServiceFaultOutcome(before, All, ProblemKind.Network, Exactly(cell.Position - 1 + (left * 2)))
                : new ServiceFaultOutcome(before, cell.Position * NetworkedEngine.Elements, ProblemKind.Network, Exactly(ServiceFaultMatrix.Requests + (left == 1 ? 1 : 2)));
        }

        var isPace = cell.Fault.StartsWith("429", StringComparison.Ordinal) || (cell.Fault == "529" && cell.Engine == "deepl");
        return cell.Times < Attempts
            ? Clean(ServiceFaultMatrix.Requests + cell.Times)
            : new ServiceFaultOutcome(before, All, isPace ? ProblemKind.RateLimited : ProblemKind.Network, (cell.Position, cell.Position - 1 + (left * Attempts)));
    }

    /// <summary>What ends the run at the first refusal.</summary>
    private static ProblemKind? GetFinal(ServiceFaultCell cell) => (cell.Fault, cell.Engine) switch
    {
        ("401" or "403", _) => ProblemKind.Credentials,
        ("501", "openai") => null,
        ("400" or "414", "openai") => ProblemKind.BadConfiguration,
        ("404" or "501", _) => ProblemKind.BadConfiguration,
        ("456", "deepl") => ProblemKind.OverQuota,
        ("456", _) => ProblemKind.BadConfiguration,
        _ => null,
    };

    private static ServiceFaultOutcome Clean(int requests) => new(All, All, Kind: null, Exactly(requests));

    private static (int, int) Exactly(int requests) => (requests, requests);
}
