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
/// <param name="preparer">Splits, classifies, and finds terms.</param>
/// <param name="segments">Translates segments.</param>
/// <param name="checks">Adds findings.</param>
/// <param name="settlements">Applies what people waived and dismissed, and adds what they noted.</param>
/// <param name="comparison">Translates with <paramref name="segments"/> and with another engine; null to compare nothing.</param>
internal sealed class DocumentTranslator(
    SegmentPreparer preparer,
    SegmentTranslator segments,
    QualityChecks checks,
    ReviewDecisions settlements,
    SegmentComparison? comparison = null
)
{
    /// <summary>The engine.</summary>
    public EngineInfo Engine => segments.Info;

    /// <summary>The engines that are compared, <see cref="Engine"/> first; empty if no engines are compared.</summary>
    public IReadOnlyList<EngineInfo> ComparedEngines => comparison?.Engines ?? [];

    /// <summary>Translates a document.</summary>
    /// <returns>A bitext with one unit per segment, in order. A unit that could not be translated says why.</returns>
    /// <exception cref="OperationCanceledException">The caller gave up. Whatever the engine returned is in the memory.</exception>
    /// <exception cref="ProblemException">The memory cannot be used.</exception>
    public async Task<Bitext> TranslateAsync(Document document, CancellationToken cancellationToken)
    {
        return await TranslateAsync(document, preparer.Prepare(document), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Adds the findings against the documents before it in a batch.</summary>
    /// <param name="bitext">The document.</param>
    /// <param name="batch">Has seen the documents before it, and sees this one.</param>
    /// <exception cref="ProblemException">The memory cannot be read.</exception>
    public Bitext Compare(Bitext bitext, ConsistencyTracker batch) => settlements.DismissFindings(checks.Compare(bitext, batch));

    /// <summary>Adds the recalled sentences of a document to those that the batch compares. Asks no engine.</summary>
    /// <returns>How many sentences the document has.</returns>
    /// <exception cref="ProblemException">The memory cannot be read.</exception>
    public int AddRecalled(Document document, ConsistencyTracker batch)
    {
        var prepared = GetTranslatable(preparer.Prepare(document));
        foreach (var (segment, recall) in prepared.Zip(segments.Recall(prepared)))
        {
            if (recall is RecallResult.Hit hit)
            {
                var unit = TranslationUnitFactory.Create(segment, new SegmentResult.Translated(hit.Unit, TranslationRoute.Recalled));
                batch.Add(unit, QualityChecks.GetPlace(document, unit));
            }
        }

        return prepared.Count;
    }

    /// <summary>Returns one prepared segment per sentence, in reading order.</summary>
    public IReadOnlyList<PreparedSegment> Prepare(Document document) => preparer.Prepare(document);

    /// <summary>Translates a document whose segments are prepared. See <see cref="TranslateAsync(Document, CancellationToken)"/>.</summary>
    public async Task<Bitext> TranslateAsync(
        Document document,
        IReadOnlyList<PreparedSegment> prepared,
        CancellationToken cancellationToken
    )
    {
        if (comparison is null)
        {
            return settlements.AddHistory(
                Check(
                    document,
                    CreateUnits(
                        prepared,
                        await segments.TranslateAsync(GetTranslatable(prepared), cancellationToken).ConfigureAwait(false)
                    ),
                    Engine
                )
            );
        }

        var (used, own) = await comparison.TranslateAsync(GetTranslatable(prepared), cancellationToken).ConfigureAwait(false);
        var bitext = settlements.AddHistory(Check(document, CreateUnits(prepared, used), Engine));
        var compared = comparison.Engines.Zip(own, (engine, results) => CompareUnits(bitext, prepared, results, engine)).ToList();
        return bitext with
        {
            ComparedEngines = comparison.Engines,
            Units =
            [
                .. bitext.Units.Select(
                    (unit, i) => unit with { ComparedUnits = [.. compared.Select(units => units[i]).OfType<ComparedUnit>()] }
                ),
            ],
        };
    }

    /// <summary>Creates the checked unit of a segment with a target, as if the memory had it. Only the target and its neighbors are looked at.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="unit">The target.</param>
    /// <param name="resolve">Returns the outcomes of the terms as the rest of the document decides them.</param>
    public TranslationUnit Evaluate(PreparedSegment segment, MemoryUnit unit, Func<TranslationUnit, TranslationUnit> resolve) =>
        Evaluate(segment, new SegmentResult.Translated(unit, TranslationRoute.Recalled), resolve);

    /// <summary>Returns the checked unit that the memory has for a segment; null if it has none.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="resolve">Returns the outcomes of the terms as the rest of the document decides them.</param>
    /// <exception cref="ProblemException">The memory cannot be read.</exception>
    public TranslationUnit? Recall(PreparedSegment segment, Func<TranslationUnit, TranslationUnit> resolve) =>
        segments.Find(segment) is { } found ? Evaluate(segment, found, resolve) : null;

    /// <summary>Plans the translation of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="asked">Keys of the sentences that the batch already asks for. The new ones of this document are added.</param>
    /// <param name="askedOfOther">The same for the engine that is compared; null for none yet.</param>
    /// <exception cref="ProblemException">The memory cannot be read.</exception>
    public DocumentPlan Plan(Document document, ISet<long> asked, ISet<long>? askedOfOther = null)
    {
        var prepared = preparer.Prepare(document);
        var translatable = GetTranslatable(prepared);
        var plan = CreatePlan(document, prepared, segments.Plan(translatable, asked));
        return comparison is null
            ? plan
            : plan with
            {
                Other = CreatePlan(document, prepared, comparison.PlanOther(translatable, askedOfOther ?? new HashSet<long>())),
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
                    ready.Add(
                        TranslationUnitFactory.Create(
                            segment,
                            new SegmentResult.Translated(hit.Unit, TranslationRoute.Recalled)
                            {
                                ChangedTerms = hit.ChangedTerms,
                                Alternatives = hit.Alternatives,
                            }
                        )
                    );
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
        return new DocumentInspection(
            settlements.DismissFindings([.. settlements.WaiveTerms(ResolveTerms(document, ready)).Select(Check)]),
            [.. open.Select(item => item.Recall)],
            plans.Count(plan => plan.Route == TranslationRoute.New),
            [.. changedTerms.Distinct()]
        );
    }

    private static List<TranslationUnit> CreateUnits(IReadOnlyList<PreparedSegment> prepared, IReadOnlyList<SegmentResult> results)
    {
        var rest = new Queue<SegmentResult>(results);
        return
        [
            .. prepared.Select(segment =>
                segment.IsTranslatable
                    ? TranslationUnitFactory.Create(segment, rest.Dequeue())
                    : TranslationUnitFactory.CreateCopied(segment)
            ),
        ];
    }

    private Bitext Check(Document document, IReadOnlyList<TranslationUnit> units, EngineInfo engine) =>
        settlements.DismissFindings(
            checks.Check(
                new Bitext(
                    document,
                    [
                        .. settlements
                            .WaiveTerms(ResolveTerms(document, units))
                            .Select(Check)
                            .Select((unit, i) => i == 0 ? AddWarnings(unit, document) : unit),
                    ],
                    engine
                )
            )
        );

    /// <summary>Returns what an engine made of each segment, checked as if the whole document were its own; null where it made nothing.</summary>
    private List<ComparedUnit?> CompareUnits(
        Bitext bitext,
        IReadOnlyList<PreparedSegment> prepared,
        IReadOnlyList<SegmentResult?> results,
        EngineInfo engine
    )
    {
        var rest = new Queue<SegmentResult?>(results);
        var own = prepared
            .Select(segment =>
                segment.IsTranslatable && rest.Dequeue() is { } result ? TranslationUnitFactory.Create(segment, result) : null
            )
            .ToList();
        var units = own.Zip(bitext.Units, (unit, used) => unit ?? used).ToList();
        return
        [
            .. Check(bitext.Document, units, engine)
                .Units.Select((unit, i) => own[i] is null ? null : new ComparedUnit(engine.Identity, unit)),
        ];
    }

    private static DocumentPlan CreatePlan(
        Document document,
        IReadOnlyList<PreparedSegment> prepared,
        IReadOnlyList<(TranslationRoute Route, long BilledCharacters)> plans
    ) =>
        new(
            document.Source.Name,
            prepared.Count,
            plans.Aggregate(default(EngineWorkload), (work, plan) => work + EngineWorkload.From(plan.Route, plan.BilledCharacters)),
            prepared.Sum(segment => segment.Terms.Count)
        )
        {
            BilledCharacters = [.. plans.Where(plan => plan.Route == TranslationRoute.New).Select(plan => plan.BilledCharacters)],
        };

    private TranslationUnit Evaluate(PreparedSegment segment, SegmentResult result, Func<TranslationUnit, TranslationUnit> resolve) =>
        settlements.DismissFindings([.. settlements.WaiveTerms([resolve(TranslationUnitFactory.Create(segment, result))]).Select(Check)])[
            0
        ];

    private static List<PreparedSegment> GetTranslatable(IReadOnlyList<PreparedSegment> prepared) =>
        [.. prepared.Where(segment => segment.IsTranslatable)];

    /// <summary>A short form or a pronoun is right only if its article says the term in full before.</summary>
    private static IReadOnlyList<TranslationUnit> ResolveTerms(Document document, IReadOnlyList<TranslationUnit> units) =>
        [.. BitextSections.Get(document, units).SelectMany(section => ResolveTerms([.. section.Select(unit => unit.Item)]))];

    private static IEnumerable<TranslationUnit> ResolveTerms(IReadOnlyList<TranslationUnit> units) =>
        units.Zip(
            LaterMentions.RequireFullFirst(units.Select(unit => unit.Terms)),
            (unit, terms) => unit.Terms.SequenceEqual(terms) ? unit : unit with { Terms = terms }
        );

    /// <summary>Adds what the reader of the article assumed to its first sentence, where every output and the review show it.</summary>
    private static TranslationUnit AddWarnings(TranslationUnit unit, Document document) =>
        unit with
        {
            Findings =
            [
                .. unit.Findings,
                .. document.Warnings.Select(warning => new Finding(warning.Id, Severity.Warning, warning.Message)),
            ],
        };

    private TranslationUnit Check(TranslationUnit unit) => unit.Origin != Origin.None ? checks.Check(unit) : unit;
}
