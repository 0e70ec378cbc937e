using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Matching;
using Translate.Core.Glossaries.Reading;
using Translate.Core.Glossaries.Renderings;

namespace Translate.Core.Tests.Glossaries.Renderings;

public class NegatedVerbsTests
{
    private static readonly TermMatcher Matcher = new(
        GlossaryReader.Parse([("terms.yaml", "terms:\n  membantah: {target: deny, pos: verb}\n  menyita: {target: seize, pos: verb}\n")])
    );

    [Theory]
    [InlineData("Kremlin membantah tuduhan itu.", "The Kremlin did not deny the accusation.")]
    [InlineData("Kremlin membantah tuduhan itu.", "The Kremlin never denied the accusation.")]
    [InlineData("Polisi menyita dua mobil.", "Police didn't seize two cars.")]
    [InlineData("Polisi menyita dua mobil.", "Police refused to seize two cars.")]
    [InlineData("Polisi menyita dua mobil.", "Two cars have not yet been seized.")]
    public void A_verb_that_only_English_negates_is_violated(string source, string target) =>
        Assert.Equal(TermOutcomeKind.Violated, Verify(source, target));

    [Theory]
    [InlineData("Kremlin tidak membantah tuduhan itu.", "The Kremlin did not deny the accusation.")]
    [InlineData("Polisi gagal menyita mobil itu.", "Police failed to seize the car.")]
    [InlineData("Polisi belum menyita mobil itu.", "Police have yet to seize the car.")]
    [InlineData("Polisi menyita dua mobil.", "Police not only seized two cars.")]
    [InlineData("Polisi menyita dua mobil.", "It was not on Monday that police seized two cars.")]
    [InlineData("Tanpa surat, polisi menyita dua mobil.", "Without a warrant, police seized two cars.")]
    public void A_verb_in_a_sentence_with_a_negation_is_applied(string source, string target) =>
        Assert.Equal(TermOutcomeKind.Applied, Verify(source, target));

    private static TermOutcomeKind Verify(string source, string target) =>
        Assert.Single(TermVerifier.Verify(Matcher.Match(source), target)).Kind;
}
