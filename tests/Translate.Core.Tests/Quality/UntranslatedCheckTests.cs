using Translate.Core.Bitexts;
using Translate.Core.Quality;
using static Translate.Core.Tests.Quality.SomeUnits;

namespace Translate.Core.Tests.Quality;

public class UntranslatedCheckTests
{
    private static readonly UntranslatedCheck Check = new();

    [Theory]
    [InlineData("Dewan itu bersidang.", "Dewan itu bersidang.")]
    [InlineData("Dewan itu bersidang.", " dewan itu BERSIDANG. ")]
    [InlineData("Presiden datang.", "Presiden datang.")]
    public void A_sentence_that_stays_as_it_is_is_reported(string source, string target)
    {
        var finding = Assert.Single(Check.Check(Unit(source, target)));

        Assert.Equal((FindingIds.TargetEqualsSource, Severity.Warning), (finding.Id, finding.Severity));
    }

    [Theory]
    [InlineData("Dewan itu bersidang.", "The council met.")]
    [InlineData("Jakarta, Kompas.", "Jakarta, Kompas.")]
    [InlineData("Joko Widodo (61)", "Joko Widodo (61)")]
    [InlineData("Internet.", "Internet.")]
    [InlineData("12.30", "12.30")]
    public void A_name_or_a_translation_is_no_finding(string source, string target) => Assert.Empty(Check.Check(Unit(source, target)));
}
