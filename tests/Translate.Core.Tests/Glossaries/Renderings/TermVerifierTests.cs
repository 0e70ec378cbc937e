using CsCheck;
using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Renderings;
using Translate.Core.Text;
using static Translate.Core.Tests.Support.TestTerms;

namespace Translate.Core.Tests.Glossaries.Renderings;

public class TermVerifierTests
{
    private static readonly TermEntry[] Entries =
    [
        Missile,
        BallisticMissile,
        SecurityCouncil,
        Parliament,
        Entry("peluru kendali", "guided missile") with
        {
            Accept = ["missile"],
        },
        Entry("Dewan", "Council") with
        {
            Accept = ["Security Council"],
        },
    ];

    private static readonly Gen<(TermEntry[] Terms, string Target)> Cases = Gen.Select(
        Gen.OneOf(Entries).Array[0, 6],
        Gen.OneOf(
                "missile",
                "missiles",
                "ballistic",
                "guided",
                "Security Council",
                "Council",
                "the Council's",
                "Security Board",
                "House of Representatives",
                "Houses of Representatives",
                ",",
                "and",
                "-"
            )
            .Array[0, 12]
            .Select(words => string.Join(' ', words))
    );

    [Fact]
    public void A_rendering_in_the_target_is_applied_with_its_range()
    {
        var outcome = Assert.Single(Verify("The Security Council met.", SecurityCouncil));

        Assert.Equal(TermOutcomeKind.Applied, outcome.Kind);
        Assert.Equal(new TextRange(4, 20), outcome.Target);
    }

    [Fact]
    public void A_missing_rendering_is_violated_without_a_range()
    {
        var outcome = Assert.Single(Verify("It met.", SecurityCouncil));

        Assert.Equal(TermOutcomeKind.Violated, outcome.Kind);
        Assert.Null(outcome.Target);
    }

    [Fact]
    public void Two_occurrences_need_two_renderings() =>
        Assert.Equal([TermOutcomeKind.Applied, TermOutcomeKind.Violated], Kinds("A missile fell.", Missile, Missile));

    [Fact]
    public void Occurrences_of_a_term_are_matched_in_reading_order() =>
        Assert.Equal(["missiles", "missile"], Places("The missiles and a missile fell.", Missile, Missile));

    [Fact]
    public void More_renderings_than_occurrences_are_valid() =>
        Assert.Equal([TermOutcomeKind.Applied], Kinds("A missile and a missile fell.", Missile));

    [Fact]
    public void An_accepted_rendering_is_applied() => Assert.Equal(["the Council"], Places("Then the Council met.", SecurityCouncil));

    [Fact]
    public void A_term_is_not_found_in_the_rendering_of_another() =>
        Assert.Equal([TermOutcomeKind.Violated, TermOutcomeKind.Applied], Kinds("A ballistic missile fell.", Missile, BallisticMissile));

    [Fact]
    public void A_term_is_found_next_to_the_rendering_of_another() =>
        Assert.Equal(["missile", "ballistic missile"], Places("A ballistic missile and another missile fell.", Missile, BallisticMissile));

    [Fact]
    public void An_unneeded_longer_rendering_satisfies_the_shorter_term() =>
        Assert.Equal(
            ["ballistic missile", "missile"],
            Places("A ballistic missile and a ballistic missile fell.", BallisticMissile, Missile)
        );

    [Fact]
    public void Matches_are_assigned_to_as_many_terms_as_possible()
    {
        var picky = Entry("satu", "House");
        var easy = Entry("dua", "House") with { Accept = ["Chamber"] };

        Assert.Equal(["Chamber", "House"], Places("The House and the Chamber met.", easy, picky));
        Assert.Equal(["House", "Chamber"], Places("The House and the Chamber met.", picky, easy));
    }

    [Fact]
    public void One_match_satisfies_only_one_of_two_terms() =>
        Assert.Single(Kinds("The House met.", Entry("satu", "House"), Entry("dua", "House")), TermOutcomeKind.Applied);

    [Fact]
    public void No_occurrences_have_no_outcomes() => Assert.Empty(Verify("A missile fell."));

    [Fact]
    public void Every_occurrence_has_an_outcome_in_order() =>
        Cases.Sample(test => Assert.Equal(test.Terms, Verify(test.Target, test.Terms).Select(outcome => outcome.Occurrence.Entry)));

    [Fact]
    public void Applied_ranges_contain_renderings_in_the_target_and_do_not_overlap() =>
        Cases.Sample(test =>
        {
            var end = 0;
            foreach (
                var place in Verify(test.Target, test.Terms)
                    .Where(outcome => outcome.Kind == TermOutcomeKind.Applied)
                    .Select(outcome => outcome.Target!.Value)
                    .OrderBy(place => place.Start)
            )
            {
                Assert.InRange(place.Start, end, test.Target.Length);
                Assert.InRange(place.End, place.Start + 1, test.Target.Length);
                end = place.End;
            }
        });

    [Fact]
    public void Only_a_violated_outcome_has_no_range() =>
        Cases.Sample(test =>
            Assert.All(
                Verify(test.Target, test.Terms),
                outcome => Assert.Equal(outcome.Kind == TermOutcomeKind.Violated, outcome.Target is null)
            )
        );

    private static IReadOnlyList<TermOutcome> Verify(string target, params TermEntry[] terms) =>
        TermVerifier.Verify(Occurrences(terms), target);

    private static IEnumerable<TermOutcomeKind> Kinds(string target, params TermEntry[] terms) =>
        Verify(target, terms).Select(outcome => outcome.Kind);

    private static IEnumerable<string> Places(string target, params TermEntry[] terms) =>
        Verify(target, terms).Select(outcome => outcome.Target?.In(target).ToString() ?? string.Empty);
}
