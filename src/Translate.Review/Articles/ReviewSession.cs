using Translate.Core.Bitexts;
using Translate.Core.Memory;
using Translate.Core.Pipeline;
using Translate.Core.Problems;

namespace Translate.Review.Articles;

/// <summary>Opens articles and makes decisions about their units. Thread-safe: one thing at a time.</summary>
/// <remarks>A decision is in the memory, and durable, before the method returns.</remarks>
/// <param name="pipeline">Translates and checks. It has a memory.</param>
/// <param name="list">The articles.</param>
/// <param name="audit">Receives every decision after it was saved.</param>
/// <param name="time">Dates decisions.</param>
internal sealed partial class ReviewSession(ReviewPipeline pipeline, IArticleList list, IReviewAudit audit, TimeProvider time) : IDisposable
{
    private const int MaxOpen = 4;

    private readonly SemaphoreSlim _gate = new(1);
    private readonly LinkedList<OpenArticle> _open = [];
    private readonly ReviewDecisions _settlements = new(pipeline.Memory);

    private readonly TermProposer _proposer = new(pipeline.Memory);

    private TranslationMemory Memory => pipeline.Memory;

    private PipelineParts Parts => pipeline.Parts;

    /// <summary>Runs work with an open article, alone.</summary>
    /// <returns>The result; default if no such article can be opened.</returns>
    /// <exception cref="ProblemException">The article or the memory cannot be read.</exception>
    public async Task<T?> UseAsync<T>(int articleId, Func<OpenArticle, T> work, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await OpenAsync(articleId, cancellationToken).ConfigureAwait(false) is { } article ? work(article) : default;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Runs work while no article is in use. Afterwards every article is read again.</summary>
    public async Task<T> RunAloneAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await work().ConfigureAwait(false);
        }
        finally
        {
            _open.Clear();
            _gate.Release();
        }
    }

    /// <summary>Checks a text that a person types, as if the memory had it, and keeps it as a draft.</summary>
    public TranslationUnit CheckDraft(OpenArticle article, int index, string target)
    {
        var segment = article.Segments[index];
        var place = article.Units[index].Id;
        if (target == article.Units[index].Target)
        {
            Memory.RemoveDraft(article.Source.Name, place);
        }
        else
        {
            Memory.SaveDraft(new ReviewDraft(article.Source.Name, place, segment.Source, target));
        }

        return string.IsNullOrWhiteSpace(target) || !segment.IsTranslatable
            ? article.Units[index] with
            {
                Target = target,
                Terms = [],
                Findings = [],
            }
            : Evaluate(article, index, target);
    }

    /// <summary>Makes a decision about a unit.</summary>
    /// <exception cref="ProblemException">The memory cannot be used. Nothing was decided.</exception>
    public DecisionResult Decide(OpenArticle article, int index, Decision decision)
    {
        var segment = article.Segments[index];
        if (!segment.IsTranslatable)
        {
            return new DecisionResult.Refused(RefusalCode.CopiedSentence);
        }

        var before = Memory.GetRevision();
        Refresh(article, index);
        var current = article.Units[index];
        if (OpenArticle.GetVersion(current) != decision.Version)
        {
            return new DecisionResult.Conflict(current);
        }

        var refused = decision.Kind switch
        {
            DecisionKind.Approve => Approve(article, index, decision),
            DecisionKind.Unapprove => Unapprove(article, index, decision),
            _ => Undo(article, index, decision),
        };
        if (refused is { } code)
        {
            return new DecisionResult.Refused(code);
        }

        var others = article.FindSame(index).Where(same => same != index).ToList();
        var versions = others.ToDictionary(same => same, same => OpenArticle.GetVersion(article.Units[same]));
        List<int> changed = [index, .. others];
        Refresh(article, segment.Source, before);
        var proposal =
            decision.Kind == DecisionKind.Approve && FindChosen(current, decision.Target) is null && current.Origin != Origin.None
                ? _proposer.Propose(current.Target, decision.Target)
                : null;
        if (decision is { Kind: DecisionKind.Approve, IsSpread: false })
        {
            return new DecisionResult.Saved(
                [index, .. others.Where(same => OpenArticle.GetVersion(article.Units[same]) != versions[same])],
                [],
                proposal
            );
        }

        return new DecisionResult.Saved(changed, FindElsewhere(article, index), proposal);
    }

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();

    private async Task<OpenArticle?> OpenAsync(int id, CancellationToken cancellationToken)
    {
        var known = _open.FirstOrDefault(article => article.Id == id);
        if (known is not null)
        {
            _open.Remove(known);
            if (known.Revision == Memory.GetRevision())
            {
                _open.AddFirst(known);
                return known;
            }
        }

        if (list.Find(id) is not { } entry)
        {
            return null;
        }

        var revision = Memory.GetRevision();
        var document = await Parts.Formats.ReadAsync(entry.Source, cancellationToken).ConfigureAwait(false);
        var segments = Parts.Documents.Prepare(document);
        var bitext = await Parts.Documents.TranslateAsync(document, segments, cancellationToken).ConfigureAwait(false);
        var article = new OpenArticle(id, bitext, segments, revision);
        list.SetHeadline(id, document);
        list.SetCounts(id, article.Counts);
        _open.AddFirst(article);
        if (_open.Count > MaxOpen)
        {
            _open.RemoveLast();
        }

        return article;
    }

    /// <summary>
    /// Reads a sentence again in the article of a decision, and in other open articles that were up to date: a decision changes no sentence
    /// but its own, so that they need not be translated again.
    /// </summary>
    /// <param name="article">The article.</param>
    /// <param name="source">The sentence.</param>
    /// <param name="before">The memory's revision before the decision.</param>
    private void Refresh(OpenArticle article, string source, long before)
    {
        foreach (var open in _open.Where(open => open == article || open.Revision == before))
        {
            foreach (var same in open.FindSame(source))
            {
                Refresh(open, same);
            }

            list.SetCounts(open.Id, open.Counts);
        }

        KeepCurrent(before);
    }

    /// <summary>Says that open articles show what this session wrote, if they were up to date before.</summary>
    private void KeepCurrent(long before)
    {
        var revision = Memory.GetRevision();
        foreach (var open in _open.Where(open => open.Revision == before))
        {
            open.Revision = revision;
        }
    }

    private TranslationUnit Evaluate(OpenArticle article, int index, string target)
    {
        var segment = article.Segments[index];
        var now = time.GetUtcNow();
        var draft = new MemoryUnit
        {
            Source = segment.Source,
            Target = target,
            Origin = Origin.Human,
            State = UnitState.Translated,
            Created = now,
            Changed = now,
        };
        var unit = Parts.Documents.Evaluate(segment, draft, other => article.ResolveTerms(index, other));

        // A draft continues the unit that it is for, so what was dismissed there is dismissed here.
        var dismissed = article.Units[index].Findings.Where(finding => finding.Dismissal is not null).ToList();
        return dismissed.Count == 0
            ? unit
            : unit with
            {
                Findings =
                [
                    .. unit.Findings.Select(finding =>
                        finding with
                        {
                            Dismissal =
                                finding.Dismissal
                                ?? dismissed.Find(old => old.Id == finding.Id && old.Message == finding.Message)?.Dismissal,
                        }
                    ),
                ],
            };
    }

    /// <summary>Reads a unit from the memory again. What the document checks found stays, because they need the whole document.</summary>
    private void Refresh(OpenArticle article, int index)
    {
        if (
            !article.Segments[index].IsTranslatable
            || Parts.Documents.Recall(article.Segments[index], unit => article.ResolveTerms(index, unit)) is not { } recalled
        )
        {
            return;
        }

        var old = article.Units[index];
        var ofDocument = old.Target == recalled.Target ? old.Findings.Where(finding => finding.Id == FindingIds.RepeatedTarget) : [];
        article.Set(
            index,
            _settlements.DismissFindings([
                recalled with
                {
                    ComparedUnits = old.ComparedUnits,
                    Findings = [.. recalled.Findings, .. ofDocument],
                },
            ])[0]
        );
    }

    /// <summary>Returns the other articles of the batch with the sentence of a unit.</summary>
    private List<ArticleEntry> FindElsewhere(OpenArticle article, int index) =>
        [
            .. Memory
                .GetDocumentsBySource(SourceNormalizer.Normalize(article.Segments[index].Source))
                .Select(document => list.Find(document.Path))
                .OfType<ArticleEntry>()
                .Where(entry => entry.Id != article.Id)
                .DistinctBy(entry => entry.Id),
        ];

    private ReviewEvent CreateEvent(OpenArticle article, int index, ReviewEventKind kind, string author) =>
        new(
            SourceNormalizer.Normalize(article.Units[index].Source),
            article.Source.Name,
            article.Units[index].Id,
            kind,
            author,
            time.GetUtcNow()
        );
}
