using System.Globalization;
using Translate.Cli.Printing;
using Translate.Core.Bitexts;
using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Reading;
using Translate.Core.Pipeline;
using Translate.Core.Pipeline.Reports;
using Translate.Core.Pipeline.Watching;
using Translate.Core.Problems;
using Translate.Core.Translators;
using Translate.Hosting;

namespace Translate.Cli.Commands;

/// <summary>Runs a batch over all articles whenever some of them, or the glossary, have changed, until it is stopped.</summary>
/// <remarks>
/// What has not changed comes from the memory, so index and report always contain every article. Memory and run lock are held only while
/// there is work; the engine is kept, because it counts what it was asked.
/// </remarks>
internal sealed class WatchRunner
{
    private readonly CommandContext _context;
    private readonly PipelineOptions _options;
    private readonly BatchJob _job;
    private readonly string _glossaryPath;
    private readonly ITranslator _engine;
    private readonly ITranslator? _other;
    private readonly WatchedFiles _files;
    private readonly MessageDeduplicator _messages = new();
    private Glossary _glossary;
    private RunSummary? _last;
    private EngineWorkload _work;
    private bool _isIndexWritten;
    private bool _isInProgress;

    /// <param name="context">The settings and the log.</param>
    /// <param name="options">The options of each batch.</param>
    /// <param name="job">What to translate, and where to write.</param>
    /// <exception cref="ProblemException">Settings, options, glossary or memory cannot be used, or a path does not exist.</exception>
    public WatchRunner(CommandContext context, PipelineOptions options, BatchJob job)
    {
        _context = context;
        _options = options;
        _job = job;
        _glossaryPath = options.Glossary ?? context.Configuration.Resolve(context.Configuration.Settings.Glossary);
        _engine = context.Pipelines.CreateEngine(options);
        _other = context.Pipelines.CreateComparedEngine(options, _engine);
        _glossary = context.Pipelines.ReadGlossary(options);
        using var pipeline = CreatePipeline();
        _files = new WatchedFiles(pipeline.Finder, job.Inputs, _glossaryPath);
        if (job.Inputs.FirstOrDefault(path => !Path.Exists(path)) is { } missing)
        {
            throw new ProblemException(
                new Problem(
                    ProblemKind.BadInput,
                    "there is no such file or folder",
                    "Check the path; a folder to watch may be empty, but must exist at the start"
                )
                {
                    File = missing,
                }
            );
        }
    }

    /// <summary>Returns the exit code when it is stopped: done, or done in part where it was at work.</summary>
    public async Task<int> RunAsync(bool json, CancellationToken cancellationToken)
    {
        var started = TimeProvider.System.GetTimestamp();
        using var changes = new FolderChangeSource([.. _job.Inputs, _glossaryPath], Console.Error.WriteLine, TimeProvider.System);
        try
        {
            await new FolderWatch(_files.Look, changes, _context.Configuration.Watch, TimeProvider.System)
                .RunAsync(WorkAsync, cancellationToken)
                .ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (_last is not null && cancellationToken.IsCancellationRequested) { }

        var whole = _last! with
        {
            Total = _last!.Total with { Work = _work },
            Usage = _engine.Usage,
            ComparedEngines = _other is null
                ? []
                : [new ComparedEngine(_engine.Info, _engine.Usage), new ComparedEngine(_other.Info, _other.Usage)],
            Elapsed = TimeProvider.System.GetElapsedTime(started),
        };
        SummaryPrinter.Print(whole, _job.Output, _isIndexWritten, json);
        return _isInProgress ? ExitCode.DoneInPart : ExitCode.Done;
    }

    /// <summary>Translates a batch; false if it should be tried again later.</summary>
    private async Task<bool> WorkAsync(WatchDecision.Work work, CancellationToken cancellationToken)
    {
        _isInProgress = true;
        _messages.NextBatch();
        var isDone = await TryWorkAsync(work, cancellationToken).ConfigureAwait(false);
        _isInProgress = _last is { NotReached: > 0 };
        return isDone;
    }

    private async Task<bool> TryWorkAsync(WatchDecision.Work work, CancellationToken cancellationToken)
    {
        try
        {
            if (_last is not null && work.Changed.Any(_files.IsOfGlossary))
            {
                _glossary = GlossaryReader.Read(_glossaryPath);
            }
        }
        catch (ProblemException e)
        {
            Tell(ProblemText.Format(e));
            Console.Error.WriteLine("The glossary stays in use as it was before.");
            if (work.Changed.All(_files.IsOfGlossary))
            {
                return true;
            }
        }

        if (!_job.Inputs.Any(Path.Exists))
        {
            // A run would make the output folder, which may lie inside the one that is to come back.
            Tell($"{string.Join(", ", _job.Inputs)}: gone. Its articles are translated when it is back; Ctrl-C ends.");
            return true;
        }

        try
        {
            using var pipeline = CreatePipeline();
            var runner = new BatchRunner(pipeline, _job, _context, _messages.IsNew) { StillWritten = work.StillWritten };
            var (summary, unwritten) = await runner.TranslateAsync(cancellationToken).ConfigureAwait(false);
            _isIndexWritten = unwritten is null;
            Report(summary, work.StillWritten.Count);
            return unwritten is null && !summary.FirstFailures.Any(failure => MayPass(failure.Kind));
        }
        catch (ProblemException e) when (_last is not null)
        {
            Tell(ProblemText.Format(e));
            return e.Problems.All(problem => !MayPass(problem.Kind));
        }
    }

    private TranslationPipeline CreatePipeline() => _context.Pipelines.CreateBuilder(_options, _engine, _glossary, _other).Build();

    private void Report(RunSummary summary, int stillWritten)
    {
        if (_last is null)
        {
            Console.Error.WriteLine($"Watching {string.Join(", ", _job.Inputs)}. Ctrl-C ends.");
        }

        var total = summary.Total;
        string[] counts =
        [
            Counted.Get(total.Documents, "article done", "articles done"),
            summary.Failed > 0 ? Count(summary.Failed, "failed") : string.Empty,
            summary.NotReached > 0 ? Count(summary.NotReached, "not reached") : string.Empty,
            stillWritten > 0 ? Count(stillWritten, "still being written") : string.Empty,
            Counted.Get(total.Work.New, "sentence asked", "sentences asked"),
            Count(total.Work.Recalled, "recalled"),
        ];
        Console.Error.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{TimeProvider.System.GetLocalNow():HH:mm:ss} {string.Join(", ", counts.Where(count => count.Length > 0))}, {summary.Elapsed.TotalSeconds:0.0} s"
            )
        );
        _last = summary;
        _work += total.Work;
    }

    private void Tell(string message)
    {
        if (_messages.IsNew(message))
        {
            Console.Error.WriteLine(message);
        }
    }

    /// <summary>Whether it may be otherwise in a minute, though no file changes: the network, or a full or locked disk.</summary>
    private static bool MayPass(ProblemKind kind) => kind is ProblemKind.Network or ProblemKind.RateLimited or ProblemKind.BadConfiguration;

    private static string Count(long number, string what) => string.Create(CultureInfo.InvariantCulture, $"{number:N0} {what}");
}
