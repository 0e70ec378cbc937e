using Translate.Core.Bitexts;
using Translate.Core.Quality.Texts;

namespace Translate.Core.Quality.Claims;

/// <summary>Reports web and mail addresses, account names and hashtags of the source that the target does not have as they are.</summary>
internal sealed class AddressCheck : IPairCheck
{
    /// <inheritdoc/>
    public void Check(CheckedPair pair, List<Finding> findings)
    {
        Dictionary<string, int>? found = null;
        foreach (var word in pair.Source.Words)
        {
            if (word.Kind != WordKind.Address)
            {
                continue;
            }

            found ??= CountAddresses(pair.Target);
            if (found.TryGetValue(word.Key, out var count) && count > 0)
            {
                found[word.Key] = count - 1;
            }
            else
            {
                findings.Add(
                    new Finding(FindingIds.UrlChanged, Severity.Error, $"'{word.Key}' is not in the translation as it is", word.Range)
                );
            }
        }
    }

    private static Dictionary<string, int> CountAddresses(CheckedText text)
    {
        var counts = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var word in text.Words)
        {
            if (word.Kind == WordKind.Address)
            {
                counts[word.Key] = counts.GetValueOrDefault(word.Key) + 1;
            }
        }

        return counts;
    }
}
