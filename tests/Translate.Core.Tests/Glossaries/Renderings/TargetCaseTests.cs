using Translate.Core.Glossaries.Renderings;
using static Translate.Core.Tests.Support.TestTerms;

namespace Translate.Core.Tests.Glossaries.Renderings;

public class TargetCaseTests
{
    [Theory]
    [InlineData("Inflasi naik.", "inflation rose.", "Inflation rose.")]
    [InlineData("“Inflasi naik.”", "“inflation rose.”", "“Inflation rose.”")]
    [InlineData("inflasi naik", "inflation rose", "inflation rose")]
    [InlineData("iPhone dijual.", "iPhones are sold.", "iPhones are sold.")]
    [InlineData("Ponsel dijual.", "iPhones are sold.", "iPhones are sold.")]
    [InlineData("INFLASI NAIK LAGI", "inflation UP AGAIN", "INFLATION UP AGAIN")]
    [InlineData("INFLASI NAIK LAGI", "Inflation up again", "Inflation up again")]
    [InlineData("2 orang tewas.", "two people died.", "two people died.")]
    public void A_sentence_begins_as_in_the_source(string source, string target, string expected) =>
        Assert.Equal(expected, TargetCase.Restore(source, target, []));

    [Fact]
    public void A_term_in_a_heading_is_capitalized() =>
        Assert.Equal(
            "Talks on Ceasefire Begin Today",
            TargetCase.Restore(
                "Pembicaraan Gencatan Senjata Dimulai",
                "Talks on ceasefire Begin Today",
                Occurrences(Entry("gencatan senjata", "ceasefire"))
            )
        );

    [Fact]
    public void A_kept_term_keeps_its_case() =>
        Assert.Equal(
            "kompas.com wrote.",
            TargetCase.Restore(
                "Kompas.com menulis.",
                "kompas.com wrote.",
                Occurrences(Entry("kompas.com", "kompas.com") with { Keep = true })
            )
        );

    [Theory]
    [InlineData("He told the the authorities.", "He told the authorities.")]
    [InlineData("The the authorities came.", "The authorities came.")]
    [InlineData("He told the authorities.", "He told the authorities.")]
    [InlineData("A the authorities came to the the authorities.", "The authorities came to the authorities.")]
    public void An_article_is_not_doubled(string target, string expected) =>
        Assert.Equal(expected, DoubledArticles.Remove(target, Occurrences(Entry("pihak berwajib", "the authorities"))));
}
