using Translate.Core.Problems;
using Translate.Engines.Resilience;

namespace Translate.Engines.Tests.Azure;

/// <summary>What must come of a cell, by the kind of its fault.</summary>
/// <param name="Right">Segments that are translated, from the first on.</param>
/// <param name="Kind">Of the problem that the others have; null where there are none.</param>
/// <param name="Requests">The least and the most that may be sent.</param>
internal sealed record ExpectedOutcome(int Right, ProblemKind? Kind, (int Min, int Max) Requests)
{
    private const int Attempts = ResilienceOptions.DefaultMaxRetries + 1;

    /// <summary>Codes that blame a text, so that halves are asked.</summary>
    private static readonly int[] Texts = [400000, 400005, 400020, 400050, 400072, 400077];

    /// <summary>Answers with status 200 that cannot be used: they were probably billed, so each is asked for again once.</summary>
    private static readonly string[] Unusable = ["html 200", "reset-midway", "truncated", "empty", "count -1", "count +1"];

    private static readonly string[] Harmless = ["bom", "delay 20s", "slow-drip bytes=400 pause=100ms"];

    /// <summary>The first segment from which on they are translated again.</summary>
    public int RightAgain { get; private init; } = FaultMatrix.Segments;

    public static ExpectedOutcome For(string fault, int position, int times)
    {
        var before = (position - 1) * FaultMatrix.Elements;
        if (Harmless.Contains(fault))
        {
            return new ExpectedOutcome(FaultMatrix.Segments, Kind: null, (FaultMatrix.Requests, FaultMatrix.Requests));
        }

        var code = int.TryParse(fault.Split(' ')[0], out var number) ? number : 0;
        var status = code >= 1000 ? code / 1000 : code;
        if (Texts.Contains(code) || status == 413)
        {
            return times == FaultCell.ForEver
                ? new ExpectedOutcome(before, ProblemKind.BadInput, Exactly(position - 1 + ((FaultMatrix.Requests - position + 1) * ((2 * FaultMatrix.Elements) - 1))))
                : new ExpectedOutcome(FaultMatrix.Segments, Kind: null, Exactly(FaultMatrix.Requests + (2 * times)));
        }

        var final = (code, status) switch
        {
            (403001, _) => ProblemKind.OverQuota,
            (_, 401 or 403) => ProblemKind.Credentials,
            (_, 400 or 404 or 405 or 415) => ProblemKind.BadConfiguration,
            _ => (ProblemKind?)null,
        };
        if (final is not null)
        {
            return new ExpectedOutcome(before, final, Exactly(position));
        }

        if (Unusable.Contains(fault) && times > 1)
        {
            // The request fails with its second attempt. A third fault meets the next request, which gets over it.
            return times == FaultCell.ForEver
                ? new ExpectedOutcome(before, ProblemKind.Network, Exactly(position - 1 + ((FaultMatrix.Requests - position + 1) * 2)))
                : new ExpectedOutcome(before, ProblemKind.Network, Exactly(FaultMatrix.Requests + (position == FaultMatrix.Requests ? 1 : 2))) { RightAgain = position * FaultMatrix.Elements };
        }

        return times < Attempts
            ? new ExpectedOutcome(FaultMatrix.Segments, Kind: null, Exactly(FaultMatrix.Requests + times))
            : new ExpectedOutcome(before, status == 429 ? ProblemKind.RateLimited : ProblemKind.Network, (position, position - 1 + ((FaultMatrix.Requests - position + 1) * Attempts)));
    }

    private static (int, int) Exactly(int requests) => (requests, requests);
}
