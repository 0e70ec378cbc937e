using Translate.Core.Bitexts;
using Translate.Core.Documents;
using Translate.Core.Glossaries;
using Translate.Core.Memory;
using Translate.Core.Problems;
using Translate.Core.Quality;
using Translate.Core.Segmentation;
using Translate.Core.Translators;

namespace Translate.Core.Pipeline;

/// <summary>Takes one document from text to bitext: draft, recall or translate, verify, check.</summary>
/// <remarks>Safe to use from several threads at once, if its parts are.</remarks>
public sealed class DocumentTranslator(SegmentPreparer drafter, SegmentTranslator segments, IReadOnlyList<IUnitCheck> checks)
{
    /// <summary>The engine.</summary>
    public EngineInfo Engine => segments.Info;

    /// <summary>Translates every segment, and says of each that it could not why.</summary>
    /// <returns>One unit a segment, in order.</returns>
    /// <exception cref="OperationCanceledException">The caller gave up; what the engine had answered is in the memory.</exception>
    /// <exception cref="ProblemException">The memory cannot be used.</exception>
    public async Task<Bitext> TranslateAsync(Document document, CancellationToken cancellationToken)
    {
        var drafts = drafter.Draft(document);
        var queries = drafts.Where(draft => draft.Request is not null).Select(draft => draft.Request!).ToList();
        var answers = await segments.TranslateAsync(queries, cancellationToken).ConfigureAwait(false);
        var next = new Queue<SegmentResult>(answers);
        var units = drafts.Select(draft => draft.Request is { } query ? Completed(draft.Segment, query.Terms, next.Dequeue()) : TranslationUnitFactory.CarriedThrough(draft.Segment, draft.Kind));
        return new Bitext(document, [.. units], segments.Info)
        {
            Work = queries.Zip(answers).Aggregate(default(EngineWorkload), (work, pair) => work + SegmentWorkload.From(pair.Second, segments.Info.Identity, pair.First, segments.CountBilledCharacters)),
        };
    }

    /// <summary>What would be asked of the engine, without asking.</summary>
    /// <param name="document">The document.</param>
    /// <param name="asked">Keys of the sentences that the batch asks for before; those of this document are added.</param>
    /// <exception cref="ProblemException">The memory cannot be read.</exception>
    public DocumentPlan Plan(Document document, ISet<long> asked)
    {
        var drafts = drafter.Draft(document);
        var queries = drafts.Where(draft => draft.Request is not null).Select(draft => draft.Request!).ToList();
        var ways = segments.Plan(queries, asked).Zip(queries).ToList();
        return new DocumentPlan(
            document.Source.Name,
            drafts.Count,
            ways.Aggregate(default(EngineWorkload), (work, way) => work + SegmentWorkload.From(way.First, way.Second, segments.CountBilledCharacters)),
            queries.Sum(query => query.Terms.Count))
        {
            BilledCharacters = [.. ways.Where(way => way.First == TranslationRoute.New).Select(way => segments.CountBilledCharacters(way.Second))],
        };
    }

    /// <summary>What the memory has of a document, without asking the engine.</summary>
    /// <param name="document">The document.</param>
    /// <param name="asked">Keys of the sentences that the batch asks for before; those of this document are added.</param>
    /// <exception cref="ProblemException">The memory cannot be read.</exception>
    public DocumentInspection Inspect(Document document, ISet<long> asked)
    {
        var drafts = drafter.Draft(document);
        var recalls = new Queue<RecallResult>(segments.Recall([.. drafts.Where(draft => draft.Request is not null).Select(draft => draft.Request!)]));
        var ready = new List<TranslationUnit>();
        var open = new List<(RecallRequest Query, RecallResult Recall)>();
        var changedTerms = new List<string>();
        foreach (var (segment, nature, query) in drafts)
        {
            if (query is null)
            {
                ready.Add(TranslationUnitFactory.CarriedThrough(segment, nature));
                continue;
            }

            var recall = recalls.Dequeue();
            if (recall is RecallResult.Hit hit)
            {
                ready.Add(Completed(segment, query.Terms, new SegmentResult.Translated(hit.Unit, TranslationRoute.Recalled) { ChangedTerms = hit.ChangedTerms }));
                changedTerms.AddRange(hit.ChangedTerms);
            }
            else
            {
                open.Add((query, recall));
                changedTerms.AddRange(recall is RecallResult.Stale stale ? stale.ChangedTerms : []);
            }
        }

        var ways = segments.Plan([.. open.Select(sentence => sentence.Query)], asked);
        return new DocumentInspection(ready, [.. open.Select(sentence => sentence.Recall)], ways.Count(way => way == TranslationRoute.New), [.. changedTerms.Distinct()]);
    }

    private TranslationUnit Completed(Segment segment, IReadOnlyList<TermOccurrence> terms, SegmentResult answer)
    {
        if (answer is SegmentResult.Failed { Problem: var problem })
        {
            return TranslationUnitFactory.Failed(segment, terms, problem);
        }

        var unit = TranslationUnitFactory.Translated(segment, terms, (SegmentResult.Translated)answer);
        return unit with { Findings = [.. checks.SelectMany(check => check.Check(unit)), .. unit.Findings] };
    }
}
