using Translate.Core.Bitexts;
using Translate.Core.Quality.Names;
using Translate.Core.Quality.Texts;

namespace Translate.Core.Quality;

/// <summary>Reports a person who is "he" in one sentence and "she" in another. Indonesian has one word for both.</summary>
/// <remarks>A pronoun belongs to the person of the same sentence or of the sentence before, if only one person is named there.</remarks>
internal sealed class GenderCheck : IDocumentCheck
{
    /// <inheritdoc/>
    public IEnumerable<DocumentFinding> Check(Bitext bitext)
    {
        var genders = new Dictionary<string, (bool IsShe, string Id)>(StringComparer.Ordinal);
        string? person = null;
        foreach (var (index, unit) in bitext.Units.Index())
        {
            if (unit.Origin == Origin.None)
            {
                continue;
            }

            var target = CheckedText.Read(unit.Target);
            var named = NameReader.ReadPersons(CheckedPair.Read(unit));
            person = named.Count switch
            {
                0 => person,
                1 => named[0],
                _ => null,
            };
            var (he, she) = (HasAny(target, "he", "his", "him", "himself"), HasAny(target, "she", "her", "hers", "herself"));
            if (person is null || he == she)
            {
                continue;
            }

            if (!genders.TryAdd(person, (she, unit.Id)) && genders[person].IsShe != she)
            {
                yield return new DocumentFinding(index, new Finding(FindingIds.GenderShift, Severity.Info, $"'{person}' is '{(she ? "she" : "he")}' here and '{(she ? "he" : "she")}' in sentence {genders[person].Id}"));
            }
        }
    }

    private static bool HasAny(CheckedText text, params string[] words) => Array.Exists(words, text.Keys.Contains);
}
