using Translate.Core.Bitexts;
using Translate.Core.Documents;
using Translate.Core.Glossaries.Renderings;
using Translate.Core.Memory;
using Translate.Core.Problems;
using Translate.Core.Quality;
using Translate.Core.Translators;

namespace Translate.Core.Pipeline;

/// <summary>Takes one document from text to bitext: prepare, translate, check. Also plans and inspects it without asking the engine.</summary>
/// <remarks>Safe to use from several threads at once, if its parts are.</remarks>
internal sealed class DocumentTranslator(SegmentPreparer preparer, SegmentTranslator segments, QualityChecks checks)
{
    /// <summary>The engine.</summary>
    public EngineInfo Engine => segments.Info;

    /// <summary>Translates a document.</summary>
    /// <returns>A bitext with one unit per segment, in order. A unit that could not be translated says why.</returns>
    /// <exception cref="OperationCanceledException">The caller gave up. Whatever the engine returned is in the memory.</exception>
    /// <exception cref="ProblemException">The memory cannot be used.</exception>
    public async Task<Bitext> TranslateAsync(Document document, CancellationToken cancellationToken)
    {
        var prepared = preparer.Prepare(document);
        var results = new Queue<SegmentResult>(await segments.TranslateAsync(GetTranslatable(prepared), cancellationToken).ConfigureAwait(false));
        List<TranslationUnit> units = [.. prepared.Select(segment => segment.IsTranslatable ? TranslationUnitFactory.Create(segment, results.Dequeue()) : TranslationUnitFactory.CreateCopied(segment))];
        return checks.Check(new Bitext(document, [.. ResolveTerms(units).Select(Check).Select((unit, i) => i == 0 ? AddWarnings(unit, document) : unit)], Engine));
    }

    /// <summary>Plans the translation of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="asked">Keys of the sentences that the batch already asks for. The new ones of this document are added.</param>
    /// <exception cref="ProblemException">The memory cannot be read.</exception>
    public DocumentPlan Plan(Document document, ISet<long> asked)
    {
        var prepared = preparer.Prepare(document);
        var plans = segments.Plan(GetTranslatable(prepared), asked);
        return new DocumentPlan(
            document.Source.Name,
            prepared.Count,
            plans.Aggregate(default(EngineWorkload), (work, plan) => work + EngineWorkload.From(plan.Route, plan.BilledCharacters)),
            prepared.Sum(segment => segment.Terms.Count))
        {
            BilledCharacters = [.. plans.Where(plan => plan.Route == TranslationRoute.New).Select(plan => plan.BilledCharacters)],
        };
    }

    /// <summary>Returns what the memory has of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="asked">Keys of the sentences that the batch already asks for. The new ones of this document are added.</param>
    /// <exception cref="ProblemException">The memory cannot be read.</exception>
    public DocumentInspection Inspect(Document document, ISet<long> asked)
    {
        var translatable = GetTranslatable(preparer.Prepare(document));
        var ready = new List<TranslationUnit>();
        var open = new List<(PreparedSegment Segment, RecallResult Recall)>();
        var changedTerms = new List<string>();
        foreach (var (segment, recall) in translatable.Zip(segments.Recall(translatable)))
        {
            switch (recall)
            {
                case RecallResult.Hit hit:
                    ready.Add(TranslationUnitFactory.Create(segment, new SegmentResult.Translated(hit.Unit, TranslationRoute.Recalled) { ChangedTerms = hit.ChangedTerms, Alternatives = hit.Alternatives }));
                    changedTerms.AddRange(hit.ChangedTerms);
                    break;
                case RecallResult.Stale stale:
                    open.Add((segment, recall));
                    changedTerms.AddRange(stale.ChangedTerms);
                    break;
                default:
                    open.Add((segment, recall));
                    break;
            }
        }

        var plans = segments.Plan([.. open.Select(item => item.Segment)], asked);
        return new DocumentInspection([.. ResolveTerms(ready).Select(Check)], [.. open.Select(item => item.Recall)], plans.Count(plan => plan.Route == TranslationRoute.New), [.. changedTerms.Distinct()]);
    }

    private static List<PreparedSegment> GetTranslatable(IReadOnlyList<PreparedSegment> prepared) => [.. prepared.Where(segment => segment.IsTranslatable)];

    /// <summary>A short form or a pronoun is right only if the document says the term in full before.</summary>
    private static IEnumerable<TranslationUnit> ResolveTerms(IReadOnlyList<TranslationUnit> units) =>
        units.Zip(LaterMentions.RequireFullFirst(units.Select(unit => unit.Terms)), (unit, terms) => unit.Terms.SequenceEqual(terms) ? unit : unit with { Terms = terms });

    /// <summary>Adds what the reader of the article assumed to its first sentence, where every output and the review show it.</summary>
    private static TranslationUnit AddWarnings(TranslationUnit unit, Document document) =>
        unit with { Findings = [.. unit.Findings, .. document.Warnings.Select(warning => new Finding(warning.Id, Severity.Warning, warning.Message))] };

    private TranslationUnit Check(TranslationUnit unit) => unit.Origin != Origin.None ? checks.Check(unit) : unit;
}
