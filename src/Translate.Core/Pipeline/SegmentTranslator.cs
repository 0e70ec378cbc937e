using System.Collections.Concurrent;
using Translate.Core.Bitexts;
using Translate.Core.Memory;
using Translate.Core.Problems;
using Translate.Core.Translators;

namespace Translate.Core.Pipeline;

/// <summary>Answers for sentences: from the memory, or else from the engine, once for the same sentence, and saved before it is told.</summary>
/// <remarks>Safe to use from several threads at once.</remarks>
/// <param name="translator">The engine.</param>
/// <param name="memory">What was translated before; null where nothing shall be kept.</param>
/// <param name="options">What is taken from the memory.</param>
/// <param name="time">For the times of new units.</param>
public sealed class SegmentTranslator(ITranslator translator, TranslationMemory? memory, RecallOptions options, TimeProvider time)
{
    private readonly long _lastBefore = memory?.LastId() ?? 0;

    /// <summary>Units that were there before this run and that it made anew.</summary>
    private readonly ConcurrentDictionary<long, bool> _renewed = new();
    private readonly TermEnforcer _ladder = new(translator);
    private readonly SimilarUnitFinder _similar = new(memory, translator.Info.MaxReferences, options.AcceptFuzzy);

    /// <summary>Sentences that the engine is being asked for by some document, by their keys.</summary>
    private readonly ConcurrentDictionary<string, TaskCompletionSource<SegmentResult>> _underWay = new();

    /// <summary>The engine.</summary>
    public EngineInfo Info => translator.Info;

    private EngineIdentity? Refresh => options.Refresh ? translator.Info.Identity : null;

    /// <summary>What the memory knows of sentences, without asking the engine.</summary>
    /// <exception cref="ProblemException">The memory cannot be read.</exception>
    public IReadOnlyList<RecallResult> Recall(IReadOnlyList<RecallRequest> queries) =>
        memory is null ? [.. queries.Select(_ => new RecallResult.Miss())] : memory.Recall(queries, Refresh);

    /// <summary>What the engine bills for a sentence, as far as can be known before.</summary>
    public long CountBilledCharacters(RecallRequest query) => _ladder.CountBilledCharacters(new TranslationRequest(query.Source, query.Terms));

    /// <summary>Equal for sentences of which one translation will do for both.</summary>
    public static string GetKey(RecallRequest query) =>
        string.Join('\n', query.Terms.Select(term => TermFingerprint.Compute(term.Entry)).Prepend(SourceText.Normalize(query.Source)));

    /// <summary>How a run would come by each sentence, without asking the engine.</summary>
    /// <param name="queries">The sentences of a document.</param>
    /// <param name="asked">Keys of the sentences that the batch asks for before; those of this document are added.</param>
    /// <exception cref="ProblemException">The memory cannot be read.</exception>
    public IReadOnlyList<TranslationRoute> Plan(IReadOnlyList<RecallRequest> queries, ISet<long> asked) =>
        [.. Recall(queries).Zip(queries, (recall, query) =>
            recall is RecallResult.Hit ? TranslationRoute.Recalled
            : asked.Contains(SourceText.GetKey(GetKey(query))) ? TranslationRoute.Repeated
            : _similar.Accepted(query) is not null ? TranslationRoute.Fuzzy
            : asked.Add(SourceText.GetKey(GetKey(query))) ? TranslationRoute.New : TranslationRoute.Repeated)];

    /// <summary>Translates the sentences of a document.</summary>
    /// <returns>One answer a query, in order.</returns>
    /// <exception cref="OperationCanceledException">The caller gave up; what the engine had answered until then is saved.</exception>
    /// <exception cref="ProblemException">The memory cannot be used.</exception>
    public async Task<IReadOnlyList<SegmentResult>> TranslateAsync(IReadOnlyList<RecallRequest> queries, CancellationToken cancellationToken)
    {
        var answers = new SegmentResult?[queries.Count];
        Recall(queries, answers);
        var own = new List<Question>();
        var waiting = new List<(int Index, Task<SegmentResult> Answer)>();
        foreach (var index in Enumerable.Range(0, queries.Count).Where(i => answers[i] is null))
        {
            var question = new Question(index, queries[index], GetKey(queries[index]), new(TaskCreationOptions.RunContinuationsAsynchronously));
            var first = _underWay.GetOrAdd(question.Key, question.Answer);
            if (first == question.Answer)
            {
                own.Add(question);
            }

            waiting.Add((index, first.Task));
        }

        await AskAsync(own, cancellationToken).ConfigureAwait(false);
        var firsts = own.Select(question => question.Index).ToHashSet();
        foreach (var (index, answer) in waiting)
        {
            var done = await answer.WaitAsync(cancellationToken).ConfigureAwait(false);
            answers[index] = done is SegmentResult.Translated { Route: TranslationRoute.New } translated && !firsts.Contains(index) ? translated with { Route = TranslationRoute.Repeated } : done;
        }

        return answers!;
    }

    private void Recall(IReadOnlyList<RecallRequest> queries, SegmentResult?[] answers)
    {
        foreach (var (i, recall) in Recall(queries).Index())
        {
            answers[i] = recall is RecallResult.Hit hit ? GetAnswer(hit, queries[i]) : null;
        }
    }

