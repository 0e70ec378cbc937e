using CsCheck;
using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Renderings;
using static Translate.Core.Tests.Support.TestTerms;

namespace Translate.Core.Tests.Glossaries.Renderings;

public class TermRepairTests
{
    private static readonly TermEntry Ceasefire = Entry("gencatan senjata", "ceasefire") with { Never = ["weapons truce", "truce"] };

    private static readonly Gen<(TermEntry[] Terms, string Target)> Cases = Gen.Select(
        Gen.OneOf(Ceasefire, SecurityCouncil, SecurityCouncil with { Never = ["Council", "Board"] }).Array[0, 5],
        Gen.OneOf("Security", "Board", "Council", "the Council", "weapons", "truce", "Truce", "ceasefire", "and", ",")
            .Array[0, 10]
            .Select(words => string.Join(' ', words))
    );

    [Fact]
    public void A_forbidden_rendering_is_replaced_and_its_new_range_reported()
    {
        var (target, outcomes) = TermRepair.Apply(Occurrences(SecurityCouncil), "The Security Board met.");

        Assert.Equal("The Security Council met.", target);
        var outcome = Assert.Single(outcomes);
        Assert.Equal((TermOutcomeKind.Repaired, "Security Council"), (outcome.Kind, outcome.Target!.Value.In(target).ToString()));
    }

    [Fact]
    public void A_correct_target_is_unchanged()
    {
        var (target, outcomes) = TermRepair.Apply(Occurrences(SecurityCouncil), "The Security Council, not the Security Board.");

        Assert.Equal("The Security Council, not the Security Board.", target);
        Assert.Equal(TermOutcomeKind.Applied, Assert.Single(outcomes).Kind);
    }

    [Fact]
    public void A_target_with_nothing_to_replace_stays_violated()
    {
        var (target, outcomes) = TermRepair.Apply(Occurrences(SecurityCouncil), "It met.");

        Assert.Equal("It met.", target);
        Assert.Equal(TermOutcomeKind.Violated, Assert.Single(outcomes).Kind);
    }

    [Fact]
    public void Several_matches_are_replaced_if_as_many_occurrences_lack_a_rendering() =>
        Assert.Equal("Security Council, Security Council", Repaired("Security Board, Security Board", SecurityCouncil, SecurityCouncil));

    [Fact]
    public void Nothing_is_replaced_if_matches_outnumber_occurrences() =>
        Assert.Equal(
            "Security Board, Security Board, Security Board",
            Repaired("Security Board, Security Board, Security Board", SecurityCouncil, SecurityCouncil)
        );

    [Fact]
    public void The_longest_wrong_rendering_is_replaced_completely() =>
        Assert.Equal("A ceasefire and a ceasefire.", Repaired("A weapons truce and a weapons truce.", Ceasefire, Ceasefire));

    [Fact]
    public void A_wrong_rendering_that_starts_with_a_shorter_one_is_replaced_completely() =>
        Assert.Equal("A ceasefire.", Repaired("A truce of weapons.", Ceasefire with { Never = ["truce", "truce of weapons"] }));

    [Fact]
    public void A_correct_rendering_is_not_broken_to_repair_another() =>
        Assert.Equal(
            "The Security Council met.",
            Repaired(
                "The Security Council met.",
                SecurityCouncil with
                {
                    Never = ["Council"],
                },
                SecurityCouncil with
                {
                    Never = ["Council"],
                }
            )
        );

    [Fact]
    public void A_replacement_at_the_start_of_a_sentence_keeps_its_capital() =>
        Assert.Equal("Ceasefire talks began.", Repaired("Truce talks began.", Ceasefire));

    [Fact]
    public void Outcomes_keep_their_order_and_refer_to_the_repaired_target() =>
        Cases.Sample(test =>
        {
            var (target, outcomes) = TermRepair.Apply(Occurrences(test.Terms), test.Target);

            Assert.Equal(test.Terms, outcomes.Select(outcome => outcome.Occurrence.Entry));
            Assert.All(
                outcomes,
                outcome => Assert.True(outcome.Target is { } place ? place.End <= target.Length : outcome.Kind == TermOutcomeKind.Violated)
            );
        });

    [Fact]
    public void A_repair_never_loses_an_existing_rendering() =>
        Cases.Sample(test =>
        {
            var before = TermVerifier.Verify(Occurrences(test.Terms), test.Target);

            var (_, after) = TermRepair.Apply(Occurrences(test.Terms), test.Target);

            Assert.True(Violations(after) <= Violations(before));
        });

    private static int Violations(IEnumerable<TermOutcome> outcomes) => outcomes.Count(outcome => outcome.Kind == TermOutcomeKind.Violated);

    private static string Repaired(string target, params TermEntry[] terms) => TermRepair.Apply(Occurrences(terms), target).Target;
}
