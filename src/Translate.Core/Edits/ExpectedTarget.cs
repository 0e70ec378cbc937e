using Translate.Core.Bitexts;
using Translate.Core.Codes;
using Translate.Core.Documents;
using Translate.Core.Edits.Alignment;
using Translate.Core.Glossaries.Renderings;
using Translate.Core.Memory;
using Translate.Core.Output;
using Translate.Core.Pipeline;
using Translate.Core.Problems;
using Translate.Core.Segmentation;

namespace Translate.Core.Edits;

/// <summary>The target file that a run would write for an article with what the memory has now.</summary>
internal sealed class ExpectedTarget
{
    private static readonly Problem NotTranslated = new(ProblemKind.BadInput, "the memory has no translation", "Run the article again");

    private readonly Document _article;
    private readonly IReadOnlyList<TranslationUnit> _units;
    private readonly UntranslatedText _untranslated;
    private readonly BoilerplateText _boilerplate;

    /// <param name="article">The article.</param>
    /// <param name="segments">Its sentences.</param>
    /// <param name="known">The units of each sentence, the best first.</param>
    /// <param name="untranslated">What a run writes for a sentence without a translation.</param>
    /// <param name="boilerplate">What a run writes for boilerplate of pages.</param>
    public ExpectedTarget(
        Document article,
        IReadOnlyList<PreparedSegment> segments,
        IReadOnlyList<IReadOnlyList<MemoryUnit>> known,
        UntranslatedText untranslated,
        BoilerplateText boilerplate
    )
    {
        _article = article;
        _untranslated = untranslated;
        _boilerplate = boilerplate;
        _units = [.. segments.Zip(known, CreateUnit)];
        var numbers = TargetFile.NumberBlocks(article);
        Sentences =
        [
            .. segments.Zip(
                known,
                (segment, units) => CreateSentence(segment, units, numbers[segment.Segment.Block], untranslated, boilerplate)
            ),
        ];
    }

    /// <summary>The sentences in order, each with every text that the file may have for it.</summary>
    public IReadOnlyList<ExpectedSentence> Sentences { get; }

    /// <summary>Whether a run wrote exactly this file under its name at some time.</summary>
    public async Task<bool> WasWrittenAsync(DocumentFormats formats, OutputPlace place, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        await formats
            .WriteAsync(_article, Bitext.GetTargetBlocks(_article, _units, _untranslated, _boilerplate), content, cancellationToken)
            .ConfigureAwait(false);
        return new WrittenOutputs(place.Folder).Contains(
            WrittenOutputs.ComputeHash(place.Name, content.GetBuffer().AsSpan(0, (int)content.Length))
        );
    }

    /// <summary>Returns the blocks of the file that a run would write with other texts for some sentences, as its format reads them.</summary>
    /// <param name="formats">Write and read the file.</param>
    /// <param name="texts">The new texts by the ids of their sentences.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<IReadOnlyList<Block>> ReadBackAsync(
        DocumentFormats formats,
        IReadOnlyDictionary<string, string> texts,
        CancellationToken cancellationToken
    )
    {
        var units = _units.Select(unit =>
            texts.TryGetValue(unit.Id, out var text)
                ? unit with
                {
                    Target = text,
                    TargetCodes = PlaceCodes(unit, text),
                    Failure = null,
                    Origin = Origin.Human,
                }
                : unit
        );
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + Path.GetExtension(_article.Source.Path));
        try
        {
            var file = new FileStream(path, FileMode.CreateNew);
            await using (file.ConfigureAwait(false))
            {
                await formats
                    .WriteAsync(_article, Bitext.GetTargetBlocks(_article, units, _untranslated, _boilerplate), file, cancellationToken)
                    .ConfigureAwait(false);
            }

            return (
                await formats.ReadAsync(new DocumentSource(path, _article.Source.Name, 0), cancellationToken).ConfigureAwait(false)
            ).Blocks;
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>Places the formatting of a sentence in a new text, as a run does.</summary>
    private static IReadOnlyList<InlineCode> PlaceCodes(TranslationUnit unit, string text) =>
        unit.Segment.Codes.Count == 0
            ? []
            : CodePlacer
                .Place(
                    unit.Source,
                    unit.Segment.Codes,
                    text,
                    TermVerifier.Verify([.. unit.Terms.Select(term => term.Occurrence)], text),
                    []
                )
                .Codes;

    private static TranslationUnit CreateUnit(PreparedSegment segment, IReadOnlyList<MemoryUnit> known) =>
        !segment.IsTranslatable ? TranslationUnitFactory.CreateCopied(segment)
        : known.Count > 0 ? TranslationUnitFactory.Create(segment, new SegmentResult.Translated(known[0], TranslationRoute.Recalled))
        : TranslationUnitFactory.Create(segment, new SegmentResult.Failed(NotTranslated));

    private static ExpectedSentence CreateSentence(
        PreparedSegment segment,
        IReadOnlyList<MemoryUnit> known,
        int block,
        UntranslatedText untranslated,
        BoilerplateText boilerplate
    ) =>
        segment.Kind == SegmentKind.Boilerplate && boilerplate == BoilerplateText.Drop ? new(segment, block, [string.Empty], isMark: true)
        : !segment.IsTranslatable ? new(segment, block, [segment.Copy, segment.Source], isMark: false)
        : known.Count > 0 ? new(segment, block, [.. known.Select(unit => unit.Target).Distinct()], isMark: false)
        : new(segment, block, [UntranslatedMark.Get(segment.Source, untranslated)], isMark: true);
}
