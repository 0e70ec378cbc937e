using Translate.Core.Bitexts;
using Translate.Core.Documents;
using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Matching;
using Translate.Core.Memory;
using Translate.Core.Output;
using Translate.Core.Pipeline;
using Translate.Core.Pipeline.Reports;
using Translate.Core.Problems;
using Translate.Core.Quality;
using Translate.Core.Segmentation;
using Translate.Core.Text;
using Translate.Core.Translators;

namespace Translate.Core.Tests.Support;

/// <summary>Creates objects for tests that need only some of their properties.</summary>
internal static class TestData
{
    public static readonly EngineInfo Engine = new(
        "fake",
        "7",
        TranslationQuality.Draft,
        "Answers as the test says",
        [TermStrategy.Native]
    );

    public static readonly Problem NetworkProblem = new(ProblemKind.Network, "the engine could not be reached", "Try again");

    public static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    public static DocumentFormats Formats { get; } = new([new PlainTextFormat()]);

    public static DocumentSource Source(string name = "article.txt") => new($"in/{name}", name, 0);

    public static Document Document(string text, string name = "article.txt") => new PlainTextFormat().Parse(text, Source(name));

    public static TermEntry Term(string source, string target, params string[] never) =>
        new()
        {
            Source = source,
            Target = target,
            Never = never,
            Domain = "diplomacy",
            Location = new SourceLocation("glossary/diplomacy.yaml", 12, 3),
        };

    /// <summary>Creates the outcome of a term. The source must contain the term, and the target, if not null, its rendering.</summary>
    public static TermOutcome Outcome(TermEntry entry, string source, string? target, TermOutcomeKind kind = TermOutcomeKind.Applied) =>
        new(
            new TermOccurrence(entry, GetRange(entry.Source, source), IsPlural: false, string.Empty),
            kind,
            target is null ? null : GetRange(entry.Target, target)
        );

    public static TextRange GetRange(string part, string text)
    {
        var start = text.IndexOf(part, StringComparison.Ordinal);
        return new TextRange(start, start + part.Length);
    }

    /// <summary>Creates a unit that is the only sentence of its block.</summary>
    public static TranslationUnit Unit(string source, string target, int block = 0) =>
        new()
        {
            Segment = new Segment(block, 0, new TextRange(0, source.Length), source),
            Target = target,
            Origin = Origin.Engine,
            State = UnitState.Translated,
            Engine = Engine.Identity,
        };

    public static TranslationUnit Untranslated(string source, int block = 0) =>
        Unit(source, source, block) with
        {
            Origin = Origin.None,
            State = UnitState.Initial,
            Engine = null,
            Route = TranslationRoute.Failed,
            Findings = [new Finding(FindingIds.NotTranslated, Severity.Error, NetworkProblem.ToString())],
            Failure = NetworkProblem,
        };

    /// <summary>Creates a bitext with one paragraph per unit.</summary>
    public static Bitext Bitext(params TranslationUnit[] units) =>
        new(Document(string.Join('\n', units.Select(unit => unit.Source))), units, Engine);

    public static TranslationResult Success(string target) => new TranslationResult.Success(target, []);

    public static DocumentTranslator Translator(ITranslator engine, params TermEntry[] terms) =>
        Translator(engine, memory: null, new RecallOptions(), terms);

    public static DocumentTranslator Translator(
        ITranslator engine,
        TranslationMemory? memory,
        RecallOptions options,
        params TermEntry[] terms
    ) =>
        new(
            new SegmentPreparer(
                new IndonesianSentenceSplitter(SplitterRules.CreateDefault()),
                SegmentClassifier.CreateDefault(),
                new TermMatcher(new Glossary(terms))
            ),
            new SegmentTranslator(engine, memory, options, TimeProvider.System),
            new QualityChecks([new TermCheck()], []),
            new ReviewDecisions(memory)
        );

    public static RunSummary Summary(DocumentCounts total = default) => new(Engine, total, 1, 2, [], TimeSpan.FromSeconds(1.5));

    public static async Task<string> WriteAsync(IBitextWriter writer, Bitext bitext)
    {
        using var stream = new MemoryStream();
        await writer.WriteAsync(bitext, stream, CancellationToken);
        return new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(stream.ToArray());
    }
}
