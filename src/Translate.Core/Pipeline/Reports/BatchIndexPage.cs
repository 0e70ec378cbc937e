using System.Globalization;
using Translate.Core.Bitexts;
using Translate.Core.Documents;
using Translate.Core.Output;
using Translate.Core.Output.Html;
using Translate.Core.Problems;
using Translate.Core.Translators;

namespace Translate.Core.Pipeline.Reports;

/// <summary><c>index.html</c>: the articles of a batch with a link to each side-by-side page, and what became of the others.</summary>
public sealed class BatchIndexPage : IRunObserver, IAsyncDisposable
{
    /// <summary>The file's name. No article may have it.</summary>
    public const string FileName = "index.html";

    private static readonly string[] MostReadableFirst = ["html", OutputNames.Target, "tsv", "jsonl"];

    private readonly BatchFile _file;
    private readonly string? _format;

    /// <summary>Begins the page in a folder.</summary>
    /// <param name="folder">The output folder.</param>
    /// <param name="translator">The engine.</param>
    /// <param name="formats">The formats that are written; the page links the most readable of them.</param>
    /// <exception cref="ProblemException">The folder cannot be written to.</exception>
    public BatchIndexPage(string folder, EngineInfo translator, IReadOnlyCollection<string> formats)
    {
        _format = MostReadableFirst.FirstOrDefault(formats.Contains);
        _file = new BatchFile(Path.Combine(folder, FileName));
        _file.Write(HtmlText.Head("Translations"));
        _file.Write($"""
            <header>
            <h1>Translations</h1>
            <p class="made">{HtmlWriter.Made(translator.Identity)}</p>
            </header>
            <main>
            <table class="index">
            <thead><tr><th scope="col">Article</th><th scope="col">Sentences</th><th scope="col">Terms applied</th><th scope="col">Repaired</th><th scope="col">Violated</th><th scope="col">Need attention</th></tr></thead>
            <tbody>

            """);
    }

    /// <inheritdoc/>
    public void Done(DocumentSource source, DocumentCounts tally)
    {
        var name = HtmlText.Escape(source.Name);
        var link = _format is null ? name : $"<a href=\"{HtmlText.Href(OutputNames.Get(source.Name, _format))}\">{name}</a>";
        _file.Write($"<tr{(tally.NeedAttention > 0 ? " class=\"attention\"" : string.Empty)}><td>{link}</td>{Counts(tally)}</tr>\n");
    }

    /// <inheritdoc/>
    public void Failed(DocumentSource source, Problem problem) =>
        _file.Write($"<tr class=\"attention\"><td>{HtmlText.Escape(source.Path)}</td><td colspan=\"5\" class=\"bad\">{HtmlText.Escape(problem.ToString())}</td></tr>\n");

    /// <inheritdoc/>
    public void NotReached(DocumentSource source) =>
        _file.Write($"<tr class=\"attention\"><td>{HtmlText.Escape(source.Path)}</td><td colspan=\"5\" class=\"bad\">Not reached: the run was stopped.</td></tr>\n");

    /// <summary>Ends the page and gives it its name.</summary>
    /// <exception cref="ProblemException">It could not be written.</exception>
    public Task CompleteAsync(RunSummary summary, CancellationToken cancellationToken)
    {
        _file.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"</tbody>\n<tfoot><tr><th scope=\"row\">{summary.Total.Documents} articles</th>{Counts(summary.Total)}</tr></tfoot>\n</table>\n</main>\n"));
        _file.Write(HtmlText.Foot());
        return _file.CompleteAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _file.DisposeAsync();

    private static string Counts(DocumentCounts tally) => string.Create(
        CultureInfo.InvariantCulture,
        $"<td>{tally.Segments}</td><td>{tally.TermsApplied}</td><td>{tally.TermsRepaired}</td><td>{tally.TermsViolated}</td><td>{tally.NeedAttention}</td>");
}
