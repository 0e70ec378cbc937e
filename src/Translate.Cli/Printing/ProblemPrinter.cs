using Translate.Core.Bitexts;
using Translate.Core.Documents;
using Translate.Core.Pipeline.Reports;
using Translate.Core.Problems;
using static System.FormattableString;

namespace Translate.Cli.Printing;

/// <summary>Names on standard error what is not done, and why.</summary>
internal sealed class ProblemPrinter(Action<string> print) : IRunObserver
{
    /// <summary>A run that is stopped, or whose engine fails, may leave thousands; report.json names them all.</summary>
    private const int MaxNames = 20;

    private int _names;

    public void OnDone(DocumentSource source, DocumentCounts counts) { }

    public void OnStopped(Problem reason) => print(ProblemText.Format(reason));

    public void OnIncomplete(DocumentSource source, DocumentCounts counts, Problem problem)
    {
        if (problem.File is not null)
        {
            print(ProblemText.Format(problem));
        }
        else
        {
            PrintName(
                source,
                counts.NotTranslated > 0
                    ? Invariant(
                        $"{counts.NotTranslated} of {Counted.Get(counts.Segments, "sentence")} {(counts.Segments == 1 ? "is" : "are")} not translated."
                    )
                    : $"{Counted.Get(counts.Work.Kept, "sentence keeps its earlier translation", "sentences keep their earlier translation")}, because the engine failed."
            );
        }
    }

    public void OnFailed(DocumentSource source, Problem problem)
    {
        // Why the engine failed is printed once, at the end.
        if (problem.File is not null)
        {
            print(ProblemText.Format(problem));
        }
        else
        {
            PrintName(source, "not translated, because the engine failed.");
        }
    }

    /// <summary>They are counted at the end; report.json names them.</summary>
    public void OnNotReached(DocumentSource source) { }

    private void PrintName(DocumentSource source, string state)
    {
        if (_names <= MaxNames)
        {
            print(_names < MaxNames ? $"{source.Path}: {state}" : "… and more; report.json names them all.");
        }

        _names++;
    }
}