    /// <summary>What an engine made since this run began, it made for another document of the run.</summary>
    private SegmentResult.Translated GetAnswer(RecallResult.Hit hit, RecallRequest query) =>
        new(hit.Unit, hit.Unit is { Origin: Origin.Engine, IsApproved: false, Id: var id } && (id > _lastBefore || _renewed.ContainsKey(id)) ? TranslationRoute.Repeated : TranslationRoute.Recalled)
        {
            ChangedTerms = hit.ChangedTerms,
            Suggestion = _similar.GetSuggestion(hit.Unit, query.Source),
        };

    /// <summary>Answers every question, come what may: other documents wait for the answers.</summary>
    private async Task AskAsync(List<Question> questions, CancellationToken cancellationToken)
    {
        try
        {
            // Another document may have got its answer, and saved it, between the recall and the registration.
            var recalled = new SegmentResult?[questions.Count];
            Recall([.. questions.Select(question => question.Query)], recalled);
            foreach (var (i, question) in questions.Index())
            {
                if ((recalled[i] ?? _similar.Accepted(question.Query)) is { } known)
                {
                    question.Answer.SetResult(known);
                }
            }

            var open = questions.FindAll(question => !question.Answer.Task.IsCompleted);
            await Task.WhenAll(Chunks(open).Select(chunk => AskChunkAsync(chunk, cancellationToken))).ConfigureAwait(false);
        }
        catch (ProblemException e)
        {
            questions.ForEach(question => question.Answer.TrySetException(e));
        }
        finally
        {
            foreach (var question in questions)
            {
                question.Answer.TrySetCanceled(CancellationToken.None);
                _underWay.TryRemove(new(question.Key, question.Answer));
            }
        }
    }

    /// <summary>Parts of a size that the engine answers in one request, because what has come back is saved before more is waited for.</summary>
    private IEnumerable<List<Question>> Chunks(List<Question> questions)
    {
        var limits = translator.Info.Limits;
        var chunk = new List<Question>();
        var characters = 0L;
        foreach (var question in questions)
        {
            var bill = CountBilledCharacters(question.Query);
            if (chunk.Count > 0 && (chunk.Count == limits.RequestElements || characters + bill > limits.RequestCharacters))
            {
                yield return chunk;
                chunk = [];
                characters = 0;
            }

            chunk.Add(question);
            characters += bill;
        }

        if (chunk.Count > 0)
        {
            yield return chunk;
        }
    }

    private async Task AskChunkAsync(List<Question> chunk, CancellationToken cancellationToken)
    {
        var requests = chunk.ConvertAll(question => GetRequest(question.Query));
        await foreach (var settled in _ladder.TranslateIncrementallyAsync(requests, cancellationToken).ConfigureAwait(false))
        {
            Save([.. settled.Select(item => (chunk[item.Index], GetAnswer(chunk[item.Index].Query, item.Result)))]);
        }
    }

    /// <summary>Saves the answers, and only then tells them.</summary>
    private void Save(List<(Question Question, SegmentResult Answer)> answers)
    {
        var units = answers.Select(pair => pair.Answer).OfType<SegmentResult.Translated>().Select(answer => answer.Unit).ToList();
        var ids = new Queue<long>(memory is null || units.Count == 0 ? units.Select(unit => unit.Id) : memory.Save(units));
        foreach (var renewed in ids.Where(id => id <= _lastBefore))
        {
            _renewed[renewed] = true;
        }

        foreach (var (question, answer) in answers)
        {
            question.Answer.SetResult(answer is SegmentResult.Translated translated ? translated with { Unit = translated.Unit with { Id = ids.Dequeue() } } : answer);
        }
    }

    private SegmentResult GetAnswer(RecallRequest query, TermCheckedResult result)
    {
        if (result is TermCheckedResult.Failure { Problem: var problem })
        {
            return new SegmentResult.Failed(problem);
        }

        var success = (TermCheckedResult.Success)result;
        var engine = success.FallbackEngine ?? translator.Info.Identity;
        var now = time.GetUtcNow();
        var similar = _similar.Best(query.Source);
        var unit = new MemoryUnit
        {
            Source = query.Source,
            Target = success.Target,
            Origin = Origin.Engine,
            State = UnitState.Translated,
            Engine = engine,
            Previous = query.Previous,
            Next = query.Next,
            Terms = [.. success.Terms.Select(TermRecord.From)],
            Copied = success.Copied,
            Created = now,
            Changed = now,
            Author = engine.Id,
            SimilarId = similar?.Unit.Id ?? 0,
        };
        return new SegmentResult.Translated(unit, TranslationRoute.New) { Suggestion = similar is null ? null : similar.Unit.SuggestFor(query.Source) };
    }

    private TranslationRequest GetRequest(RecallRequest query) => new(query.Source, query.Terms) { References = _similar.References(query.Source) };

    /// <summary>A sentence that this document asks the engine for.</summary>
    private sealed record Question(int Index, RecallRequest Query, string Key, TaskCompletionSource<SegmentResult> Answer);
}
