using Translate.Core.Bitexts;
using Translate.Core.Glossaries;
using Translate.Core.Problems;

namespace Translate.Review.Articles;

/// <summary>Finds the sentences of the batch that a term of the glossary touches, and has them translated again.</summary>
/// <param name="pipeline">Has the glossary with the term.</param>
/// <param name="list">The articles.</param>
/// <param name="outputs">Translates and writes articles.</param>
internal sealed class TouchedSentences(ReviewPipeline pipeline, IArticleList list, PendingOutputs outputs)
{
    /// <summary>Returns the sentences with a term, in the order of the batch.</summary>
    /// <param name="source">The source term as its entry has it.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ProblemException">The memory cannot be read.</exception>
    public async Task<IReadOnlyList<TouchedSentence>> FindAsync(string source, CancellationToken cancellationToken)
    {
        var touched = new List<TouchedSentence>();
        foreach (var article in list.GetAll().Where(article => article.Problem is not { Kind: ProblemKind.BadInput }))
        {
            try
            {
                touched.AddRange(await FindAsync(article, source, cancellationToken).ConfigureAwait(false));
            }
            catch (ProblemException e) when (e.Problems[0].Kind == ProblemKind.BadInput)
            {
                // A file that is gone or broken has no sentences; the next run says so.
            }
        }

        return touched;
    }

    /// <summary>Translates sentences again and writes the outputs of their articles. Nothing else is asked for.</summary>
    /// <exception cref="ProblemException">The memory or the outputs cannot be written, or the budget does not allow it.</exception>
    public async Task RetranslateAsync(IReadOnlyList<TouchedSentence> touched, CancellationToken cancellationToken)
    {
        var again = touched.Where(sentence => sentence.CanBeRetranslated).ToList();
        var texts = again.Select(sentence => sentence.Source).Distinct().ToList();
        foreach (var engine in pipeline.Engines)
        {
            engine.Release(texts);
        }

        try
        {
            await outputs
                .WriteAsync([.. again.Select(sentence => sentence.Article.Id).Distinct()], cancellationToken)
                .ConfigureAwait(false);
        }
        finally
        {
            foreach (var engine in pipeline.Engines)
            {
                engine.Withhold(texts);
            }
        }
    }

    private async Task<IReadOnlyList<TouchedSentence>> FindAsync(ArticleEntry article, string source, CancellationToken cancellationToken)
    {
        var parts = pipeline.Parts;
        var document = await parts.Formats.ReadAsync(article.Source, cancellationToken).ConfigureAwait(false);
        var segments = parts.Documents.Prepare(document);
        if (!segments.Any(segment => HasTerm(segment, source)))
        {
            return [];
        }

        // The engine is withheld, so this only reads the memory.
        var bitext = await parts.Documents.TranslateAsync(document, segments, cancellationToken).ConfigureAwait(false);
        return
        [
            .. bitext
                .Units.Zip(segments)
                .Where(item => item.Second.IsTranslatable && HasTerm(item.Second, source))
                .Select(item => new TouchedSentence(
                    article,
                    item.First.Id,
                    item.First.Source,
                    item.First.Target,
                    Fits(item.First, source),
                    item.First.IsApproved
                )),
        ];
    }

    private static bool HasTerm(PreparedSegment segment, string source) => segment.Terms.Any(term => term.Entry.Source == source);

    private static bool Fits(TranslationUnit unit, string source) =>
        !unit.IsUntranslated && unit.Terms.All(term => term.Occurrence.Entry.Source != source || term.Kind != TermOutcomeKind.Violated);
}
