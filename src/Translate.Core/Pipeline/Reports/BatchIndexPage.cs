using System.Globalization;
using Translate.Core.Bitexts;
using Translate.Core.Documents;
using Translate.Core.Output;
using Translate.Core.Output.Html;
using Translate.Core.Problems;
using Translate.Core.Translators;

namespace Translate.Core.Pipeline.Reports;

/// <summary><c>index.html</c>: the articles of a folder with a link to each side-by-side page, and the state of the others.</summary>
public sealed class BatchIndexPage : IRunObserver, IAsyncDisposable
{
    /// <summary>The file's name. No article may have it.</summary>
    public const string FileName = "index.html";

    private static readonly string[] MostReadableFirst = ["html", OutputNames.Target, "tsv", "jsonl"];

    private readonly BatchFile _file;
    private readonly string? _format;
    private DocumentCounts _total;

    /// <summary>Begins the page in a folder.</summary>
    /// <param name="folder">The output folder.</param>
    /// <param name="translator">The engine.</param>
    /// <param name="formats">The formats that are written; the page links the most readable of them.</param>
    /// <exception cref="ProblemException">The folder cannot be written to.</exception>
    public BatchIndexPage(string folder, EngineInfo translator, IReadOnlyCollection<string> formats)
    {
        _format = MostReadableFirst.FirstOrDefault(formats.Contains);
        _file = new BatchFile(Path.Combine(folder, FileName));
        _file.Write(HtmlText.Head("Translations", HtmlText.PageScript));
        _file.Write(
            $"""
            <header>
            <h1>Translations</h1>
            <p class="made">{HtmlWriter.Made(translator.Identity)}</p>
            </header>
            <main>
            <table class="index">
            <thead><tr><th scope="col">Article</th><th scope="col">Sentences</th><th scope="col">Terms applied</th><th scope="col">Repaired</th><th scope="col">Violated</th><th scope="col">To review</th><th scope="col">Not translated</th></tr></thead>
            <tbody>

            """
        );
    }

    /// <inheritdoc/>
    public void OnDone(DocumentSource source, DocumentCounts counts) => WriteRow(source, counts, note: string.Empty);

    /// <inheritdoc/>
    public void OnIncomplete(DocumentSource source, DocumentCounts counts, Problem problem) =>
        WriteRow(source, counts, $"<br><span class=\"bad\">Incomplete: {HtmlText.Escape(problem.ToString())}</span>");

    /// <inheritdoc/>
    public void OnFailed(DocumentSource source, Problem problem) => WriteState(source, problem.ToString());

    /// <inheritdoc/>
    public void OnNotReached(DocumentSource source) => WriteState(source, "Not reached: the run was stopped.");

    /// <summary>Ends the page and gives it its name.</summary>
    /// <exception cref="ProblemException">It could not be written.</exception>
    public Task CompleteAsync(RunSummary summary, CancellationToken cancellationToken)
    {
        _file.Write(
            string.Create(
                CultureInfo.InvariantCulture,
                $"</tbody>\n<tfoot><tr><th scope=\"row\">{_total.Documents} {(_total.Documents == 1 ? "article" : "articles")}</th>{Cells(_total)}</tr></tfoot>\n</table>\n{ComparedTable(summary)}</main>\n"
            )
        );
        foreach (var fallback in summary.FallbackEngines)
        {
            _file.Write($"<p class=\"made\">Some sentences: {HtmlWriter.Made(fallback)}</p>\n");
        }

        _file.Write(HtmlText.Foot(HtmlText.PageScript));
        return _file.CompleteAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _file.DisposeAsync();

    /// <summary>The engines that the run compared, a row each.</summary>
    private string ComparedTable(RunSummary summary) =>
        summary.ComparedEngines.Count == 0
            ? string.Empty
            : $"""
                <h2>Engines compared</h2>
                <table class="index">
                <thead><tr><th scope="col">Engine</th><th scope="col">Sentences</th><th scope="col">Terms applied</th><th scope="col">Repaired</th><th scope="col">Violated</th><th scope="col">To review</th><th scope="col">Not translated</th><th scope="col">Errors</th><th scope="col">Warnings</th><th scope="col">US$ in this run</th></tr></thead>
                <tbody>
                {string.Concat(summary.ComparedEngines.Select(ComparedRow))}</tbody>
                </table>

                """;

    private string ComparedRow(ComparedEngine compared)
    {
        var counts = _total.Compared?.FirstOrDefault(item => item.Engine == compared.Engine.Identity)?.Counts ?? default;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"<tr><td>{HtmlText.Escape($"{compared.Engine.Id} {compared.Engine.Version}")}</td>{Cells(counts)}<td>{counts.Errors}</td><td>{counts.Warnings}</td><td>{compared.Price:0.0000}</td></tr>\n"
        );
    }

    private void WriteRow(DocumentSource source, DocumentCounts counts, string note)
    {
        _total += counts;
        var name = HtmlText.Escape(source.Name);
        var address = _format is null ? null : HtmlText.Href(OutputNames.Get(source.Name, _format));
        var link = address is null ? name : $"<a href=\"{address}\">{name}</a>";
        var isOpen = note.Length > 0 || counts.ToReview + counts.NotTranslated > 0;
        _file.Write(
            $"<tr{(isOpen ? " class=\"attention\"" : string.Empty)}><td>{link}{note}{Sections(counts, _format == "html" ? address : null)}</td>{Cells(counts)}</tr>\n"
        );
    }

    /// <summary>The articles inside a document, closed until the reader opens them.</summary>
    private static string Sections(DocumentCounts counts, string? page) =>
        counts.Sections is not { Count: > 0 } sections
            ? string.Empty
            : string.Create(
                CultureInfo.InvariantCulture,
                $"\n<details><summary>{sections.Count} items</summary>\n{SectionList.Render(sections, page)}\n</details>"
            );

    private void WriteState(DocumentSource source, string state) =>
        _file.Write(
            $"<tr class=\"attention\"><td>{HtmlText.Escape(source.Path)}</td><td colspan=\"6\" class=\"bad\">{HtmlText.Escape(state)}</td></tr>\n"
        );

    private static string Cells(DocumentCounts counts) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"<td>{counts.Segments}</td><td>{counts.TermsApplied}</td><td>{counts.TermsRepaired}</td><td>{counts.TermsViolated}</td><td>{counts.ToReview}</td><td>{counts.NotTranslated}</td>"
        );
}
