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
    /// <summary>A quota that is used up stops a run; else one of which something is done is done in part.</summary>
    public int ExitCode =>
        Kind switch
        {
            null => Cli.ExitCode.Done,
            ProblemKind.OverQuota => Cli.ExitCode.OverQuota,
            _ when Right > 0 || RightAgain < All => Cli.ExitCode.DoneInPart,
            { } kind => Cli.ExitCode.From(kind),
        };

    private const int All = ServiceFaultMatrix.Segments;
    private const int Attempts = ResilienceOptions.DefaultMaxRetries + 1;

    private static readonly string[] Harmless = ["bom", "delay 20s", "slow-drip bytes=400 pause=100ms"];

    /// <summary>Azure's codes that blame a text, so that halves are asked.</summary>
    private static readonly int[] AzureTexts = [400000, 400005, 400020, 400050, 400072, 400077];

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

        if (IsText(cell))
        {
            return isForEver
                ? new ServiceFaultOutcome(
                    before,
                    All,
                    ProblemKind.BadInput,
                    Exactly(cell.Position - 1 + (left * ((2 * NetworkedEngine.Elements) - 1)))
                )
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
                : new ServiceFaultOutcome(
                    before,
                    cell.Position * NetworkedEngine.Elements,
                    ProblemKind.Network,
                    Exactly(ServiceFaultMatrix.Requests + (left == 1 ? 1 : 2))
                );
        }

        var isPace = cell.Status == 429 || (cell.Status == 529 && cell.Engine == "deepl");
        return cell.Times < Attempts
            ? Clean(ServiceFaultMatrix.Requests + cell.Times)
            : new ServiceFaultOutcome(
                before,
                All,
                isPace ? ProblemKind.RateLimited : ProblemKind.Network,
                (cell.Position, cell.Position - 1 + (left * Attempts))
            );
    }

    /// <summary>Whether the fault blames a text, so that halves are asked. A chat's error 400 does so only with a code that says it.</summary>
    private static bool IsText(ServiceFaultCell cell) =>
        AzureTexts.Contains(cell.Code) || cell.Code == 413 || (cell.Code is 400 or 414 && cell.Engine != "openai");

    /// <summary>What ends the run at the first refusal.</summary>
    private static ProblemKind? GetFinal(ServiceFaultCell cell) =>
        (cell.Code, cell.Status, cell.Engine) switch
        {
            (403001, _, _) or (456, _, "deepl") => ProblemKind.OverQuota,
            (_, 401 or 403, _) => ProblemKind.Credentials,
            (501, _, "openai") => null,
            (_, 400 or 404 or 405 or 414 or 415 or 456 or 501, _) => ProblemKind.BadConfiguration,
            _ => null,
        };

    private static ServiceFaultOutcome Clean(int requests) => new(All, All, Kind: null, Exactly(requests));

    private static (int, int) Exactly(int requests) => (requests, requests);
}
