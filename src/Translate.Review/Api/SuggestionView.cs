using Translate.Core.Bitexts;
using Translate.Core.Memory;
using Translate.Core.Text;

namespace Translate.Review.Api;

/// <summary>A similar sentence of the memory, as the page shows it.</summary>
/// <param name="Source">The similar sentence.</param>
/// <param name="Target">Its translation.</param>
/// <param name="Percent">The similarity.</param>
/// <param name="Differences">What the similar sentence has and the sentence under review has not.</param>
/// <param name="SourceDifferences">What the sentence under review has and the similar sentence has not.</param>
internal sealed record SuggestionView(
    string Source,
    string Target,
    int Percent,
    IReadOnlyList<TextRange> Differences,
    IReadOnlyList<TextRange> SourceDifferences
)
{
    /// <summary>Creates the view of a unit's suggestion; null if it has none.</summary>
    public static SuggestionView? From(TranslationUnit unit) => From(unit.Source, unit.Suggestion);

    /// <summary>Creates the view of a suggestion for a sentence; null for null.</summary>
    public static SuggestionView? From(string source, FuzzySuggestion? similar) =>
        similar is null
            ? null
            : new SuggestionView(
                similar.Source,
                similar.Target,
                similar.Percent,
                similar.Differences,
                WordDifference.Find(source, similar.Source)
            );
}
