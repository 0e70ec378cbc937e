using Translate.Core.Documents;
using Translate.Core.Memory;
using Translate.Core.Problems;
using Translate.Core.Quality;
using Translate.Core.Segmentation;
using Translate.Core.Translators;

namespace Translate.Core.Pipeline;

/// <summary>Takes one document from text to bitext: draft, recall or translate, verify, check.</summary>
/// <remarks>Safe to use from several threads at once, if its parts are.</remarks>
public sealed class DocumentTranslator(DocumentDrafter drafter, SegmentTranslator segments, IReadOnlyList<IUnitCheck> checks)
{
    /// <summary>The engine.</summary>
    public TranslatorInfo Engine => segments.Info;

    /// <summary>Translates every segment, and says of each that it could not why.</summary>
    /// <returns>One unit a segment, in order.</returns>
    /// <exception cref="OperationCanceledException">The caller gave up; what the engine had answered is in the memory.</exception>
    /// <exception cref="ProblemException">The memory cannot be used.</exception>
    public async Task<Bitext> TranslateAsync(Document document, CancellationToken cancellationToken)
    {
        var drafts = drafter.Draft(document);
        var queries = drafts.Where(draft => draft.Query is not null).Select(draft => draft.Query!).ToList();
        var answers = await segments.TranslateAsync(queries, cancellationToken).ConfigureAwait(false);
        var next = new Queue<SegmentAnswer>(answers);
        var units = drafts.Select(draft => draft.Query is { } query ? Completed(draft.Segment, query.Terms, next.Dequeue()) : UnitMaker.CarriedThrough(draft.Segment, draft.Nature));
        return new Bitext(document, [.. units], segments.Info)
        {
            Work = queries.Zip(answers).Aggregate(default(DocumentWork), (work, pair) => work + DocumentWork.Of(pair.Second, segments.Info.Stamp, pair.First, segments.Bill)),
        };
    }

    /// <summary>What would be asked of the engine, without asking.</summary>
    /// <param name="document">The document.</param>
    /// <param name="asked">Keys of the sentences that the batch asks for before; those of this document are added.</param>
    /// <exception cref="ProblemException">The memory cannot be read.</exception>
    public DocumentPlan Plan(Document document, ISet<long> asked)
    {
        var drafts = drafter.Draft(document);
        var queries = drafts.Where(draft => draft.Query is not null).Select(draft => draft.Query!).ToList();
        var ways = segments.Plan(queries, asked).Zip(queries).ToList();
        return new DocumentPlan(
            document.Source.Name,
            drafts.Count,
            ways.Aggregate(default(DocumentWork), (work, way) => work + DocumentWork.Of(way.First, way.Second, segments.Bill)),
            queries.Sum(query => query.Terms.Count))
        {
            Bills = [.. ways.Where(way => way.First == SegmentWay.New).Select(way => segments.Bill(way.Second))],
        };
    }

    /// <summary>What the memory has of a document, without asking the engine.</summary>
    /// <param name="document">The document.</param>
    /// <param name="asked">Keys of the sentences that the batch asks for before; those of this document are added.</param>
    /// <exception cref="ProblemException">The memory cannot be read.</exception>
    public DocumentInspection Inspect(Document document, ISet<long> asked)
    {
        var drafts = drafter.Draft(document);
        var recalls = new Queue<Recall>(segments.Recall([.. drafts.Where(draft => draft.Query is not null).Select(draft => draft.Query!)]));
        var ready = new List<TranslationUnit>();
        var open = new List<(RecallQuery Query, Recall Recall)>();
        var changedTerms = new List<string>();
        foreach (var (segment, nature, query) in drafts)
        {
            if (query is null)
            {
                ready.Add(UnitMaker.CarriedThrough(segment, nature));
                continue;
            }

            var recall = recalls.Dequeue();
            if (recall is Recall.Hit hit)
            {
                ready.Add(Completed(segment, query.Terms, new SegmentAnswer.Translated(hit.Unit, SegmentWay.Recalled) { ChangedTerms = hit.ChangedTerms }));
                changedTerms.AddRange(hit.ChangedTerms);
            }
            else
            {
                open.Add((query, recall));
                changedTerms.AddRange(recall is Recall.Stale stale ? stale.ChangedTerms : []);
            }
        }

        var ways = segments.Plan([.. open.Select(sentence => sentence.Query)], asked);
        return new DocumentInspection(ready, [.. open.Select(sentence => sentence.Recall)], ways.Count(way => way == SegmentWay.New), [.. changedTerms.Distinct()]);
    }

    private TranslationUnit Completed(Segment segment, IReadOnlyList<Glossaries.TermOccurrence> terms, SegmentAnswer answer)
    {
        if (answer is SegmentAnswer.Failed { Problem: var problem })
        {
            return UnitMaker.Failed(segment, terms, problem);
        }

        var unit = UnitMaker.Translated(segment, terms, (SegmentAnswer.Translated)answer);
        return unit with { Findings = [.. checks.SelectMany(check => check.Check(unit)), .. unit.Findings] };
    }
}
