namespace Translate.GlossaryTools.Tests.Linting;

public class EvidenceRulesTests
{
    [Theory]
    [InlineData("2 Warning", "Dewan Keamanan: {target: Security Council, aliases: [DK]}")]
    [InlineData("", "Dewan Keamanan: {target: Security Council, aliases: [UNSC]}")]
    [InlineData("", "DK: {target: Security Council, when: {after: [PBB]}}")]
    public void An_alias_of_two_letters_needs_a_condition(string expected, params string[] lines) =>
        Assert.Equal(expected, Linted.Lint("TG019", lines));

    [Theory]
    [InlineData("2 Warning", "Dewan Keamanan: {target: Security Council, accept: [the Council]}")]
    [InlineData("2 Warning", "suku bunga: {target: interest rate, accept: [rate]}")]
    [InlineData("2 Info", "badai: {target: storm, accept: [cyclone]}", "siklon: cyclone")]
    [InlineData("", "Dewan Keamanan: {target: Security Council, later: [the Council], accept: [UNSC]}")]
    [InlineData("", "Jalur Gaza: {target: Gaza Strip, accept: [Gaza]}")]
    public void An_accepted_rendering_is_specific_enough(string expected, params string[] lines) =>
        Assert.Equal(expected, Linted.Lint("TG020", lines));

    [Theory]
    [InlineData("2 Info", "menembak jatuh: shoot down")]
    [InlineData("", "menembak jatuh: {target: shoot down, pos: verb}")]
    [InlineData("", "menteri: minister")]
    [InlineData("", "Mekanisme Nasional: National Mechanism")]
    public void A_verb_is_marked_as_a_verb(string expected, params string[] lines) => Assert.Equal(expected, Linted.Lint("TG021", lines));
}
