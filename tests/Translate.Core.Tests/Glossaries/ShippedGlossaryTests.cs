using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Matching;
using Translate.Core.Glossaries.Renderings;

namespace Translate.Core.Tests.Glossaries;

public class ShippedGlossaryTests
{
    private static readonly Glossary Shipped = ShippedGlossary.Glossary;

    private static readonly TermMatcher Matcher = ShippedGlossary.Matcher;

    [Fact]
    public void Has_many_terms_of_several_domains()
    {
        Assert.True(Shipped.Entries.Count >= 200, $"only {Shipped.Entries.Count} terms");
        Assert.True(Shipped.Entries.Select(entry => entry.Location.File).Distinct().Count() >= 5);
    }

    [Fact]
    public void Every_example_passes() =>
        AssertNone(
            from entry in Shipped.Entries
            from example in entry.Examples
            from failure in Failures(entry, example)
            select $"{example.Location}: {failure}"
        );

    [Fact]
    public void No_term_matches_where_it_must_not() =>
        AssertNone(
            from entry in Shipped.Entries
            from sentence in entry.NotIn
            where Matcher.Match(sentence).Any(occurrence => occurrence.Entry == entry)
            select $"{entry.Location}: '{entry.Source}' matches in: {sentence}"
        );

    [Fact]
    public void Every_spelling_matches_its_own_entry() =>
        AssertNone(
            from entry in Shipped.Entries
            where
                entry.Status != TermStatus.Deprecated && entry.When.IsAlways && entry.PartOfSpeech == PartOfSpeech.Noun && !entry.Match.Only
            from spelling in entry.Spellings
            where Matcher.Match(spelling) is not [var only] || only.Entry != entry || only.Range.Length != spelling.Length
            select $"{entry.Location}: '{spelling}' does not match as a whole"
        );

    [Fact]
    public void Every_rendering_is_accepted_and_no_forbidden_rendering_is() =>
        AssertNone(
            from entry in Shipped.Entries
            from rendering in entry
                .Renderings.Select(text => (Text: text, Right: true))
                .Concat(entry.Never.Select(text => (Text: text, Right: false)))
            where
                (TermVerifier.Verify(TestTerms.Occurrences(entry), rendering.Text)[0].Target?.Length == rendering.Text.Length)
                != rendering.Right
            select $"{entry.Location}: '{rendering.Text}' is {(rendering.Right ? "not accepted" : "accepted although it is never right")}"
        );

    private static IEnumerable<string> Failures(TermEntry entry, TermExample example)
    {
        var occurrences = Matcher.Match(example.Indonesian);
        if (!occurrences.Any(occurrence => occurrence.Entry == entry))
        {
            yield return $"'{entry.Source}' does not match in: {example.Indonesian}";
        }

        foreach (var outcome in TermVerifier.Verify(occurrences, example.English).Where(outcome => outcome.Kind != TermOutcomeKind.Applied))
        {
            yield return $"'{outcome.Occurrence.Entry}' is {outcome.Kind} in: {example.English}";
        }
    }

    private static void AssertNone(IEnumerable<string> failures)
    {
        var list = string.Join(Environment.NewLine, failures);
        Assert.True(list.Length == 0, list);
    }
}
