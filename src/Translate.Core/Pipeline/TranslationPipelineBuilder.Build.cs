using Translate.Core.Documents;
using Translate.Core.Glossaries.Matching;
using Translate.Core.Output;
using Translate.Core.Output.Html;
using Translate.Core.Pipeline.Reports;
using Translate.Core.Problems;
using Translate.Core.Quality;
using Translate.Core.Segmentation;
using Translate.Core.Translators;

namespace Translate.Core.Pipeline;

/// <content>Puts the parts together.</content>
public sealed partial class TranslationPipelineBuilder
{
    private const int MinConcurrency = 2;

    /// <summary>Builds the pipeline and opens the memory.</summary>
    /// <exception cref="InvalidOperationException">No engine was given.</exception>
    /// <exception cref="ProblemException">The memory cannot be used.</exception>
    public TranslationPipeline Build()
    {
        var engine = _engine ?? throw new InvalidOperationException("A pipeline needs an engine. Call UseEngine before Build.");
        engine.UseGlossary(_glossary);
        _other?.UseGlossary(_glossary);
        var budget = new RunBudget(_maxCharacters, engine.Info.PriceUnit);
        var ledger = new RunLedger(budget);
        var translator = new BudgetedTranslator(engine, ledger, _sharedBudget);
        var other = _other is null ? null : CreateOther(_other, new RunLedger(budget));
        IReadOnlyList<IDocumentFormat> readers = _formats.Count > 0 ? [.. _formats] : [new PlainTextFormat()];
        var formats = new DocumentFormats(readers);
        IReadOnlyList<IBitextWriter> writers =
            _writers.Count > 0 ? [.. _writers] : [new TargetWriter(formats, boilerplate: _boilerplate), new HtmlWriter()];
        IReadOnlyList<IUnitCheck> unitChecks = [.. StandardChecks.CreateUnitChecks(_glossary, _style), .. _unitChecks];
        IReadOnlyList<IDocumentCheck> documentChecks = [.. StandardChecks.CreateDocumentChecks(_style), .. _documentChecks];
        var splitter = _splitter ?? new IndonesianSentenceSplitter();
        var memory = _memory is null && _memoryPath is not null ? _openMemory(_memoryPath) : _memory;
        var fingerprint = ListFingerprint([splitter, .. readers, .. writers, .. unitChecks, .. documentChecks], other);
        var claims = memory is null ? null : _claims;

        // An engine that is compared is judged by its own work.
        var (glossary, recall) = (_glossary, other is null ? _recall : _recall with { Refresh = true });
        var segments = new SegmentTranslator(translator, memory, recall, _time, claims);
        var alternative = other is null
            ? null
            : new SegmentTranslator(other.Translator, memory, new RecallOptions(), _time, claims, isAlternative: true);
        return new TranslationPipeline(
            new PipelineParts
            {
                Formats = formats,
                Finder = CreateFinder(formats, writers),
                Documents = new DocumentTranslator(
                    new SegmentPreparer(splitter, SegmentClassifier.CreateDefault(), new TermMatcher(glossary), _boilerplate),
                    segments,
                    new QualityChecks(unitChecks, documentChecks, _severities),
                    new ReviewDecisions(memory),
                    alternative is null ? null : new SegmentComparison(segments, alternative)
                ),
                Translator = translator,
                Ledger = ledger,
                Other = other,
                Output = _output is null ? null : new OutputFolder(_output, writers, _replacesEdited),
                Memory = memory,
                MemoryPath = _memoryPath,
                OwnsMemory = _ownsMemory,
                ComputeFingerprint = known => OutputFingerprint.Compute(glossary, recall, translator.Info.Identity, fingerprint, known),
                Settings = SettingsFingerprint.Compute(glossary, recall, translator.Info.Identity, fingerprint),
                MaxCharacters = _maxCharacters,
                SharedBudget = _sharedBudget,
                OnWaiting = _onWaiting,
                GetImportCommand = _getImportCommand,
                Concurrency =
                    _concurrency
                    ?? Math.Max(MinConcurrency, Math.Max(translator.Info.Concurrency, other?.Translator.Info.Concurrency ?? 0)),
                Time = _time,
            }
        );
    }

    private DocumentFinder CreateFinder(DocumentFormats formats, IReadOnlyList<IBitextWriter> writers) =>
        new(
            formats,
            _output,
            [.. writers.Select(writer => OutputNames.GetSuffix(writer.Format))],
            [BatchIndexPage.FileName, BatchReport.FileName],
            _followLinks,
            EarlierReport.FindArticles(_output)
        );

    /// <summary>Lists everything besides the articles, the glossary and the engine that decides an output.</summary>
    private List<string> ListFingerprint(IEnumerable<object> parts, ComparedEngineParts? other)
    {
        List<string> fingerprint =
        [
            .. parts.Select(Identify),
            _severities.ToString(),
            _boilerplate.ToString(),
            _style.Text,
            .. _fingerprint,
        ];
        if (other is not null)
        {
            fingerprint.Add(other.Translator.Info.Identity.ToString());
        }

        return fingerprint;
    }

    private ComparedEngineParts CreateOther(ITranslator engine, RunLedger ledger) =>
        new(new BudgetedTranslator(engine, ledger, _sharedBudget), ledger);

    /// <summary>Identifies the code of a part: another build may write other outputs.</summary>
    private static string Identify(object part) => $"{part.GetType().FullName} {part.GetType().Module.ModuleVersionId}";
}
