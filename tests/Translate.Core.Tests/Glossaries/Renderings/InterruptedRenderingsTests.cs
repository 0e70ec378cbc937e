using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Matching;
using Translate.Core.Glossaries.Renderings;
using static Translate.Core.Tests.Support.TestTerms;

namespace Translate.Core.Tests.Glossaries.Renderings;

public class InterruptedRenderingsTests
{
    private static readonly TermMatcher Matcher = new(
        Glossary(
            Entry("nilai ekspor", "export value") with
            {
                Accept = ["value of exports"],
            },
            Entry("daya beli", "purchasing power"),
            Entry("harga minyak", "oil price"),
            Entry("latihan gabungan", "joint exercise"),
            Entry("Bank Indonesia", "Bank Indonesia"),
            Entry("Australia", "Australia"),
            Entry("Jepang", "Japan"),
            Entry("Filipina", "Philippines")
        )
    );

    [Theory]
    [InlineData("Nilai ekspor Australia naik.", "The value of Australia's exports rose.")]
    [InlineData("Nilai ekspor Bali naik.", "The value of Bali’s exports rose.")]
    [InlineData("Nilai ekspornya naik.", "The value of its exports rose.")]
    [InlineData("Nilai ekspor negara itu naik.", "The value of the country's exports rose.")]
    [InlineData("Harga minyak Australia naik.", "The price of Australia's oil rose.")]
    [InlineData("Harga minyaknya naik.", "Prices of its oil rose.")]
    [InlineData("Latihan gabungan Jepang dan Filipina berakhir.", "A joint Japanese-Philippine exercise has ended.")]
    [InlineData(
        "Latihan gabungan Jepang, Australia, dan Filipina berakhir.",
        "Joint Japanese, Australian and Philippine exercises have ended."
    )]
    public void A_possessor_or_names_may_interrupt_a_rendering(string source, string target) =>
        Assert.All(Verify(source, target), outcome => Assert.Equal(TermOutcomeKind.Applied, outcome.Kind));

    [Theory]
    [InlineData(
        "wakil menteri",
        "deputy minister",
        "Wakil menteri luar negeri tiba.",
        "The deputy foreign minister arrived.",
        TermOutcomeKind.Applied
    )]
    [InlineData(
        "wakil menteri",
        "deputy minister",
        "Wakil menteri itu tiba.",
        "The deputy and a minister arrived.",
        TermOutcomeKind.Violated
    )]
    [InlineData(
        "Dewan Keamanan PBB",
        "UN Security Council",
        "Dewan Keamanan PBB bersidang.",
        "The Security Council of the United Nations met.",
        TermOutcomeKind.Applied
    )]
    [InlineData(
        "Dewan Keamanan PBB",
        "UN Security Council",
        "Dewan Keamanan PBB bersidang.",
        "The Security Council of Russia met.",
        TermOutcomeKind.Violated
    )]
    public void A_field_may_be_inside_and_an_owner_after(
        string term,
        string rendering,
        string source,
        string target,
        TermOutcomeKind expected
    ) =>
        Assert.Equal(
            expected,
            Assert.Single(TermVerifier.Verify(new TermMatcher(Glossary(Entry(term, rendering))).Match(source), target)).Kind
        );

    [Theory]
    [InlineData("Nilai ekspor naik.", "The value of the goods and exports rose.")]
    [InlineData("Harga minyak naik.", "The price of Australian oil rose.")]
    [InlineData("Daya beli Australia turun.", "The power of Australia's parliament to stop purchasing fell.")]
    [InlineData("Nilai ekspor naik.", "The value of services exceeded exports.")]
    [InlineData("Latihan gabungan Jepang berakhir.", "The joint statement ended Japan's exercise.")]
    [InlineData("Latihan gabungan berakhir.", "The joint press exercise ended.")]
    [InlineData("Bank Indonesia diam.", "Bank of Bali's Indonesia branch is silent.")]
    public void Other_words_may_not_interrupt_a_rendering(string source, string target) =>
        Assert.Contains(Verify(source, target), outcome => outcome.Kind == TermOutcomeKind.Violated);

    [Fact]
    public void The_range_is_the_part_after_the_interruption()
    {
        const string Target = "The value of Australia's exports rose.";

        Assert.Equal(
            ["exports", "Australia's"],
            Verify("Nilai ekspor Australia naik.", Target).Select(outcome => outcome.Target!.Value.In(Target).ToString())
        );
    }

    private static IReadOnlyList<TermOutcome> Verify(string source, string target) => TermVerifier.Verify(Matcher.Match(source), target);
}
