using Translate.Core.Bitexts;
using Translate.Core.Documents;
using Translate.Core.Pipeline.Reports;
using Translate.Core.Problems;

namespace Translate.Cli.Printing;

/// <summary>Names on standard error what is not done, and why.</summary>
internal sealed class ProblemPrinter(Action<string> print) : IRunObserver
{
    /// <summary>A stopped run may leave thousands; report.json names them all.</summary>
    private const int MaxNotReached = 20;

    private int _notReached;

    public void Done(DocumentSource source, DocumentCounts tally)
    {
    }

    public void Failed(DocumentSource source, Problem problem) => print(problem.ToString());

    public void Stopped(Problem reason) => print(reason.ToString());

    public void NotReached(DocumentSource source)
    {
        if (_notReached < MaxNotReached)
        {
            print($"{source.Path}: not reached, the run was stopped. Run the same command again to go on.");
        }
        else if (_notReached == MaxNotReached)
        {
            print("… and more; report.json names them all.");
        }

        _notReached++;
    }
}
