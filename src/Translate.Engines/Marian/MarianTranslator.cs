using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Translate.Core.Problems;
using Translate.Core.Translators;
using Translate.Engines.Models;

namespace Translate.Engines.Marian;

/// <summary>Translates with a neural model on this machine. The model is loaded at the first sentence. Thread-safe.</summary>
internal sealed class MarianTranslator : ITranslator, IDisposable
{
    /// <summary>The engine's name.</summary>
    public const string Id = "marian";

    /// <summary>Changes when the same model would translate differently.</summary>
    private const string EngineVersion = "2";

    /// <summary>The most sentences in a batch: enough that weights are read once for many, few enough for the caches.</summary>
    private const int BatchSentences = 32;

    /// <summary>The most tokens in a batch.</summary>
    private const int BatchTokens = 1024;

    private readonly MarianModelSource _source;
    private readonly MarianOptions _options;
    private readonly ConcurrentBag<MarianWorker> _idle = [];
    private readonly SemaphoreSlim _threads;
    private long _requests;
    private long _characters;

    /// <summary>Creates the engine. The model is not loaded yet.</summary>
    /// <exception cref="ProblemException">The model is not installed.</exception>
    public MarianTranslator(MarianModelSource source, MarianOptions options)
    {
        _source = source;
        _options = options;
        var threads = options.Threads ?? Environment.ProcessorCount;
        _threads = new SemaphoreSlim(threads);
        Info = new EngineInfo(
            Id,
            GetVersion(source.Entry, options),
            TranslationQuality.Draft,
            $"model {source.Entry.Name} on this machine, needs no network and no key",
            [TermStrategy.Native, TermStrategy.Placeholder]
        )
        {
            Concurrency = Math.Min(2 * threads, 64),
        };
    }

    /// <inheritdoc/>
    public EngineInfo Info { get; }

    /// <inheritdoc/>
    public EngineUsage Usage => new(Interlocked.Read(ref _requests), Interlocked.Read(ref _characters));

    /// <inheritdoc/>
    /// <remarks>The engine is free, but a budget may count its characters.</remarks>
    public long CountBilledCharacters(TranslationRequest request) => request.Text.Length;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<TranslationResult>> TranslateAsync(
        IReadOnlyList<TranslationRequest> requests,
        CancellationToken cancellationToken
    )
    {
        if (requests.Count == 0)
        {
            return [];
        }

        var model = await Task.Run(() => _source.Model, cancellationToken).ConfigureAwait(false);
        var reader = new RequestReader(model.Vocabulary, _options.MaxTokens);
        var parts = requests.Select(reader.Read).ToList();
        var sentences = parts.SelectMany(part => part).Where(part => !part.Sentence.IsEmpty).ToList();
        var batches = SentenceBatcher.CreateBatches(sentences, _threads.CurrentCount, BatchSentences, BatchTokens);
        await Task.WhenAll(batches.Select(batch => TranslateAsync(model, batch, cancellationToken))).ConfigureAwait(false);
        Interlocked.Increment(ref _requests);
        Interlocked.Add(ref _characters, requests.Sum(CountBilledCharacters));
        return [.. requests.Zip(parts, (request, part) => ResultBuilder.Build(request, part, _options.LowConfidence))];
    }

    /// <inheritdoc/>
    public void Dispose() => _threads.Dispose();

    private static string GetVersion(ModelEntry model, MarianOptions options)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', model.Files.Select(file => file.Sha256))));
        return FormattableString.Invariant(
            $"{EngineVersion}+{model.Name}-{Convert.ToHexStringLower(hash.AsSpan(0, 4))}-beam{options.Beam}-{options.MaxTokens}"
        );
    }

    private async Task TranslateAsync(MarianModel model, IReadOnlyList<SentencePart> batch, CancellationToken cancellationToken)
    {
        await _threads.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await Task.Run(() => Translate(model, batch, cancellationToken), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _threads.Release();
        }
    }

    private void Translate(MarianModel model, IReadOnlyList<SentencePart> batch, CancellationToken cancellationToken)
    {
        var worker = _idle.TryTake(out var idle) ? idle : new MarianWorker(model, BatchSentences, _options.Beam);
        var targets = worker.Translate([.. batch.Select(part => part.Sentence)], cancellationToken);
        foreach (var (part, target) in batch.Zip(targets))
        {
            part.Target = target;
        }

        // A worker whose batch failed is not used again.
        _idle.Add(worker);
    }
}
