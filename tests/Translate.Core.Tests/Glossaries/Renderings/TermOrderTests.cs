using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Matching;
using Translate.Core.Glossaries.Reading;
using Translate.Core.Glossaries.Renderings;

namespace Translate.Core.Tests.Glossaries.Renderings;

public class TermOrderTests
{
    private static readonly TermMatcher Matcher = new(
        GlossaryReader.Parse([("terms.yaml", "terms:\n  hakim: judge\n  jaksa: prosecutor\n  bank: bank\n  perusahaan: company\n")])
    );

    [Theory]
    [InlineData("Hakim menuduh jaksa.", "The prosecutor accused the judge.")]
    [InlineData("Jaksa menyerahkan bukti kepada hakim.", "The judge handed evidence to the prosecutor.")]
    [InlineData("Jaksa mengirim dua surat kepada hakim.", "The judge sent two letters to the prosecutor.")]
    [InlineData("Bank mengirim dana ke perusahaan.", "The company sent funds to the bank.")]
    [InlineData("Hakim dituduh jaksa.", "The judge accused the prosecutor.")]
    [InlineData("Hakim dituduh oleh jaksa.", "The judge accused the prosecutor.")]
    [InlineData("Hakim telah menuduh jaksa.", "The judge was accused by the prosecutor.")]
    [InlineData("Hakim dituduh oleh jaksa.", "The prosecutor was accused by the judge.")]
    [InlineData("Bank mengirim dana ke perusahaan.", "Funds were sent to the bank by the company.")]
    [InlineData("Surat itu dikirim dari bank ke perusahaan.", "The letter was sent from the company to the bank.")]
    [InlineData("Surat dari bank tiba di perusahaan.", "Letters from the company arrived in the bank.")]
    [InlineData("Bank untung 4,5 persen dan perusahaan rugi 2 persen.", "The company gained 4.5 percent and the bank lost 2 percent.")]
    public void Swapped_terms_are_violated(string source, string target) =>
        Assert.Equal([TermOutcomeKind.Violated, TermOutcomeKind.Violated], Verify(source, target));

    [Theory]
    [InlineData("Jaksa menyerahkan bukti kepada hakim.", "The prosecutor handed evidence to the judge.")]
    [InlineData("Jaksa menyerahkan bukti kepada hakim.", "The judge was handed evidence by the prosecutor.")]
    [InlineData("Surat itu dikirim dari bank ke perusahaan.", "The letter was sent to the company from the bank.")]
    [InlineData("Surat dari bank tiba di perusahaan.", "The company got letters from the bank.")]
    [InlineData("Bank untung 4,5 persen dan perusahaan rugi 2 persen.", "The company lost 2 percent and the bank gained 4.5 percent.")]
    [InlineData("Jaksa menyerahkan bukti kepada hakim.", "The judge received evidence from the prosecutor.")]
    [InlineData("Jaksa menyampaikan keberatan kepada hakim.", "The judge listened closely to the prosecutor.")]
    [InlineData("Hakim dituduh jaksa.", "The prosecutor accused the judge.")]
    [InlineData("Hakim dituduh jaksa.", "The judge was accused by the prosecutor.")]
    [InlineData("Bank dikalahkan perusahaan.", "The bank lost to the company.")]
    [InlineData("Hakim menerima jaksa.", "The judge was visited by the prosecutor.")]
    [InlineData("Bank meminjamkan uang kepada perusahaan.", "The company owes money to the bank.")]
    public void Another_order_with_the_same_meaning_is_applied(string source, string target) =>
        Assert.Equal([TermOutcomeKind.Applied, TermOutcomeKind.Applied], Verify(source, target));

    private static IEnumerable<TermOutcomeKind> Verify(string source, string target) =>
        TermVerifier.Verify([.. Matcher.Match(source, new TermScope([source]))], target).Select(outcome => outcome.Kind);
}
