using System.Runtime.CompilerServices;
using Translate.Core.Bitexts;
using Translate.Core.Documents;
using Translate.Core.Memory;
using Translate.Core.Pipeline.Reports;
using Translate.Core.Problems;
using Translate.Core.Translators;

namespace Translate.Core.Pipeline;

/// <summary>Translates Indonesian articles into English: single texts, or batches of files. Build one with <see cref="TranslationPipelineBuilder"/>.</summary>
/// <remarks>
/// Texts may be translated from several threads at once; run one batch at a time. Dispose the pipeline to close a memory that it opened.
/// The engine, and a memory that was passed in open, belong to the caller.
/// </remarks>
public sealed class TranslationPipeline : IDisposable
{
    private readonly PipelineParts _parts;

    internal TranslationPipeline(PipelineParts parts) => _parts = parts;

    /// <summary>The engine.</summary>
    public EngineInfo Engine => _parts.Documents.Engine;

    /// <summary>The engine that <see cref="Engine"/> is compared with; null if nothing is compared.</summary>
    internal EngineInfo? Other => _parts.Other?.Translator.Info;

    /// <summary>The parts, for programs that show and change single documents.</summary>
    internal PipelineParts Parts => _parts;

    /// <summary>The limit on what the engine may bill for one batch, in characters; null for none.</summary>
    internal long? MaxCharacters => _parts.MaxCharacters;

    /// <summary>The memory's file; null if absent.</summary>
    internal string? MemoryPath => _parts.MemoryPath;

    /// <summary>Finds the articles.</summary>
    internal DocumentFinder Finder => _parts.Finder;

    /// <summary>Translates one text.</summary>
    /// <param name="text">Indonesian text. Each line is a paragraph.</param>
    /// <param name="cancellationToken">Stops the translation. Whatever the engine returned until then is in the memory.</param>
    /// <returns>The text with its translation, sentence by sentence; <see cref="Bitext.TargetText"/> is the translation as one string.</returns>
    /// <exception cref="ProblemException">The memory cannot be used.</exception>
    public Task<Bitext> TranslateAsync(string text, CancellationToken cancellationToken = default) =>
        TranslateAsync(new PlainTextFormat().Parse(text, new DocumentSource("-", "text", Length: 0)), cancellationToken);

    /// <summary>Translates one document.</summary>
    /// <returns>The document with one unit per sentence. A unit that could not be translated says why.</returns>
    /// <exception cref="ProblemException">The memory cannot be used.</exception>
    public Task<Bitext> TranslateAsync(Document document, CancellationToken cancellationToken = default) =>
        _parts.Documents.TranslateAsync(document, cancellationToken);

    /// <summary>Translates a batch of files and writes the outputs.</summary>
    /// <param name="paths">Articles, and folders of articles.</param>
    /// <param name="cancellationToken">
    /// Stops the run: articles already written stay, those in progress write nothing, and the summary counts the rest as not reached.
    /// </param>
    /// <returns>The totals. An article that fails does not end the batch; it is counted, and its problem is in the summary.</returns>
    /// <exception cref="ProblemException">The batch would bill more than the budget, or the memory cannot be used.</exception>
    public Task<RunSummary> RunAsync(IReadOnlyList<string> paths, CancellationToken cancellationToken = default) =>
        RunAsync(paths, [], cancellationToken);

    /// <summary>Translates a batch of files and writes the outputs.</summary>
    /// <param name="paths">Articles, and folders of articles.</param>
    /// <param name="observers">Receive the result of each article, in order.</param>
    /// <param name="cancellationToken">See <see cref="RunAsync(IReadOnlyList{string}, CancellationToken)"/>.</param>
    /// <returns>The totals.</returns>
    /// <exception cref="ProblemException">The batch would bill more than the budget, or the memory cannot be used.</exception>
    public Task<RunSummary> RunAsync(
        IReadOnlyList<string> paths,
        IReadOnlyList<IRunObserver> observers,
        CancellationToken cancellationToken = default
    ) => RunAsync(skipped => Find(paths, skipped), _ => observers, cancellationToken);

    /// <summary>Returns what a run over the files would ask the engine. Asks no engine and writes nothing.</summary>
    /// <param name="paths">Articles, and folders of articles. What cannot be read is left out.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ProblemException">The memory cannot be read.</exception>
    public Task<BatchPlan> PlanAsync(IReadOnlyList<string> paths, CancellationToken cancellationToken = default) =>
        CreatePlanner().AddUpAsync(Find(paths), cancellationToken);

