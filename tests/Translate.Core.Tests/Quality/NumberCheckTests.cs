using CsCheck;
using Translate.Core.Bitexts;
using Translate.Core.Quality;
using Translate.Core.Text;
using static Translate.Core.Tests.Quality.SomeUnits;

namespace Translate.Core.Tests.Quality;

public class NumberCheckTests
{
    private static readonly NumberCheck Check = new();

    [Theory]
    [InlineData("Ada 70 orang.", "There are 70 people.")]
    [InlineData("Sebanyak 1.000 orang.", "Some 1,000 people.")]
    [InlineData("Sebanyak 1.000 orang.", "Some 1000 people.")]
    [InlineData("Nilainya 1.000,5 ton.", "It is 1,000.5 tons.")]
    [InlineData("Naik 5,2 persen.", "Up 5.2 percent.")]
    [InlineData("Rp1.500.000,75", "Rp1,500,000.75")]
    [InlineData("Pada Rabu (14/9).", "On Wednesday (Sept. 14).")]
    [InlineData("Pada Rabu (14/9/2022).", "On Wednesday (Sept. 14, 2022).")]
    [InlineData("Pada Rabu (14/9).", "On Wednesday (9/14).")]
    [InlineData("Pukul 14.30 WIB.", "At 14:30 local time.")]
    [InlineData("Pukul 14:30 WIB.", "At 14:30 local time.")]
    [InlineData("Pukul 14.30 WIB.", "At 14.30 local time.")]
    [InlineData("Hari ke-70.", "The 70th day.")]
    [InlineData("Menang 2-1.", "Won 2-1.")]
    [InlineData("Ada 3 orang.", "There are three people.")]
    [InlineData("Ada 12 orang.", "Twelve people are there.")]
    [InlineData("Tahun 2022.", "The year 2022.")]
    [InlineData("Tanpa angka.", "Without numbers, or with 5.")]
    [InlineData("5, 5", "5 and 5")]
    public void A_number_that_is_there_in_some_form_is_no_finding(string source, string target) => Assert.Empty(Check.Check(Unit(source, target)));

    [Theory]
    [InlineData("Ada 70 orang.", "There are people.", "70")]
    [InlineData("Ada 70 orang.", "There are 71 people.", "70")]
    [InlineData("Ada 70 orang.", "There are 700 people.", "70")]
    [InlineData("Sebanyak 1.000,5 ton.", "Some 1,000,5 tons.", "1.000,5")]
    [InlineData("Sebanyak 1.500 orang.", "Some 1.5 people.", "1.500")]
    [InlineData("Pada Rabu (14/9).", "On Wednesday in September.", "14")]
    [InlineData("Pada Rabu (14/9/2022).", "On Wednesday (Sept. 14).", "2022")]
    [InlineData("Pukul 14.30 WIB.", "At 2:30.", "14.30")]
    [InlineData("Ada 13 orang.", "There are thirteen people.", "13")]
    [InlineData("5 dan 5", "5 and more", "5")]
    [InlineData("Menang 2-1.", "Won 2-0.", "1")]
    [InlineData("Ada 1 orang.", "Someone has money.", "1")]
    [InlineData("Ada 10 orang.", "They often attend.", "10")]
    public void A_missing_number_is_reported_with_its_place(string source, string target, string expected)
    {
        var finding = Assert.Single(Check.Check(Unit(source, target)));

        Assert.Equal((FindingIds.NumberMissing, Severity.Warning), (finding.Id, finding.Severity));
        Assert.Equal(expected, finding.Source!.Value.In(source).ToString());
        Assert.Equal($"the number {expected} is not in the translation", finding.Message);
    }

    [Fact]
    public void Missing_numbers_are_reported_in_order()
    {
        var findings = Check.Check(Unit("3 dari 44 dan 555", "44")).Select(finding => finding.Source!.Value);

        Assert.Equal([new TextRange(0, 1), new TextRange(14, 17)], findings);
    }

    [Fact]
    public void A_grouped_number_is_found_in_English_grouping() => Gen.Int[0, int.MaxValue].Sample(number =>
    {
        var english = number.ToString("N0", System.Globalization.CultureInfo.InvariantCulture);

        Assert.Empty(Check.Check(Unit(english.Replace(',', '.'), english)));
    });

    [Fact]
    public void A_finding_points_into_the_source() => Gen.Select(Gen.String[Gen.Char["0123456789.,:/() ab"], 0, 20], Gen.String).Sample((source, target) =>
        Assert.All(Check.Check(Unit(source, target)), finding => Assert.InRange(finding.Source!.Value.End, 1, source.Length)));
}
