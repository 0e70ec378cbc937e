using Spectre.Console;
using Translate.Core.Bitexts;
using Translate.Core.Documents;
using Translate.Core.Pipeline.Reports;
using Translate.Core.Problems;

namespace Translate.Cli.Printing;

/// <summary>A bar that fills with the bytes of the articles that are done.</summary>
internal sealed class ProgressBar : IRunObserver
{
    private readonly ProgressTask _task;

    private ProgressBar(ProgressTask task) => _task = task;

    /// <summary>Shows the bar while the work lasts.</summary>
    /// <param name="console">A terminal.</param>
    /// <param name="work">Receives the observer that fills the bar.</param>
    public static Task<RunSummary> ShowAsync(IAnsiConsole console, Func<ProgressBar, Task<RunSummary>> work) =>
        console.Progress().AutoClear(true).HideCompleted(true).StartAsync(context => work(new ProgressBar(context.AddTask("Translating", autoStart: false))));

    /// <summary>Sets the length of the bar: the bytes of all articles, and one more for each, so that empty articles move the bar too.</summary>
    public void SetLength(IEnumerable<DiscoveredDocument> documents)
    {
        _task.MaxValue = Math.Max(1, documents.Sum(found => (double)found.Source.Length + 1));
        _task.StartTask();
    }

    public void Done(DocumentSource source, DocumentCounts tally) => Advance(source);

    public void Incomplete(DocumentSource source, DocumentCounts counts, Problem problem) => Advance(source);

    public void Failed(DocumentSource source, Problem problem) => Advance(source);

    public void NotReached(DocumentSource source) => Advance(source);

    private void Advance(DocumentSource source) => _task.Increment(source.Length + 1);
}