    /// <summary>Returns for each article what a run would do with it. Asks no engine and writes nothing.</summary>
    /// <param name="paths">Articles, and folders of articles.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The articles in order, then those that were translated once and are gone.</returns>
    /// <exception cref="InvalidOperationException">The pipeline has no memory.</exception>
    /// <exception cref="ProblemException">The memory cannot be read.</exception>
    public async IAsyncEnumerable<DocumentStatus> GetStatusAsync(
        IReadOnlyList<string> paths,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        var memory =
            _parts.Memory
            ?? throw new InvalidOperationException("The status of an article is known from the memory. Call UseMemory on the builder.");
        var reader = new StatusReader(_parts.Formats, _parts.Documents, memory);
        await foreach (var status in reader.ReadAsync(Find(paths), cancellationToken).ConfigureAwait(false))
        {
            yield return status;
        }

        foreach (var gone in reader.FindGone(paths))
        {
            yield return gone;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_parts.OwnsMemory)
        {
            _parts.Memory?.Dispose();
        }
    }

    /// <summary>Finds the articles under the paths. The sequence searches again each time it is enumerated.</summary>
    internal IEnumerable<DiscoveredDocument> Find(IReadOnlyList<string> paths, SkippedFiles? skipped = null) =>
        _parts.Finder.Find(paths, skipped);

    /// <summary>Plans single documents.</summary>
    internal BatchPlanner CreatePlanner() => new(_parts.Formats, _parts.Documents);

    /// <summary>Refuses a document if the engine would bill more for it than the budget.</summary>
    /// <exception cref="ProblemException">It would bill more.</exception>
    internal void RefuseBeyondBudget(Document document)
    {
        var plan = CreatePlanner().CreateTotal();
        plan.Add(_parts.Documents.Plan(document, new HashSet<long>()));
        plan.RefuseBeyond(MaxCharacters);
    }

    /// <summary>Runs a batch. Waits for another run on the same memory, then checks the budget, and only then begins.</summary>
    /// <param name="find">Finds the documents. Called after the wait, once for each pass over them: budget, run, comparison, observers. Must return the same documents each time.</param>
    /// <param name="createObservers">Called once, when the run begins.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    internal async Task<RunSummary> RunAsync(
        Func<SkippedFiles?, IEnumerable<DiscoveredDocument>> find,
        Func<IEnumerable<DiscoveredDocument>, IReadOnlyList<IRunObserver>> createObservers,
        CancellationToken cancellationToken
    )
    {
        using var runLock =
            _parts.MemoryPath is null || _parts.Memory?.FilePath is not { } path
                ? null
                : await RunLock.AcquireAsync(path, _parts.OnWaiting, _parts.Time, cancellationToken).ConfigureAwait(false);
        if (await GetBudgetAsync(cancellationToken).ConfigureAwait(false) is { } max)
        {
            // The whole batch is read first, because a batch that exceeds the budget must not begin.
            (await CreatePlanner().AddUpAsync(find(null), cancellationToken).ConfigureAwait(false)).RefuseBeyond(max);
        }

        var batch = new BatchTranslator(
            _parts.Formats,
            _parts.Documents,
            _parts.Translator,
            _parts.Output,
            _parts.CreateOutputCache(),
            _parts.Concurrency,
            _parts.Time,
            _parts.Ledger,
            _parts.MemoryPath is null ? null : _parts.GetImportCommand,
            _parts.Other
        );
        var skipped = new SkippedFiles();
        var summary = await batch.RunAsync(find(skipped), find(null), createObservers(find(null)), cancellationToken).ConfigureAwait(false);
        return summary with { Skipped = skipped };
    }

    /// <summary>Returns what a batch may bill: the limit of the run, or less if the runs that share a budget have spent more of it; null for no limit.</summary>
    private async Task<long?> GetBudgetAsync(CancellationToken cancellationToken) =>
        _parts.SharedBudget is not { } shared
            ? _parts.MaxCharacters
            : Math.Min(
                _parts.MaxCharacters ?? long.MaxValue,
                Math.Max(0, shared.Cap - await shared.GetSpentAsync(cancellationToken).ConfigureAwait(false))
            );
}
