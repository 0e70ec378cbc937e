using Translate.Core.Bitexts;
using Translate.Core.Memory;
using Translate.Core.Text;
using Translate.Review.Articles;

namespace Translate.Review.Api;

/// <summary>A step in the history of a sentence as the page shows it.</summary>
internal sealed record HistoryView(
    string Kind,
    string Document,
    string Place,
    string Author,
    DateTimeOffset At,
    string Note,
    bool IsUndone,
    IReadOnlyList<DiffPart>? Changes
)
{
    /// <summary>Creates the history of a unit, the newest step first.</summary>
    public static IReadOnlyList<HistoryView> Create(TranslationMemory memory, OpenArticle article, int index) =>
        [.. memory.GetEvents(SourceNormalizer.Normalize(article.Units[index].Source)).Select(From).Reverse()];

    private static HistoryView From(ReviewEvent step) =>
        new(
            EnumNames.Get(step.Kind),
            step.Document,
            step.Place,
            step.Author,
            step.At,
            step.Note,
            step.IsUndone,
            step.Before.Length > 0 && step.After.Length > 0 && step.Before != step.After ? WordDiff.Compare(step.Before, step.After) : null
        );
}
