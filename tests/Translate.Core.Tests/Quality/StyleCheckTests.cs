using Translate.Core.Bitexts;
using Translate.Core.Quality;
using Translate.Core.Quality.Style;
using static Translate.Core.Tests.Quality.SomeUnits;

namespace Translate.Core.Tests.Quality;

public class StyleCheckTests
{
    [Fact]
    public void Reports_a_note_with_correction_and_range()
    {
        var finding = Assert.Single(new StyleCheck(StyleGuide.Default).Check(Unit("Tarif naik 5 persen.", "Rates rose 5 percent.")));

        Assert.Equal(
            ("house-style", Severity.Info, "percent: Use the sign with figures: '5%'"),
            (finding.Id, finding.Severity, finding.Message)
        );
        Assert.Equal("5 percent", finding.Target!.Value.In("Rates rose 5 percent.").ToString());
    }

    [Theory]
    [InlineData("See https://example.org/colour/programme now.")]
    [InlineData("Write to colour@example.org.")]
    public void Ignores_addresses(string target) => Assert.Empty(new StyleCheck(StyleGuide.Default).Check(Unit("Lihat.", target)));

    [Fact]
    public void Has_no_findings_without_rules() => Assert.Empty(new StyleCheck(StyleGuide.Empty).Check(Unit("Warna.", "The colour.")));
}
