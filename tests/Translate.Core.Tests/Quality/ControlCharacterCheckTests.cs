using Translate.Core.Bitexts;
using Translate.Core.Quality;
using static Translate.Core.Tests.Quality.SomeUnits;

namespace Translate.Core.Tests.Quality;

public class ControlCharacterCheckTests
{
    private static readonly ControlCharacterCheck Check = new();

    [Theory]
    [InlineData("The \u001B[31mcouncil met.", "U+001B")]
    [InlineData("The council\u0000 met.", "U+0000")]
    [InlineData("The council\nmet.", "U+000A")]
    [InlineData("The \u202Ecouncil met.", "U+202E")]
    [InlineData("The \u2066council met.", "U+2066")]
    [InlineData("The \uFFFDcouncil met.", "U+FFFD")]
    [InlineData("The \uE000council met.", "U+E000")]
    [InlineData("The \uFDD0council met.", "U+FDD0")]
    [InlineData("The \u0085council met.", "U+0085")]
    [InlineData("The \U000F0000council met.", "U+F0000")]
    public void A_character_that_is_not_text_is_an_error(string target, string name)
    {
        var finding = Assert.Single(Check.Check(Unit("Dewan bersidang.", target)));

        Assert.Equal((FindingIds.ControlCharacter, Severity.Error), (finding.Id, finding.Severity));
        Assert.Contains(name + " ", finding.Message, StringComparison.Ordinal);
        Assert.Equal(
            target.IndexOf("council", StringComparison.Ordinal) > finding.Target!.Value.Start,
            target.IndexOf("council", StringComparison.Ordinal) >= finding.Target.Value.End
        );
    }

    [Fact]
    public void Half_of_a_surrogate_pair_is_an_error()
    {
        var finding = Assert.Single(Check.Check(Unit("Dewan bersidang.", "The \uD83D council met.")));

        Assert.Equal((4, 5), (finding.Target!.Value.Start, finding.Target.Value.End));
    }

    [Theory]
    [InlineData("Keluarga 👩\u200D👩 datang.", "The family 👩\u200D👩 came.")]
    [InlineData("Dewan\u00ADbersidang.", "The coun\u00ADcil met.")]
    [InlineData("Satu\tdua.", "One\ttwo.")]
    [InlineData("Tanda \uFFFD rusak.", "The mark \uFFFD is broken.")]
    public void Text_characters_and_characters_of_the_source_have_no_finding(string source, string target) =>
        Assert.Empty(Check.Check(Unit(source, target)));
}
