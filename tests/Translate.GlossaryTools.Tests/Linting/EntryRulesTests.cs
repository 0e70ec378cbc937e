namespace Translate.GlossaryTools.Tests.Linting;

public class EntryRulesTests
{
    [Theory]
    [InlineData("2 Warning", "lama: {target: old, status: deprecated}")]
    [InlineData("", "lama: {target: old, status: deprecated, note: Say baru.}")]
    [InlineData("", "lama: {target: old, status: deprecated}", "kuno: Old")]
    [InlineData("", "lama: {target: old, status: deprecated}", "Lama: ancient")]
    public void A_deprecated_term_names_its_replacement(string expected, params string[] lines) =>
        Assert.Equal(expected, Linted.Lint("TG015", lines));

    [Theory]
    [InlineData("2 Error", "bank: {target: bank, when: {before: [pusat kota]}}")]
    [InlineData("2 Warning", "bank: {target: bank, when: {before: [pusat kota, tepi]}}")]
    [InlineData("2 Error", "bank: {target: bank, when: {not: true, sentence: [Bank]}}")]
    [InlineData("2 Warning", "bank: {target: bank, when: {document: [bank]}}")]
    [InlineData("", "bank: {target: bank, when: {sentence: [uang], after: [sentral]}}")]
    [InlineData("", "bank: {target: bank, aliases: [BI], when: {not: true, sentence: [bank]}}")]
    [InlineData("2 Info", "bank: {target: bank, when: {domain: [economy]}}")]
    [InlineData("", "bank: {target: bank, when: {domain: [A]}}")]
    public void A_condition_can_be_satisfied(string expected, params string[] lines) => Assert.Equal(expected, Linted.Lint("TG016", lines));

    [Theory]
    [InlineData("2 Warning", "Dewan Keamanan: {target: Security Council, pos: verb}")]
    [InlineData("2 Warning", "DPR: {target: House, pos: verb}")]
    [InlineData("", "tembak: {target: shoot, pos: verb}", "Dewan Tinggi: High Council")]
    public void A_name_is_not_a_verb(string expected, params string[] lines) => Assert.Equal(expected, Linted.Lint("TG017", lines));
}
