using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Matching;
using Translate.Core.Glossaries.Renderings;
using Translate.Core.Text;

namespace Translate.Core.Tests.Glossaries.Renderings;

/// <summary>Right translations, written by hand (<c>right-pairs.tsv</c>): whatever the verifier objects to in them is a false alarm.</summary>
public class RightPairsTests
{
    private static readonly TermMatcher Matcher = ShippedGlossary.Matcher;

    private static readonly IReadOnlyList<RightPair> Pairs = ReadPairs();

    [Fact]
    public void No_correct_translation_has_a_violation() =>
        AssertNone(
            from pair in Pairs
            from outcome in pair.Outcomes
            where outcome.Kind is TermOutcomeKind.Violated or TermOutcomeKind.Repaired
            select $"'{outcome.Occurrence.Entry}' is {outcome.Kind} in: {pair}"
        );

    [Fact]
    public void Every_pair_has_a_term() => AssertNone(from pair in Pairs where pair.Outcomes.Count == 0 select $"{pair}");

    [Theory]
    [InlineData("plural", 62)]
    [InlineData("possessive", 62)]
    [InlineData("hyphenated", 60)]
    [InlineData("initial", 60)]
    [InlineData("headline", 24)]
    [InlineData("several", 20)]
    [InlineData("plain", 12)]
    public void Every_form_of_English_has_its_pairs(string kind, int count) => Assert.Equal(count, Pairs.Count(pair => pair.Kind == kind));

    [Fact]
    public void Every_sentence_is_unique() => Assert.Equal(300, Pairs.Select(pair => pair.Indonesian).Distinct().Count());

    [Fact]
    public void A_plural_is_not_the_base_form() =>
        AssertForm(
            "plural",
            (place, pair) =>
                pair.Outcomes.Any(outcome =>
                    outcome.Target == place
                    && !place.In(pair.English).Equals(outcome.Occurrence.Entry.Target, StringComparison.OrdinalIgnoreCase)
                )
        );

    [Fact]
    public void A_possessive_ends_with_an_apostrophe() =>
        AssertForm(
            "possessive",
            (place, pair) => place.In(pair.English) is [.., '\'' or '’', 's' or 'S'] || pair.English.AsSpan(place.End) is ['\'' or '’', ..]
        );

    [Fact]
    public void A_hyphenated_form_has_a_hyphen_inside_or_at_an_end() =>
        AssertForm(
            "hyphenated",
            (place, pair) =>
                pair.English[Math.Max(0, place.Start - 1)..Math.Min(pair.English.Length, place.End + 1)].AsSpan().ContainsAny('-', '–')
        );

    [Fact]
    public void An_initial_form_begins_its_sentence_with_a_capital() =>
        AssertForm(
            "initial",
            (place, pair) => pair.English.AsSpan(0, place.Start).Trim("\"“").IsEmpty && char.IsUpper(pair.English[place.Start])
        );

    /// <summary>Some applied place of every pair of the kind has the form that the kind is named after.</summary>
    private static void AssertForm(string kind, Func<TextRange, RightPair, bool> hasForm) =>
        AssertNone(
            from pair in Pairs
            where pair.Kind == kind && !pair.Outcomes.Any(outcome => outcome.Target is { } place && hasForm(place, pair))
            select $"not {kind}: {pair}"
        );

    private static void AssertNone(IEnumerable<string> failures)
    {
        var list = string.Join(Environment.NewLine, failures);
        Assert.True(list.Length == 0, list);
    }

    private static IReadOnlyList<RightPair> ReadPairs() =>
        [
            .. File.ReadLines(Path.Combine(Repository.Root, "tests/Translate.Core.Tests/Glossaries/right-pairs.tsv"))
                .Skip(1)
                .Select(line => line.Split('\t'))
                .Select(cells => new RightPair(cells[0], cells[1], cells[2], TermVerifier.Verify(Matcher.Match(cells[0]), cells[1]))),
        ];

    private sealed record RightPair(string Indonesian, string English, string Kind, IReadOnlyList<TermOutcome> Outcomes)
    {
        public override string ToString() => $"{Indonesian} | {English}";
    }
}
