using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Renderings;
using Translate.Core.Problems;
using Translate.Core.Text;

namespace Translate.Core.Tests.Glossaries;

public class RenderingInflectionsTests
{
    [Theory]
    [InlineData("ceasefire", "ceasefire", "ceasefires")]
    [InlineData("armed forces", "armed forces")]
    [InlineData("Security Council", "Security Council")]
    [InlineData("the authorities", "the authorities", "authorities")]
    [InlineData("chief of staff", "chief of staff", "chiefs of staff")]
    public void A_noun_may_be_in_the_plural(string target, params string[] forms) =>
        Assert.Equal(forms, RenderingInflections.GetAccepted(Create(target)));

    [Fact]
    public void A_reduplicated_term_must_be_in_the_plural() =>
        Assert.Equal(["ballistic missiles"], RenderingInflections.GetAccepted(Create("ballistic missile") with { IsPlural = true }));

    [Fact]
    public void A_verb_may_be_in_any_form() =>
        Assert.Equal(
            ["shoot down", "shoots down", "shot down", "shooting down"],
            RenderingInflections.GetAccepted(Create("shoot down", PartOfSpeech.Verb))
        );

    [Fact]
    public void A_term_that_is_kept_has_one_form() =>
        Assert.Equal(
            ["Kumsusan"],
            RenderingInflections.GetAccepted(
                new TermOccurrence(
                    CreateEntry("Kumsusan", PartOfSpeech.Noun) with
                    {
                        Keep = true,
                    },
                    new TextRange(0, 8),
                    IsPlural: false,
                    string.Empty
                )
            )
        );

    [Fact]
    public void A_demonym_of_a_country_is_accepted() =>
        Assert.Contains("Indonesian", RenderingInflections.GetAccepted(Create("Indonesia")));

    private static TermOccurrence Create(string target, PartOfSpeech partOfSpeech = PartOfSpeech.Noun) =>
        new(CreateEntry(target, partOfSpeech), new TextRange(0, 7), IsPlural: false, string.Empty);

    private static TermEntry CreateEntry(string target, PartOfSpeech partOfSpeech) =>
        new()
        {
            Source = "istilah",
            Target = target,
            PartOfSpeech = partOfSpeech,
            Domain = "test",
            Location = new SourceLocation("test.yaml", 1, 1),
        };
}
