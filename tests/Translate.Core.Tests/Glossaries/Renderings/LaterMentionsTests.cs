using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Matching;
using Translate.Core.Glossaries.Renderings;
using static Translate.Core.Tests.Support.TestTerms;

namespace Translate.Core.Tests.Glossaries.Renderings;

public class LaterMentionsTests
{
    private static readonly TermMatcher Matcher = new(Glossary(Entry("Mahkamah Agung", "Supreme Court") with { Later = ["the court"] }));

    [Fact]
    public void A_short_form_after_the_full_form_is_waived_and_not_applied() =>
        Assert.Equal(
            [(TermOutcomeKind.Applied, WaiverReason.None), (TermOutcomeKind.Waived, WaiverReason.LaterMention)],
            Verify("The Supreme Court ruled.", "The court adjourned.")
        );

    [Fact]
    public void A_pronoun_after_the_full_form_is_waived() =>
        Assert.Equal(
            [(TermOutcomeKind.Applied, WaiverReason.None), (TermOutcomeKind.Waived, WaiverReason.Pronoun)],
            Verify("The Supreme Court ruled.", "Then it adjourned.")
        );

    [Theory]
    [InlineData("Then those adjourned.", WaiverReason.Pronoun)]
    [InlineData("So did the other.", WaiverReason.Pronoun)]
    [InlineData("The other hearing ended.", WaiverReason.None)]
    [InlineData("It adjourned first.", WaiverReason.Pronoun)]
    [InlineData("The hearing ended first.", WaiverReason.None)]
    public void A_word_that_stands_for_the_noun_is_waived(string target, WaiverReason reason) =>
        Assert.Equal(reason, Verify("The Supreme Court ruled.", target).Last().Item2);

    [Fact]
    public void A_subject_pronoun_beside_a_dropped_possessive_is_waived()
    {
        const string Source = "Setelah Mahkamah Agung bersidang, Mahkamah Agung mengubah putusannya.";

        Assert.Equal(
            TermOutcomeKind.Waived,
            TermVerifier.Verify(Matcher.Match(Source), "After the Supreme Court convened, it reversed.")[1].Kind
        );
    }

    [Fact]
    public void A_short_form_without_an_earlier_full_form_is_violated() =>
        Assert.Equal(
            [(TermOutcomeKind.Violated, WaiverReason.None), (TermOutcomeKind.Violated, WaiverReason.None)],
            Verify("The court ruled.", "The court adjourned.")
        );

    [Fact]
    public void A_later_mention_without_a_rendering_is_violated() =>
        Assert.Equal(
            [(TermOutcomeKind.Applied, WaiverReason.None), (TermOutcomeKind.Violated, WaiverReason.None)],
            Verify("The Supreme Court ruled.", "The hearing ended.")
        );

    private static IEnumerable<(TermOutcomeKind, WaiverReason)> Verify(params string[] targets)
    {
        string[] sources = ["Mahkamah Agung memutus perkara itu.", "Mahkamah Agung menutup sidang."];
        var scope = new TermScope(sources);
        return LaterMentions
            .RequireFullFirst(sources.Zip(targets, (source, target) => TermVerifier.Verify(Matcher.Match(source, scope), target)))
            .SelectMany(outcomes => outcomes)
            .Select(outcome => (outcome.Kind, outcome.Reason));
    }
}
