using Translate.Core.Documents;
using Translate.Core.Glossaries;
using Translate.Core.Quality;
using Translate.Core.Segmentation;
using Translate.Core.Translators;

namespace Translate.Core.Pipeline;

/// <summary>Takes one document from text to bitext: split, tell what is worth translating, find terms, translate, verify, check.</summary>
/// <remarks>Safe to use from several threads at once, if its parts are.</remarks>
public sealed class DocumentTranslator(
    ISentenceSplitter splitter,
    TextNatureClassifier classifier,
    TermMatcher matcher,
    ITranslator translator,
    IReadOnlyList<IUnitCheck> checks)
{
    private readonly TermLadder _ladder = new(translator);

    /// <summary>Translates every segment, and says of each that it could not why.</summary>
    /// <returns>One unit a segment, in order.</returns>
    /// <exception cref="OperationCanceledException">The caller gave up; nothing of the document is kept.</exception>
    public async Task<Bitext> TranslateAsync(Document document, CancellationToken cancellationToken)
    {
        var drafts = Draft(document);
        var requests = drafts.Where(draft => draft.Request is not null).Select(draft => draft.Request!).ToList();
        var results = new Queue<EnforcedResult>(await _ladder.TranslateAsync(requests, cancellationToken).ConfigureAwait(false));
        var units = drafts.Select(draft => draft.Request is { } request ? Complete(draft.Segment, request, results.Dequeue()) : CarryThrough(draft.Segment, draft.Nature));
        return new Bitext(document, [.. units], translator.Info);
    }

    /// <summary>What would be asked of the engine, without asking.</summary>
    public DocumentPlan Plan(Document document)
    {
        var drafts = Draft(document);
        return new DocumentPlan(
            document.Source.Name,
            drafts.Count,
            drafts.Count(draft => draft.Request is not null),
            drafts.Sum(draft => draft.Request?.Text.Length ?? 0),
            drafts.Sum(draft => draft.Request?.Terms.Count ?? 0));
    }

    private List<(Segment Segment, TextNature Nature, TranslationRequest? Request)> Draft(Document document)
    {
        var scope = TermScope.OfArticle(document.Source.Name, [.. document.Blocks.Select(block => block.Text)]);
        var drafts = new List<(Segment, TextNature, TranslationRequest?)>();
        foreach (var segment in DocumentSegments.Of(document, splitter))
        {
            var nature = classifier.Classify(segment.Text);
            var request = nature == TextNature.Indonesian ? new TranslationRequest(segment.Text, matcher.Match(segment.Text, scope)) : null;
            drafts.Add((segment, nature, request));
        }

        return drafts;
    }

    private TranslationUnit Complete(Segment segment, TranslationRequest request, EnforcedResult result)
    {
        if (result is EnforcedResult.Failure { Problem: var problem })
        {
            return Untranslated(segment, new Finding(FindingIds.NotTranslated, Severity.Error, problem.ToString())) with
            {
                Failure = problem,
                Terms = [.. request.Terms.Select(term => new TermOutcome(term, TermOutcomeKind.Waived, Target: null))],
            };
        }

        var success = (EnforcedResult.Success)result;
        var unit = new TranslationUnit
        {
            Segment = segment,
            Target = success.Target,
            Origin = Origin.Engine,
            State = UnitState.Translated,
            Engine = translator.Info.Id,
            Terms = success.Terms,
        };

        return unit with { Findings = [.. checks.SelectMany(check => check.Check(unit)), .. CopiedWords(success.Target, success.Copied)] };
    }

    private static IEnumerable<Finding> CopiedWords(string target, IReadOnlyList<TextRange> copied) => copied.Select(range =>
        new Finding(FindingIds.CopiedWords, Severity.Info, $"the engine does not know '{range.In(target)}'", Target: range));

    private static TranslationUnit CarryThrough(Segment segment, TextNature nature) => Untranslated(segment, nature switch
    {
        TextNature.Furniture => new Finding(FindingIds.Furniture, Severity.Info, "page furniture, not part of the article: carried through as it stands"),
        TextNature.Foreign => new Finding(FindingIds.NotIndonesian, Severity.Info, "not Indonesian: carried through as it stands"),
        _ => new Finding(FindingIds.NoWords, Severity.Info, "nothing to translate: carried through as it stands"),
    });

    private static TranslationUnit Untranslated(Segment segment, Finding reason) => new()
    {
        Segment = segment,
        Target = segment.Text,
        Origin = Origin.None,
        State = UnitState.Initial,
        Findings = [reason],
    };
}
