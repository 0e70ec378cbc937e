using System.Text;
using Translate.Core.Text;

namespace Translate.Core.Glossaries.Renderings;

/// <summary>Finds two terms of which each has the role of the other: its preposition, its owner or its number.</summary>
/// <remarks><c>dari Filipina ke Malaysia</c>, "from Malaysia to the Philippines"; <c>menteri Turki bertemu presiden Iran</c>, "the Iranian minister met the Turkish president".</remarks>
internal static class TermRoles
{
    private enum Direction
    {
        None,
        From,
        To,
        In,
        Owner,
    }

    /// <summary>Whether each term has the preposition of the other.</summary>
    public static bool HaveOtherDirections(TermOutcome one, TermOutcome other, string target, IReadOnlyList<Token> words)
    {
        var (source, otherSource) = (GetSourceDirection(one.Occurrence), GetSourceDirection(other.Occurrence));
        return one.Target is { } first
            && other.Target is { } second
            && (source, otherSource) switch
            {
                (Direction.From, Direction.To or Direction.In) => Get(first) is Direction.To or Direction.In
                    && Get(second) is Direction.From,
                (Direction.None, Direction.To) => Get(first) is Direction.To && Get(second) is Direction.From or Direction.Owner,
                (Direction.None, Direction.From) => Get(first) is Direction.From && Get(second) is Direction.To,
                _ => false,
            };

        Direction Get(TextRange place) => GetTargetDirection(place, target, words);
    }

    /// <summary>Whether two offices have changed their owners.</summary>
    /// <param name="outcomes">An office, its owner, another office and its owner, in this order.</param>
    /// <param name="target">The target.</param>
    /// <param name="words">Its words.</param>
    public static bool HaveOtherOwners(List<TermOutcome> outcomes, string target, IReadOnlyList<Token> words) =>
        outcomes is [var office, var owner, var other, var otherOwner]
        && Owns(owner.Occurrence, office.Occurrence)
        && Owns(otherOwner.Occurrence, other.Occurrence)
        && outcomes.Select(outcome => outcome.Occurrence.Entry).Distinct().Count() == outcomes.Count
        && Owns(otherOwner, office, target, words)
        && Owns(owner, other, target, words);

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

    private static Direction GetSourceDirection(TermOccurrence occurrence)
    {
        if (occurrence.Range.Start > occurrence.Sentence.Length)
        {
            return Direction.None;
        }

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
