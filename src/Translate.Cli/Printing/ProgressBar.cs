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
    /// <param name="console">Where; a terminal.</param>
    /// <param name="documents">Enumerated once for the length of the bar.</param>
    /// <param name="work">Given the observer that fills the bar.</param>
    public static Task<RunSummary> ShowAsync(IAnsiConsole console, IEnumerable<DiscoveredDocument> documents, Func<ProgressBar, Task<RunSummary>> work) =>
        console.Progress().AutoClear(true).HideCompleted(true).StartAsync(context =>
        {
            // A byte more for each article, so that empty ones move the bar too.
            var task = context.AddTask("Translating", maxValue: Math.Max(1, documents.Sum(found => (double)found.Source.Length + 1)));
            return work(new ProgressBar(task));
        });

    public void Done(DocumentSource source, DocumentCounts tally) => Advance(source);

    public void Failed(DocumentSource source, Problem problem) => Advance(source);

    public void NotReached(DocumentSource source) => Advance(source);

    private void Advance(DocumentSource source) => _task.Increment(source.Length + 1);
}
