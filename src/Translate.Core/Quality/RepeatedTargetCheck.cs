using Translate.Core.Bitexts;
using Translate.Core.Text;

namespace Translate.Core.Quality;

/// <summary>Reports sentences that have little in common and the same translation, as a service gives that answers with a fixed text.</summary>
public sealed class RepeatedTargetCheck : IDocumentCheck
{
    /// <summary>Short answers such as "Yes, indeed." translate many sentences.</summary>
    private const int MinWords = 3;

    /// <summary>Sentences that share less of their words are different.</summary>
    private const double LeastInCommon = 0.5;

    /// <inheritdoc/>
    public IEnumerable<DocumentFinding> Check(Bitext bitext)
    {
        var groups = bitext
            .Units.Index()
            .Where(item => item.Item.Failure is null && item.Item.Origin != Origin.None && GetWords(item.Item.Target).Count >= MinWords)
            .GroupBy(item => item.Item.Target, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Skip(1).Any());
        foreach (var group in groups)
        {
            var (_, first) = group.First();
            var words = GetWords(first.Source);
            var different = group.Where(item => GetShare(words, GetWords(item.Item.Source)) < LeastInCommon).ToList();
            if (different.Count > 0)
            {
                yield return Report(group.First().Index, different[0].Item);
            }

            foreach (var (index, _) in different)
            {
                yield return Report(index, first);
            }
        }
    }

    private static DocumentFinding Report(int unit, TranslationUnit other) =>
        new(
            unit,
            new Finding(
                FindingIds.RepeatedTarget,
                Severity.Warning,
                $"sentence {other.Id} is another sentence and has the same translation"
            )
        );

    private static HashSet<string> GetWords(string text) =>
        [.. Token.Tokenize(text).Where(word => !word.IsMark).Select(word => word.In(text).ToString().ToLowerInvariant())];

    private static double GetShare(HashSet<string> one, HashSet<string> other) =>
        (double)one.Count(other.Contains) / Math.Max(1, Math.Max(one.Count, other.Count));
}
