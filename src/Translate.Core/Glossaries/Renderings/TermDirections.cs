using System.Text;
using Translate.Core.Text;

namespace Translate.Core.Glossaries.Renderings;

/// <summary>
/// Finds two terms of which each has the preposition of the other: <c>dari Filipina ke Malaysia</c>, "from Malaysia to the Philippines", and
/// two offices of which each has the country of the other: <c>menteri Turki bertemu presiden Iran</c>, "the Iranian minister met the Turkish president".
/// </summary>
internal static class TermDirections
{
    private enum Direction
    {
        None,
        From,
        To,
        In,
        Owner,
    }

    /// <summary>Whether the two terms have changed their roles.</summary>
    public static bool AreSwapped(TermOutcome one, TermOutcome other, string target, IReadOnlyList<Token> words) =>
        one.Target is { } first
        && other.Target is { } second
        && AreSwapped(
            GetSourceDirection(one.Occurrence),
            GetSourceDirection(other.Occurrence),
            GetTargetDirection(first, target, words),
            GetTargetDirection(second, target, words)
        );

    /// <summary>Whether two offices have changed their owners, which come after them in the source.</summary>
    /// <param name="offices">The two offices.</param>
    /// <param name="owners">Their owners.</param>
    /// <param name="target">The target.</param>
    /// <param name="words">Its words.</param>
    public static bool HaveOtherOwners(
        (TermOutcome First, TermOutcome Second) offices,
        (TermOutcome First, TermOutcome Second) owners,
        string target,
        IReadOnlyList<Token> words
    ) =>
        Owns(owners.First.Occurrence, offices.First.Occurrence)
        && Owns(owners.Second.Occurrence, offices.Second.Occurrence)
        && Owns(owners.Second, offices.First, target, words)
        && Owns(owners.First, offices.Second, target, words);

    /// <summary>Whether each term has the numbers of the other: <c>Impor naik 4 persen dan ekspor turun 2 persen</c>, "exports rose 4 percent and imports fell 2 percent".</summary>
    public static bool HaveOtherNumbers(TermOutcome one, TermOutcome other, string target)
    {
        if (one.Target is not { } first || other.Target is not { } second || second.Start >= first.Start)
        {
            return false;
        }

        var source = one.Occurrence.Sentence.AsSpan();
        var (start, middle) = (one.Occurrence.Range.End, other.Occurrence.Range);
        if (start > middle.Start || middle.End > source.Length)
        {
            return false;
        }

        var (numbers, otherNumbers) = (GetNumbers(source[start..middle.Start]), GetNumbers(source[middle.End..]));
        return numbers.Length > 0
            && otherNumbers.Length > 0
            && numbers != otherNumbers
            && GetNumbers(target.AsSpan(second.End, first.Start - second.End)) == numbers
            && GetNumbers(target.AsSpan(first.End)) == otherNumbers;
    }

    /// <summary>The digits of a text, with a blank between two numbers. The signs in a number differ between the languages.</summary>
    private static string GetNumbers(ReadOnlySpan<char> text)
    {
        var numbers = new StringBuilder();
        var reader = new Tokenizer(text, 0);
        var isInside = false;
        while (reader.TryRead())
        {
            var word = reader.Current.Range;
            var isNumber = char.IsAsciiDigit(text[word.Start]);
            if (isNumber)
            {
                numbers.Append(isInside || numbers.Length == 0 ? string.Empty : " ").Append(text[word.Start..word.End]);
            }

            isInside =
                word.End + 1 < text.Length && text[word.End] is '.' or ',' && char.IsAsciiDigit(text[word.End + 1])
                || (isInside && reader.Current.IsMark);
        }

        return numbers.ToString();
    }

    private static bool AreSwapped(Direction source, Direction otherSource, Direction target, Direction otherTarget) =>
        (source, otherSource) switch
        {
            (Direction.From, Direction.To or Direction.In) => target is Direction.To or Direction.In && otherTarget is Direction.From,
            (Direction.None, Direction.To) => target is Direction.To && otherTarget is Direction.From or Direction.Owner,
            (Direction.None, Direction.From) => target is Direction.From && otherTarget is Direction.To,
            _ => false,
        };

    private static Direction GetSourceDirection(TermOccurrence occurrence)
    {
        var before = occurrence.Sentence.AsSpan(0, occurrence.Range.Start).TrimEnd();
        return before[(before.LastIndexOf(' ') + 1)..] switch
        {
            "dari" or "asal" => Direction.From,
            "ke" or "kepada" or "menuju" => Direction.To,
            "di" => Direction.In,
            _ => Direction.None,
        };
    }

    private static Direction GetTargetDirection(TextRange place, string target, IReadOnlyList<Token> words)
    {
        var before = words
            .Where(word => word.Range.End <= place.Start)
            .Select(word => word.In(target).ToString())
            .LastOrDefault(word => !FuzzyWord.Articles.Contains(word));
        return before switch
        {
            "from" => Direction.From,
            "to" or "into" => Direction.To,
            "in" => Direction.In,
            _ => target.AsSpan(place.End) is ['\'' or '’', 's', ..] || place.In(target) is [.., '\'' or '’', 's']
                ? Direction.Owner
                : Direction.None,
        };
    }

    private static bool Owns(TermOccurrence owner, TermOccurrence office) =>
        owner.Range.Start == office.Range.End + 1 && char.IsUpper(owner.Entry.Source[0]);

    /// <summary>Whether the owner is right before the office, or after it with "of": "the Turkish president", "Turkey's president", "the president of Turkey".</summary>
    private static bool Owns(TermOutcome owner, TermOutcome office, string target, IReadOnlyList<Token> words)
    {
        if (owner.Target is not { } at || office.Target is not { } place)
        {
            return false;
        }

        var isBefore = at.End < place.Start;
        var between = words
            .Where(word =>
                isBefore
                    ? word.Range.Start >= at.End && word.Range.End <= place.Start
                    : word.Range.Start >= place.End && word.Range.End <= at.Start
            )
            .Select(word => word.In(target).ToString())
            .Where(word => !FuzzyWord.Articles.Contains(word))
            .ToList();
        return isBefore ? between is [] or ["'s" or "’s" or "s"] : between is ["of"];
    }
}
