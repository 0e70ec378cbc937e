using Translate.Core.Bitexts;
using Translate.Core.Quality.Names;
using Translate.Core.Quality.Texts;
using Translate.Core.Text;

namespace Translate.Core.Quality;

/// <summary>Reports a sentence with two translations in one document, and a name in two spellings.</summary>
internal sealed class ConsistencyCheck : IDocumentCheck
{
    /// <summary>Shorter names differ by a letter and are different names.</summary>
    private const int MinLength = 6;

    /// <inheritdoc/>
    public IEnumerable<DocumentFinding> Check(Bitext bitext) => FindTranslations(bitext).Concat(FindSpellings(bitext)).OrderBy(found => found.Unit);

    private static IEnumerable<DocumentFinding> FindTranslations(Bitext bitext)
    {
        var first = new Dictionary<string, TranslationUnit>(StringComparer.Ordinal);
        foreach (var (index, unit) in bitext.Units.Index())
        {
            if (unit.Origin == Origin.None || unit.Failure is not null)
            {
                continue;
            }

            if (!first.TryAdd(unit.Source, unit) && !string.Equals(first[unit.Source].Target, unit.Target, StringComparison.OrdinalIgnoreCase))
            {
                yield return new DocumentFinding(index, new Finding(FindingIds.InconsistentTranslation, Severity.Info, $"sentence {first[unit.Source].Id} is the same and has another translation"));
            }
        }
    }

    private static IEnumerable<DocumentFinding> FindSpellings(Bitext bitext)
    {
        // Words that differ in one letter have a spelling with one letter less in common.
        var spellings = new Dictionary<string, (string Key, string Id)>(StringComparer.Ordinal);
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, unit) in bitext.Units.Index())
        {
            if (unit.Origin == Origin.None)
            {
                continue;
            }

            foreach (var word in NameReader.ReadWords(CheckedText.Read(unit.Target)))
            {
                var key = NameReader.TrimPossessive(word.Key);
                if (key.Length < MinLength || !known.Add(key))
                {
                    continue;
                }

                var isReported = false;
                foreach (var variant in GetVariants(key))
                {
                    if (!spellings.TryAdd(variant, (key, unit.Id)) && !isReported && IsOtherSpelling(spellings[variant].Key, key))
                    {
                        isReported = true;
                        yield return new DocumentFinding(index, new Finding(FindingIds.NameInconsistent, Severity.Info, $"'{word.Range.In(unit.Target)}' has another spelling in sentence {spellings[variant].Id}", Target: word.Range));
                    }
                }
            }
        }
    }

    private static IEnumerable<string> GetVariants(string key) => Enumerable.Range(0, key.Length).Select(at => key.Remove(at, 1)).Prepend(key);

    /// <summary>Whether two words differ in one letter that is no ending, as in Germany and Germans.</summary>
    private static bool IsOtherSpelling(string one, string other) =>
        Spelling.CountEdits(one, other) == 1 && !one.StartsWith(other, StringComparison.Ordinal) && !other.StartsWith(one, StringComparison.Ordinal)
        && !(one.Length == other.Length && one[..^1] == other[..^1] && (one[^1] is 's' or 'n' || other[^1] is 's' or 'n'));
}
