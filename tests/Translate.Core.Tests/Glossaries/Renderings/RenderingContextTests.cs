using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Matching;
using Translate.Core.Glossaries.Renderings;
using static Translate.Core.Tests.Support.TestTerms;

namespace Translate.Core.Tests.Glossaries.Renderings;

public class RenderingContextTests
{
    private static readonly TermMatcher Matcher = new(
        Glossary(
            Entry("Sudan", "Sudan"),
            Entry("presiden", "president"),
            Entry("Dewan Keamanan", "Security Council"),
            Entry("penyakit menular", "communicable disease"),
            Entry("menteri", "minister"),
            Entry("perdana menteri", "prime minister"),
            Entry("dewan", "council")
        )
    );

    [Theory]
    [InlineData("Sudan mengirim bantuan.", "South Sudan sent aid.")]
    [InlineData("Presiden tiba.", "The vice president arrived.")]
    [InlineData("Presiden tiba.", "The vice-president arrived.")]
    [InlineData("Dewan Keamanan bersidang.", "The National Security Council met.")]
    [InlineData("Penyakit menular menyebar.", "Non-communicable diseases spread.")]
    [InlineData("Menteri itu mundur.", "The prime minister resigned.")]
    [InlineData("Dewan itu menolak.", "The Council of Europe refused.")]
    [InlineData("Presiden tiba.", "The acting president arrived.")]
    [InlineData("Presiden tiba.", "The former president arrived.")]
    [InlineData("Presiden tiba.", "No president arrived.")]
    [InlineData("Presiden tiba.", "The president candidate arrived.")]
    [InlineData("Dewan Keamanan bersidang.", "The Peace and Security Council met.")]
    [InlineData("Presiden tiba.", "The president-elect arrived.")]
    [InlineData("Dewan Keamanan bersidang.", "The Lunar Security Council met on Monday.")]
    [InlineData("Dewan Keamanan bersidang.", "The Security Council Museum opened on Monday.")]
    public void Adjacent_words_change_what_a_rendering_means(string source, string target) =>
        Assert.Equal(TermOutcomeKind.Violated, Verify(source, target));

    [Theory]
    [InlineData("Sudan Selatan mengirim bantuan.", "South Sudan sent aid.")]
    [InlineData("Wakil presiden tiba.", "The vice president arrived.")]
    [InlineData("Dewan Keamanan bersidang.", "The UN Security Council met.")]
    [InlineData("Dewan Keamanan Rusia bersidang.", "Russia's Security Council met.")]
    [InlineData("Penyakit tidak menular dan penyakit menular menyebar.", "Non-communicable diseases spread.")]
    [InlineData("Dewan itu menolak.", "The council of elders refused.")]
    [InlineData("Presiden terpilih tiba.", "The president-elect arrived.")]
    [InlineData("Dewan Keamanan bersidang.", "The Security Council Resolution Drafting Committee met on Monday.")]
    [InlineData("Dewan Keamanan bersidang.", "On Monday Security Council envoys met in the city.")]
    [InlineData("Dewan Keamanan bersidang.", "Lunar Security Council Meets")]
    public void Words_that_the_source_also_has_are_not_evidence(string source, string target) =>
        Assert.Equal(TermOutcomeKind.Applied, Verify(source, target));

    private static TermOutcomeKind Verify(string source, string target) =>
        Assert.Single(TermVerifier.Verify(Matcher.Match(source), target)).Kind;
}
