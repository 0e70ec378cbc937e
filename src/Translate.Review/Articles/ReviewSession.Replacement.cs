using Translate.Core.Memory;

namespace Translate.Review.Articles;

/// <content>Replaces words in every translation that has them.</content>
internal sealed partial class ReviewSession
{
    /// <summary>Finds the sentences of an article with the words, in what a person typed or else in the target. Nothing is approved.</summary>
    /// <returns>The sentences, as they would be or now are.</returns>
    public IReadOnlyList<ReplacedSentence> Replace(OpenArticle article, Replacement replacement)
    {
        var drafts = Memory.GetDrafts(article.Source.Name).ToDictionary(draft => draft.Place, StringComparer.Ordinal);
        var replaced = new List<ReplacedSentence>();
        foreach (var (unit, segment) in article.Units.Zip(article.Segments).Where(item => item.Second.IsTranslatable))
        {
            var text = drafts.TryGetValue(unit.Id, out var draft) && draft.Source == unit.Source ? draft.Target : unit.Target;
            if (!text.Contains(replacement.Find, StringComparison.Ordinal))
            {
                continue;
            }

            replaced.Add(new ReplacedSentence(unit.Id, [.. CreateParts(text, replacement)]));
            if (replacement.IsApplied)
            {
                Memory.SaveDraft(
                    new ReviewDraft(
                        article.Source.Name,
                        unit.Id,
                        segment.Source,
                        text.Replace(replacement.Find, replacement.By, StringComparison.Ordinal)
                    )
                );
            }
        }

        return replaced;
    }

    private static IEnumerable<DiffPart> CreateParts(string text, Replacement replacement)
    {
        var pieces = text.Split(replacement.Find);
        return pieces
            .SelectMany(
                (piece, i) =>
                    i == 0
                        ? (DiffPart[])[new(DiffKind.Same, piece)]
                        : [new(DiffKind.Removed, replacement.Find), new(DiffKind.Added, replacement.By), new(DiffKind.Same, piece)]
            )
            .Where(part => part.Text.Length > 0);
    }
}
