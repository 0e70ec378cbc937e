using System.Collections.Frozen;
using Translate.Core.Bitexts;
using Translate.Core.Quality.Texts;

namespace Translate.Core.Quality.Wording;

/// <summary>Reports a negation that only one side has.</summary>
/// <remarks>
/// Strong words (<c>tidak</c>, "not") need an answer: a strong word or a soft one ("fail", "impossible", "except"). A soft word whose own
/// equivalent is on the other side answers nothing else, so "menolak" and "did not reject" do not pass.
/// </remarks>
internal sealed class NegationCheck : IPairCheck
{
    private const int ShortestStem = 3;
    private const int LongestStem = 9;

    private static readonly WordData Data = new("negation-words.txt");
    private static readonly NegationWords Indonesian = new(Data, "id");
    private static readonly NegationWords English = new(Data, "en");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Stems = Data.GetWords("en.stems")
        .GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string> Denials = Data.GetTexts("pairs")
        .Keys.SelectMany(words => words.Split('|'))
        .ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> StemStarts = Data.GetWords("en.stems")
        .Select(stem => stem[..ShortestStem])
        .ToFrozenSet(StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly IReadOnlyList<(string[] Indonesian, string[] English)> Pairs =
    [
        .. Data.GetTexts("pairs").Select(pair => (pair.Key.Split('|'), pair.Value.Split('|'))),
    ];

    /// <inheritdoc/>
    public void Check(CheckedPair pair, List<Finding> findings)
    {
        var source = Indonesian.Read(pair.Source, IsSoftInIndonesian, pair.IsTermInSource);
        var target = English.Read(pair.Target, IsSoftInEnglish, pair.IsTermInTarget);
        if (source.Strong.Count == 0 && target.Strong.Count == 0)
        {
            return;
        }

        RemovePairs(pair, source, target);
        if (source.Strong.Count > 0 && target.Strong.Count + target.Soft.Count == 0 && !IsDenied(pair, source))
        {
            var word = pair.Source.Words[source.Strong[0]];
            findings.Add(new Finding(FindingIds.Negation, Severity.Warning, $"'{word.Key}' is not in the translation", word.Range));
        }
        else if (target.Strong.Count > 0 && source.Strong.Count + source.Soft.Count == 0)
        {
            var word = pair.Target.Words[target.Strong[0]];
            findings.Add(new Finding(FindingIds.Negation, Severity.Warning, $"the source does not say '{word.Key}'", Target: word.Range));
        }
    }

    private static bool IsSoftInIndonesian(string key) => Indonesian.Soft.Contains(key);

    private static bool IsSoftInEnglish(string key)
    {
        if (English.Soft.Contains(key) || (key.Length > 6 && key.EndsWith("less", StringComparison.Ordinal)))
        {
            return true;
        }

        if (key.Length > 4 && key.StartsWith("un", StringComparison.Ordinal))
        {
            return !(
                key.StartsWith("under", StringComparison.Ordinal)
                || (key.StartsWith("uni", StringComparison.Ordinal) && key[3] is 't' or 'o' or 'q' or 'v' or 'f' or 's' or 'c' or 'l')
                || key is "until" or "uncle" or "uncles" or "unanimous" or "unanimously"
            );
        }

        if (key.Length < ShortestStem || !StemStarts.Contains(key.AsSpan(0, ShortestStem)))
        {
            return false;
        }

        for (var length = ShortestStem; length <= Math.Min(LongestStem, key.Length); length++)
        {
            if (Stems.Contains(key.AsSpan(0, length)))
            {
                return true;
            }
        }

        return false;
    }

    private static void RemovePairs(CheckedPair pair, Negations source, Negations target)
    {
        if (source.Soft.Count == 0 || target.Soft.Count == 0)
        {
            return;
        }

        foreach (var (indonesian, english) in Pairs)
        {
            var from = source.Soft.FindIndex(index => Array.IndexOf(indonesian, pair.Source.Words[index].Key) >= 0);
            if (from < 0)
            {
                continue;
            }

            var to = target.Soft.FindIndex(index =>
                Array.Exists(english, stem => pair.Target.Words[index].Key.StartsWith(stem, StringComparison.Ordinal))
            );
            if (to >= 0)
            {
                source.Soft.RemoveAt(from);
                target.Soft.RemoveAt(to);
            }
        }
    }

    /// <summary>Whether the only strong word denies a soft one, as in "tidak menyangkal", which English may say without both.</summary>
    private static bool IsDenied(CheckedPair pair, Negations side) =>
        side.Strong.Count == 1
        && side.Soft.Exists(index =>
            index > side.Strong[0] && index <= side.Strong[0] + 2 && Denials.Contains(pair.Source.Words[index].Key)
        );
}
