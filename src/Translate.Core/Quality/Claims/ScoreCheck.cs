using System.Collections.Frozen;
using System.Globalization;
using Translate.Core.Bitexts;
using Translate.Core.Quality.Texts;
using Translate.Core.Text;

namespace Translate.Core.Quality.Claims;

/// <summary>Reports a score or ratio whose two numbers changed places: 3-1 and 1-3.</summary>
/// <remarks>
/// English gives the winner's number first, also in "lost 2-0", and a sentence may name the other team first. A score that is reversed for
/// one of these reasons is right.
/// </remarks>
internal sealed class ScoreCheck : IPairCheck
{
    private const int MaxDigits = 3;
    private const int MinNameLength = 3;

    private static readonly WordData Data = new("claim-words.txt");
    private static readonly FrozenSet<string> Defeat = Data.GetWords("en.defeat");
    private static readonly FrozenDictionary<string, double> IndonesianNumbers = Data.GetNumbers("id.numbers");
    private static readonly FrozenDictionary<string, double> EnglishNumbers = Data.GetNumbers("en.numbers");
    private static readonly ScoreWords English = new(Data, "en");
    private static readonly ScoreWords Indonesian = new(Data, "id");

    private readonly record struct Score(int First, int Second, TextRange Range)
    {
        public bool IsReverseOf(Score other) => First == other.Second && Second == other.First;

        public bool IsSame(Score other) => First == other.First && Second == other.Second;
    }

    /// <inheritdoc/>
    public void Check(CheckedPair pair, List<Finding> findings)
    {
        var source = Read(pair.Source);
        source.AddRange(ReadWords(pair.Source, IndonesianNumbers, Indonesian, needsJoint: false));
        if (source.Count is not (1 or 2))
        {
            return;
        }

        var target = Read(pair.Target);
        target.AddRange(ReadWords(pair.Target, EnglishNumbers, English, needsJoint: true));
        foreach (var score in source)
        {
            var found = target.FindIndex(score.IsReverseOf);
            if (score.First == score.Second || found < 0 || source.Exists(score.IsReverseOf) || target.Exists(score.IsSame))
            {
                continue;
            }

            var isWinnerFirst = target[found].First > target[found].Second;
            if (!(HasDefeat(pair.Target) && isWinnerFirst) && !IsOrderOfNamesReversed(pair))
            {
                findings.Add(
                    new Finding(
                        FindingIds.NumberMismatch,
                        Severity.Warning,
                        $"'{score.Range.In(pair.Source.Text)}' is '{target[found].Range.In(pair.Target.Text)}' in the translation",
                        score.Range,
                        target[found].Range
                    )
                );
            }
        }
    }

    private static bool HasDefeat(CheckedText text) => Defeat.Overlaps(text.Keys);

    private static List<Score> Read(CheckedText text)
    {
        var scores = new List<Score>();
        for (var i = 0; i + 2 < text.Words.Count; i++)
        {
            var (first, joint, second) = (text.Words[i], text.Words[i + 1], text.Words[i + 2]);
            if (
                first.IsNumber
                && second.IsNumber
                && joint.IsDash
                && joint.IsGlued
                && second.IsGlued
                && IsShort(first)
                && IsShort(second)
                && !IsJoined(text, i - 1)
                && !(i + 3 < text.Words.Count && text.Words[i + 3] is { IsDash: true, IsGlued: true })
            )
            {
                scores.Add(
                    new Score(
                        int.Parse(first.Key, CultureInfo.InvariantCulture),
                        int.Parse(second.Key, CultureInfo.InvariantCulture),
                        new TextRange(first.Start, second.End)
                    )
                );
            }
        }

        return scores;
    }

    /// <summary>Reads scores in words: three-one, 3 to 1, tiga satu.</summary>
    private static IEnumerable<Score> ReadWords(
        CheckedText text,
        FrozenDictionary<string, double> numbers,
        ScoreWords words,
        bool needsJoint
    )
    {
        for (var i = 0; i + 1 < text.Words.Count; i++)
        {
            if (GetNumber(text, i, numbers) is not { } first)
            {
                continue;
            }

            var hasJoint = words.IsJoint(text, i + 1);
            var at = hasJoint ? i + 2 : i + 1;
            if (
                (hasJoint || !needsJoint)
                && GetNumber(text, at, numbers) is { } second
                && (text.Words[i].IsWord || !text.Words[i + 1].IsDash)
            )
            {
                yield return new Score(first, second, new TextRange(text.Words[i].Start, text.Words[at].End));
                i = at;
            }
        }
    }

    private static int? GetNumber(CheckedText text, int i, FrozenDictionary<string, double> numbers) =>
        i >= text.Words.Count ? null
        : text.Words[i].IsNumber && IsShort(text.Words[i]) ? int.Parse(text.Words[i].Key, CultureInfo.InvariantCulture)
        : text.Words[i].IsWord && numbers.TryGetValue(text.Words[i].Key, out var value) ? (int)value
        : null;

    private static bool IsShort(CheckWord word) => word.Key.Length <= MaxDigits && word.Key.All(char.IsAsciiDigit);

    /// <summary>Whether the numbers go on to the left, as in 0812-34-56.</summary>
    private static bool IsJoined(CheckedText text, int i) =>
        i >= 0 && text.Words[i + 1].IsGlued && (text.Words[i].Kind != WordKind.Mark || text.Words[i].IsDash);

    /// <summary>Whether the first and the last name that both sides have are in another order.</summary>
    private static bool IsOrderOfNamesReversed(CheckedPair pair)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (index, word) in pair.Target.Words.Index())
        {
            if (word is { IsWord: true, IsCapital: true })
            {
                places.TryAdd(word.Key.EndsWith("'s", StringComparison.Ordinal) ? word.Key[..^2] : word.Key, index);
            }
        }

        var shared = pair
            .Source.Words.Where(word =>
                word is { IsWord: true, IsCapital: true, Key.Length: >= MinNameLength } && places.ContainsKey(word.Key)
            )
            .Select(word => places[word.Key])
            .ToList();
        return shared.Count > 1 && shared[0] > shared[^1];
    }
}
