namespace Translate.GlossaryTools.Tests.Linting;

public class SentenceRulesTests
{
    [Theory]
    [InlineData("2 Error", "Dewan Keamanan: {target: Security Council, examples: [{id: Dewan keamanan itu., en: The Security Council.}]}")]
    [InlineData(
        "3 Error",
        "rudal balistik: ballistic missile",
        "rudal: {target: missile, examples: [{id: Ada rudal balistik., en: A ballistic missile.}]}"
    )]
    [InlineData("", "Dewan Keamanan: {target: Security Council, examples: [{id: DEWAN KEAMANAN BERTEMU, en: The Security Council met.}]}")]
    [InlineData("", "bank: {target: bank, when: {domain: [economy]}, examples: [{id: Ada bank., en: A bank.}]}")]
    [InlineData("", "satu: {target: one, status: deprecated, examples: [{id: Ada dua., en: Two.}]}")]
    public void An_example_must_have_its_term(string expected, params string[] lines) =>
        Assert.Equal(expected, Linted.Lint("TG006", lines));

    [Theory]
    [InlineData("2 Error", "rudal: {target: missile, examples: [{id: Ada rudal., en: A rocket.}]}")]
    [InlineData("2 Error", "rudal: {target: missile, examples: [{id: Rudal dan rudal., en: A missile.}]}")]
    [InlineData("3 Error", "perang: war", "rudal: {target: missile, examples: [{id: Rudal di perang., en: A missile in a battle.}]}")]
    [InlineData("", "rudal: {target: missile, accept: [rocket], examples: [{id: Rudal dan rudal., en: Missiles and a rocket.}]}")]
    public void An_example_must_have_the_renderings_of_all_its_terms(string expected, params string[] lines) =>
        Assert.Equal(expected, Linted.Lint("TG007", lines));

    [Fact]
    public void A_missing_rendering_of_another_term_is_reported_with_its_position() =>
        Assert.Matches(
            @"^'perang' must be 'war' in the example 'A missile\.' \(.*a\.yaml:2:3\)$",
            Linted.Message("TG007", "perang: war", "rudal: {target: missile, examples: [{id: Rudal di perang., en: A missile.}]}")
        );

    [Theory]
    [InlineData("2 Error", "rudal: {target: missile, not: [Ada rudalnya.]}")]
    [InlineData("", "Rudal: {target: missile, not: [Ada rudal.]}")]
    [InlineData("", "rudal: {target: missile, not: [Ada rudal balistik.]}", "rudal balistik: ballistic missile")]
    public void A_term_must_not_match_in_its_not_sentences(string expected, params string[] lines) =>
        Assert.Equal(expected, Linted.Lint("TG008", lines));

    [Theory]
    [InlineData("2 Warning", "bank: {target: bank, when: {after: [sentral]}}")]
    [InlineData("2 Warning, 3 Warning", "perang dingin: tension", "Perang Dingin: Cold War")]
    [InlineData("", "bank: {target: bank, when: {after: [sentral]}, examples: [{id: bank sentral, en: central bank}]}")]
    [InlineData("", "satu: one", "Satu: {target: one, status: deprecated}")]
    public void An_ambiguous_term_needs_an_example(string expected, params string[] lines) =>
        Assert.Equal(expected, Linted.Lint("TG018", lines));
}
