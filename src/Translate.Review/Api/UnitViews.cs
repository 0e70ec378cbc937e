using Translate.Core.Bitexts;
using Translate.Core.Memory;
using Translate.Review.Articles;

namespace Translate.Review.Api;

/// <summary>Creates views of units with what the memory knows about them. Call with the article in use.</summary>
/// <param name="memory">The memory.</param>
/// <param name="needsApproval">Whether what a person wrote needs another one who approves it.</param>
internal sealed class UnitViews(TranslationMemory memory, bool needsApproval)
{
    /// <summary>Creates views of some units of an article, with the glossary entries that they use.</summary>
    public UnitsView Create(OpenArticle article, IReadOnlyCollection<int> indexes)
    {
        var sources = indexes.ToDictionary(index => index, index => SourceNormalizer.Normalize(article.Units[index].Source));
        var marks = memory.GetMarks(sources.Values);
        var errors = memory.GetErrors(sources.Values);
        var drafts = memory.GetDrafts(article.Source.Name).ToDictionary(draft => draft.Place, StringComparer.Ordinal);
        return new UnitsView(
            [
                .. indexes.Select(index =>
                    Create(article, index, marks.GetValueOrDefault(sources[index]), drafts) with
                    {
                        Errors = ErrorView.From(errors[sources[index]], article.Units[index].Target),
                    }
                ),
            ],
            [
                .. indexes
                    .SelectMany(index =>
                        article.Units[index].ComparedUnits.SelectMany(other => other.Unit.Terms).Concat(article.Units[index].Terms)
                    )
                    .Select(term => term.Occurrence.Entry)
                    .Distinct()
                    .Select(entry => EntryView.From(article.GetEntryId(entry), entry)),
            ]
        );
    }

    private UnitView Create(OpenArticle article, int index, ReviewMarks marks, Dictionary<string, ReviewDraft> drafts)
    {
        var unit = article.Units[index];
        var stored = unit.IsApproved && memory.TryGetUnit(unit.MemoryId, out var known) ? known : null;
        var view = UnitView.Create(
            article,
            article.Segments[index],
            unit,
            stored,
            marks,
            drafts.TryGetValue(unit.Id, out var draft) && draft.Source == unit.Source ? draft.Target : null
        );
        view = article.StartsSection(index) ? view with { StartsSection = true } : view;
        return needsApproval && unit is { Origin: Origin.Human, State: UnitState.Translated }
            ? view with
            {
                IsApproved = false,
                NeedsReview = true,
            }
            : view;
    }
}

/// <summary>Units and the glossary entries that they use.</summary>
/// <param name="Units">The units.</param>
/// <param name="Entries">The entries.</param>
internal sealed record UnitsView(IReadOnlyList<UnitView> Units, IReadOnlyList<EntryView> Entries);
