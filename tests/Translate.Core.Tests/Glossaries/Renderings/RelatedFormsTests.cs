using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Matching;
using Translate.Core.Glossaries.Renderings;
using static Translate.Core.Tests.Support.TestTerms;

namespace Translate.Core.Tests.Glossaries.Renderings;

public class RelatedFormsTests
{
    private static readonly TermMatcher Matcher = new(
        Glossary(
            Entry("karantina", "quarantine"),
            Entry("wali kota", "mayor"),
            Entry("Australia", "Australia"),
            Entry("Jepang", "Japan"),
            Entry("gubernur", "governor"),
            Entry("miliar", "billion") with
            {
                Never = ["milliard"],
            },
            Entry("menewaskan", "claim lives") with
            {
                PartOfSpeech = PartOfSpeech.Verb,
            },
            Entry("membatalkan", "call off") with
            {
                PartOfSpeech = PartOfSpeech.Verb,
            }
        )
    );

    [Theory]
    [InlineData("Mereka menjalani karantina.", "They were quarantined.")]
    [InlineData("Pemilihan wali kota ditunda.", "The mayoral vote was delayed.")]
    [InlineData("Dendanya 3 juta dolar Australia.", "The fine is A$3 million.")]
    [InlineData("Dendanya 3 juta yen Jepang.", "The fine is 3 million yen.")]
    [InlineData("Banjir itu menewaskan 40 orang.", "The flood claimed at least 4,000 lives.")]
    [InlineData("Mereka membatalkan rapat.", "They called the meeting off.")]
    [InlineData("Gubernur Aceh, gubernur Riau, dan gubernur Jambi hadir.", "The governors of Aceh, Riau and Jambi attended.")]
    public void Another_form_of_English_says_the_term(string source, string target) =>
        Assert.All(TermVerifier.Verify(Matcher.Match(source), target), outcome => Assert.Equal(TermOutcomeKind.Applied, outcome.Kind));

    [Theory]
    [InlineData("Dendanya 3 juta dolar Australia.", "The fine is US$3 million.")]
    [InlineData("Ia tiba di Jepang.", "He paid in yen.")]
    [InlineData("Banjir itu menewaskan 40 orang.", "The flood claimed land and changed lives.")]
    public void What_says_something_else_does_not(string source, string target) =>
        Assert.Contains(TermVerifier.Verify(Matcher.Match(source), target), outcome => outcome.Kind == TermOutcomeKind.Violated);

    [Theory]
    [InlineData("Utangnya dua miliar rupiah.", "Its debt is two milliards of rupiah.", "Its debt is two billion rupiah.")]
    [InlineData("Utangnya 30 miliar.", "Its debt is 30 milliards.", "Its debt is 30 billion.")]
    [InlineData("Beberapa miliar hilang.", "Milliards of rupiah vanished.", "Billions of rupiah vanished.")]
    public void A_number_word_has_no_plural_after_a_number(string source, string target, string expected) =>
        Assert.Equal(expected, TermRepair.Apply(Matcher.Match(source), target).Target);
}
