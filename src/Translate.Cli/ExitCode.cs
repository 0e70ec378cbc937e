using Translate.Core.Bitexts;
using Translate.Core.Pipeline.Reports;
using Translate.Core.Problems;

namespace Translate.Cli;

/// <summary>How the process ends; see "Exit codes" in the README.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Internal = 1;
    public const int Credentials = 2;
    public const int RateLimited = 3;
    public const int OverQuota = 4;
    public const int Network = 5;
    public const int BadInput = 6;
    public const int BadConfiguration = 7;
    public const int CheckFailed = 8;
    public const int DoneInPart = 12;

    /// <summary>The code of a run that a single problem ended.</summary>
    public static int From(ProblemKind kind) =>
        kind switch
        {
            ProblemKind.Credentials => Credentials,
            ProblemKind.RateLimited => RateLimited,
            ProblemKind.OverQuota => OverQuota,
            ProblemKind.Network => Network,
            ProblemKind.BadInput => BadInput,
            ProblemKind.BadConfiguration => BadConfiguration,
            _ => Internal,
        };

    /// <summary>
    /// A quota or budget that is used up stops a batch, regardless of earlier results: a script must not simply try again. Apart from that
    /// a batch that the user stopped, or of which something is done and something is not, is done in part; one of which nothing is done
    /// ends with the code of its first failure.
    /// </summary>
    /// <param name="summary">The run.</param>
    /// <param name="failOn">The severity of a finding from which a run that is done is a failed check; null for none.</param>
    public static int From(RunSummary summary, Severity? failOn = null)
    {
        if (summary.FirstFailures.Any(problem => problem.Kind == ProblemKind.OverQuota))
        {
            return OverQuota;
        }

        if (summary.FirstFailures.Count == 0)
        {
            if (summary.NotReached > 0)
            {
                return DoneInPart;
            }

            var findings = failOn switch
            {
                Severity.Error => summary.Total.Errors,
                Severity.Warning => summary.Total.Errors + summary.Total.Warnings,
                _ => 0,
            };
            return findings > 0 ? CheckFailed : Done;
        }

        if (summary.NotReached > 0 && !summary.FirstFailures.Any(problem => problem.Kind is ProblemKind.Network or ProblemKind.RateLimited))
        {
            return DoneInPart;
        }

        var total = summary.Total;
        var work = total.Work;
        var isSomethingDone = total.Documents > 0 && (!total.HasFailures || work.New + work.Repeated + work.Recalled + work.Fuzzy > 0);
        return isSomethingDone ? DoneInPart : From(summary.FirstFailures[0].Kind);
    }
}
