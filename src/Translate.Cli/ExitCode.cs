using Translate.Core.Bitexts;
using Translate.Core.Pipeline.Reports;
using Translate.Core.Problems;

namespace Translate.Cli;

/// <summary>The exit codes of the program; docs/running.md lists their meanings.</summary>
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
    /// Returns the exit code of a batch. An exhausted quota or budget always wins, so that a script does not simply try again. A batch that
    /// was stopped, or of which only a part is done, gives <see cref="DoneInPart"/>. If nothing is done, the code of the first failure is returned.
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
