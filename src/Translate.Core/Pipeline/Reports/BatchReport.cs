using Translate.Core.Bitexts;
using Translate.Core.Documents;
using Translate.Core.Problems;
using Translate.Core.Text;

namespace Translate.Core.Pipeline.Reports;

/// <summary><c>report.json</c>: every article of a folder with its counts or its problem, then the totals; for other programs.</summary>
/// <remarks>Each article is one line, so that <see cref="EarlierReport"/> reads the file without holding it in memory.</remarks>
public sealed class BatchReport : IRunObserver, IAsyncDisposable
{
    /// <summary>The file's name. No article may have it.</summary>
    public const string FileName = "report.json";

    /// <summary>Begins a file of this form. Changes when the articles are written otherwise.</summary>
    internal const string Head = "{\n\"version\": 2,\n\"started\": ";

    /// <summary>Begins the list of the articles.</summary>
    internal const string ListStart = "\"documents\": [";

    private readonly BatchFile _file;
    private string _separator = "\n";
    private DocumentCounts _total;

    /// <summary>Begins the file in a folder.</summary>
    /// <exception cref="ProblemException">The folder cannot be written to.</exception>
    public BatchReport(string folder, DateTimeOffset started)
    {
        _file = new BatchFile(System.IO.Path.Combine(folder, FileName));
        _file.Write($"{Head}{JsonText.Write(started)},\n{ListStart}");
    }

    /// <inheritdoc/>
    public void OnDone(DocumentSource source, DocumentCounts counts)
    {
        _total += counts;
        Add(new ReportedDocument(source.Name, source.Path, ReportedStatus.Done) { Counts = counts });
    }

    /// <inheritdoc/>
    public void OnIncomplete(DocumentSource source, DocumentCounts counts, Problem problem)
    {
        _total += counts;
        Add(new ReportedDocument(source.Name, source.Path, ReportedStatus.Incomplete) { Counts = counts, Problem = problem });
    }

    /// <inheritdoc/>
    public void OnFailed(DocumentSource source, Problem problem) =>
        Add(new ReportedDocument(source.Name, source.Path, ReportedStatus.Failed) { Problem = problem });

    /// <inheritdoc/>
    public void OnNotReached(DocumentSource source) => Add(new ReportedDocument(source.Name, source.Path, ReportedStatus.NotReached));

    /// <summary>Ends the file and gives it its name.</summary>
    /// <exception cref="ProblemException">It could not be written.</exception>
    public Task CompleteAsync(RunSummary summary, CancellationToken cancellationToken)
    {
        _file.Write($"\n],\n{Totals(summary)}\n}}\n");
        return _file.CompleteAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _file.DisposeAsync();

    private string Totals(RunSummary summary) => string.Join(",\n", GetTotals(summary)) + GetCompared(summary);

    /// <summary>The engines that the run compared: what was counted of the whole folder, and what this run was charged.</summary>
    private string GetCompared(RunSummary summary) =>
        summary.ComparedEngines.Count == 0 ? string.Empty : $",\n\"compared\": {JsonText.Write(DescribeCompared(summary, _total))}";

    /// <summary>Returns what is reported of each compared engine.</summary>
    /// <param name="summary">The run.</param>
    /// <param name="total">The counts that are reported.</param>
    internal static IEnumerable<object> DescribeCompared(RunSummary summary, DocumentCounts total) =>
        summary.ComparedEngines.Select(item => new
        {
            Engine = item.Engine.Identity,
            total.Compared?.FirstOrDefault(counts => counts.Engine == item.Engine.Identity)?.Counts,
            Metered = item.Usage,
            item.Price,
        });

    private string[] GetTotals(RunSummary summary) =>
        [
            $"\"total\": {JsonText.Write(_total)}",
            $"\"engine\": {JsonText.Write(summary.Engine.Identity)}",
            $"\"run\": {JsonText.Write(summary.Total)}",
            $"\"metered\": {JsonText.Write(summary.Usage)}",
            $"\"fallbackEngines\": {JsonText.Write(summary.FallbackEngines)}",
            $"\"incomplete\": {JsonText.Write(summary.Incomplete)}",
            $"\"failed\": {JsonText.Write(summary.Failed)}",
            $"\"notReached\": {JsonText.Write(summary.NotReached)}",
            $"\"skipped\": {JsonText.Write(summary.Skipped?.ByExtension ?? new Dictionary<string, int>())}",
            $"\"seconds\": {JsonText.Write(Math.Round(summary.Elapsed.TotalSeconds, 3))}",
        ];

    private void Add(ReportedDocument document)
    {
        _file.Write(_separator + JsonText.Write(document));
        _separator = ",\n";
    }
}
