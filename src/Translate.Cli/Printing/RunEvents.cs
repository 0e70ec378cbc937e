using Microsoft.Extensions.Logging;
using Translate.Core.Bitexts;
using Translate.Core.Documents;
using Translate.Core.Pipeline.Reports;
using Translate.Core.Problems;

namespace Translate.Cli.Printing;

/// <summary>Logs what a run does, article by article.</summary>
internal sealed partial class RunEvents(ILogger logger) : IRunObserver
{
    /// <inheritdoc/>
    public void OnDone(DocumentSource source, DocumentCounts counts) =>
        ArticleDone(source.Path, counts.Segments, counts.Work.New, counts.Work.Recalled, counts.ToReview);

    /// <inheritdoc/>
    public void OnIncomplete(DocumentSource source, DocumentCounts counts, Problem problem) =>
        ArticleIncomplete(source.Path, problem.Kind, counts.NotTranslated);

    /// <inheritdoc/>
    public void OnFailed(DocumentSource source, Problem problem) => ArticleFailed(source.Path, problem.Kind);

    /// <inheritdoc/>
    public void OnNotReached(DocumentSource source) => ArticleNotReached(source.Path);

    /// <summary>Logs the start of a run.</summary>
    [LoggerMessage(100, LogLevel.Information, "Run started: engine {Engine} {Version}, memory {Memory}, output {Output}")]
    public partial void Started(string engine, string version, string memory, string output);

    /// <summary>Logs the end of a run.</summary>
    [LoggerMessage(
        101,
        LogLevel.Information,
        "Run finished in {Seconds:0.0} s: {Done} done, {Incomplete} incomplete, {Failed} failed, {NotReached} not reached, {Metered} characters metered"
    )]
    public partial void Finished(double seconds, int done, int incomplete, int failed, int notReached, long metered);

    [LoggerMessage(102, LogLevel.Debug, "Article done: {Path}, {Segments} sentences, {New} new, {Recalled} recalled, {ToReview} to review")]
    private partial void ArticleDone(string path, long segments, long @new, long recalled, long toReview);

    [LoggerMessage(103, LogLevel.Warning, "Article failed: {Path}, {Kind}")]
    private partial void ArticleFailed(string path, ProblemKind kind);

    [LoggerMessage(105, LogLevel.Warning, "Article incomplete: {Path}, {Kind}, {NotTranslated} sentences not translated")]
    private partial void ArticleIncomplete(string path, ProblemKind kind, long notTranslated);

    [LoggerMessage(104, LogLevel.Warning, "Article not reached: {Path}")]
    private partial void ArticleNotReached(string path);
}
