using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Renderings;
using static Translate.Core.Tests.Support.TestTerms;

namespace Translate.Core.Tests.Glossaries.Renderings;

public class CoordinatedRenderingsTests
{
    [Theory]
    [InlineData("Ballistic and cruise missiles fell.", "ballistic missile|cruise missile", "Ballistic|cruise missiles")]
    [InlineData("A ballistic or cruise missile fell.", "ballistic missile|cruise missile", "ballistic|cruise missile")]
    [InlineData("A ballistic and/or cruise missile fell.", "ballistic missile|cruise missile", "ballistic|cruise missile")]
    [InlineData("Ballistic as well as cruise missiles fell.", "ballistic missile|cruise missile", "Ballistic|cruise missiles")]
    [InlineData("The ballistic and the cruise missiles fell.", "ballistic missile|cruise missile", "ballistic|cruise missiles")]
    [InlineData("Cruise and ballistic missiles fell.", "ballistic missile|cruise missile", "ballistic missiles|Cruise")]
    [InlineData(
        "Ballistic, cruise and hypersonic missiles fell.",
        "ballistic missile|cruise missile|hypersonic missile",
        "Ballistic|cruise|hypersonic missiles"
    )]
    [InlineData(
        "Ballistic, cruise, and hypersonic missiles fell.",
        "ballistic missile|cruise missile|hypersonic missile",
        "Ballistic|cruise|hypersonic missiles"
    )]
    [InlineData("North and South Korea met.", "North Korea|South Korea", "North|South Korea")]
    [InlineData("Military and economic ties' end", "military ties|economic ties", "Military|economic ties")]
    [InlineData("The foreign and defense ministers met.", "foreign minister|defense minister", "foreign|defense ministers")]
    [InlineData(
        "The North Korean and South Korean missiles",
        "North Korean missile|South Korean missile",
        "North Korean|South Korean missiles"
    )]
    [InlineData("The North and South Korean missiles", "North Korean missile|South Korean missile", "North|South Korean missiles")]
    [InlineData(
        "Security Council members and observers met.",
        "Security Council member|Security Council observer",
        "Security Council members|observers"
    )]
    [InlineData("The heads of state and government met.", "head of state|head of government", "heads of state|government")]
    [InlineData("The Ministry of Defense and Finance", "Ministry of Defense|Ministry of Finance", "Ministry of Defense|Finance")]
    [InlineData(
        "Ballistic and cruise missiles, and a ballistic missile",
        "ballistic missile|cruise missile|ballistic missile",
        "Ballistic|cruise missiles|ballistic missile"
    )]
    public void A_word_shared_by_two_terms_counts_for_both(string target, string terms, string places) =>
        Assert.Equal(places, string.Join('|', Verify(target, terms).Select(outcome => outcome.Target?.In(target).ToString() ?? "-")));

    [Theory]
    [InlineData("It was ballistic, and cruise missiles fell.", "ballistic missile|cruise missile")]
    [InlineData("The ballistic curve and the cruise missiles", "ballistic missile|cruise missile")]
    [InlineData("A ballistic test of cruise missiles", "ballistic missile|cruise missile")]
    [InlineData("Ballistic, cruise missiles fell.", "ballistic missile|cruise missile")]
    [InlineData("Cruise missiles and ballistic", "ballistic missile|cruise missile")]
    [InlineData("Cruise missiles and ballistic curves", "ballistic missile|cruise missile")]
    [InlineData("The cruise missiles are ballistic and new.", "ballistic missile|cruise missile")]
    [InlineData("north and South Korea met.", "North Korea|South Korea")]
    [InlineData("The North met and South Korea left.", "North Korea|South Korea")]
    [InlineData("Economic and shows growth", "economic growth|population growth")]
    [InlineData("Bank Mandiri and Indonesia signed.", "Bank Indonesia|Bank Mandiri")]
    [InlineData("The defense minister and budget officials", "defense budget|defense minister")]
    [InlineData("The Foreign Minister and Ministry staff", "Foreign Ministry|Foreign Minister")]
    [InlineData("The heads of state, the government", "head of government|head of state")]
    public void Words_that_are_only_near_each_other_count_for_one(string target, string terms) =>
        Assert.Equal(TermOutcomeKind.Violated, Verify(target, terms)[0].Kind);

    [Theory]
    [InlineData("Ballistic and cruise missiles fell.", "ballistic missile")]
    [InlineData("They reached the Black and Caspian Seas.", "Black Sea")]
    [InlineData("Interest and exchange rates rose.", "interest rate")]
    public void A_plural_head_counts_for_a_preceding_modifier(string target, string term) =>
        Assert.Equal(TermOutcomeKind.Applied, Assert.Single(Verify(target, term)).Kind);

    [Theory]
    [InlineData("A ballistic and a cruise missile fell.", "ballistic missile")]
    [InlineData("Interest and the rate of exchange rose.", "interest rate")]
    [InlineData("Interest and prices of other rates rose.", "interest rate")]
    public void Without_a_plural_head_after_it_a_term_needs_its_full_rendering(string target, string term) =>
        Assert.Equal(TermOutcomeKind.Violated, Assert.Single(Verify(target, term)).Kind);

    [Theory]
    [InlineData("The finance and trade ministries agreed.", TermOutcomeKind.Applied)]
    [InlineData("The finance ministry agreed with those who trade.", TermOutcomeKind.Violated)]
    public void Several_ministries_may_be_in_small_letters(string target, TermOutcomeKind expected) =>
        Assert.All(Verify(target, "Finance Ministry|Trade Ministry"), outcome => Assert.Equal(expected, outcome.Kind));

    [Fact]
    public void A_longer_rendering_around_one_does_not_hide_the_other() =>
        Assert.All(
            Verify("The presidential and vice presidential candidates came.", "presidential candidate|vice presidential candidate"),
            outcome => Assert.Equal(TermOutcomeKind.Applied, outcome.Kind)
        );

    [Fact]
    public void A_coordination_counts_once_for_each_occurrence() =>
        Assert.Equal(
            [TermOutcomeKind.Applied, TermOutcomeKind.Violated, TermOutcomeKind.Applied],
            Verify("Ballistic and cruise missiles fell.", "ballistic missile|ballistic missile|cruise missile")
                .Select(outcome => outcome.Kind)
        );

    private static IReadOnlyList<TermOutcome> Verify(string target, string terms) =>
        TermVerifier.Verify(Occurrences([.. OnePerTerm(terms.Split('|'), term => Entry($"istilah {term}", term))]), target);
}
