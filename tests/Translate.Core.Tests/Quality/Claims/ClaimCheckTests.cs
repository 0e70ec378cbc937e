using CsCheck;
using Translate.Core.Bitexts;
using Translate.Core.Quality.Claims;
using Translate.Core.Quality.Texts;

namespace Translate.Core.Tests.Quality.Claims;

public class ClaimCheckTests
{
    [Theory]
    [InlineData("Ada 70 orang.", "There are 70 people.")]
    [InlineData("Sebanyak 1.000 orang.", "Some 1,000 people.")]
    [InlineData("Sebanyak 1.000 orang.", "Some 1000 people.")]
    [InlineData("Nilainya 1.000,5 ton.", "It is 1,000.5 tons.")]
    [InlineData("Rp1.500.000,75", "Rp1,500,000.75")]
    [InlineData("Pada Rabu (14/9).", "On Wednesday (Sept. 14).")]
    [InlineData("Pada Rabu (14/9/2022).", "On Wednesday (Sept. 14, 2022).")]
    [InlineData("Pada Rabu (14/9).", "On Wednesday (9/14).")]
    [InlineData("Pada 2024-08-17 pagi.", "On the morning of August 17, 2024.")]
    [InlineData("Pukul 14.30 WIB.", "At 14:30 local time.")]
    [InlineData("Pukul 14.30 WIB.", "At 2:30 p.m.")]
    [InlineData("Pukul 20.00 WIB.", "At 13:00 GMT.")]
    [InlineData("Pukul 24.00.", "At midnight.")]
    [InlineData("Hari ke-70.", "The 70th day.")]
    [InlineData("Abad kedua puluh.", "The twentieth century.")]
    [InlineData("Menang 2-1.", "Won 2-1.")]
    [InlineData("Ada 12 orang.", "Twelve people are there.")]
    [InlineData("Dua ratus lima puluh ribu orang.", "A quarter of a million people.")]
    [InlineData("Dua setengah tahun.", "Two and a half years.")]
    [InlineData("Utangnya Rp 1,2 T.", "Its debt is Rp 1.2 trillion.")]
    [InlineData("Kecepatannya 160-320 km/jam.", "Its speed is 100-200 miles/hour.")]
    [InlineData("Beratnya 90 kg.", "It weighs 200 pounds.")]
    [InlineData("Separuh warga.", "50 percent of the residents.")]
    [InlineData("Era 90-an.", "The nineties.")]
    [InlineData("Lima orang, dan kelima orang itu pergi.", "Five people, and they left.")]
    [InlineData("5, 5", "5 and 5")]
    public void A_claim_in_another_form_has_no_finding(string source, string target) => Assert.Empty(Find(source, target));

    [Theory]
    [InlineData("Ada 70 orang.", "There are people.", FindingIds.NumberMismatch, "70")]
    [InlineData("Ada 70 orang.", "There are 71 people.", FindingIds.NumberMismatch, "70")]
    [InlineData("Sebanyak 1.500 orang.", "Some 1.5 people.", FindingIds.Magnitude, "1.500")]
    [InlineData("Pada Rabu (14/9/2022).", "On Wednesday (Sept. 14).", FindingIds.Date, "14/9/2022")]
    [InlineData("Pukul 14.30 WIB.", "At 3:30.", FindingIds.NumberMismatch, "14.30 WIB")]
    [InlineData("Pukul 14.30 WIB.", "At 2:30 a.m.", FindingIds.NumberMismatch, "14.30 WIB")]
    [InlineData("5 dan 5", "5 and more", FindingIds.NumberMismatch, "5")]
    [InlineData("Menang 2-1.", "Won 2-0.", FindingIds.NumberMismatch, "1")]
    [InlineData("Nilainya 154,5 miliar.", "It is worth 154.5 million.", FindingIds.Magnitude, "154,5 miliar")]
    [InlineData("Pada Maret 2020.", "In May 2020.", FindingIds.Date, "Maret")]
    public void A_changed_claim_is_reported_with_its_range(string source, string target, string id, string expected)
    {
        var finding = Assert.Single(Find(source, target));

        Assert.Equal(id, finding.Id);
        Assert.Equal(expected, finding.Source!.Value.In(source).ToString());
    }

    [Fact]
    public void A_grouped_number_matches_English_grouping() =>
        Gen.Int[1000, int.MaxValue]
            .Sample(number =>
            {
                var english = number.ToString("N0", System.Globalization.CultureInfo.InvariantCulture);

                Assert.Empty(Find(english.Replace(',', '.'), english));
            });

    [Fact]
    public void A_24_hour_time_matches_a_12_hour_time() =>
        Gen.Select(Gen.Int[0, 23], Gen.Int[0, 59])
            .Sample(
                (hour, minute) =>
                    Assert.Empty(
                        Find(
                            FormattableString.Invariant($"Pukul {hour:00}.{minute:00} WIB"),
                            FormattableString.Invariant(
                                $"At {(hour % 12 == 0 ? 12 : hour % 12)}:{minute:00} {(hour < 12 ? "a.m." : "p.m.")}"
                            )
                        )
                    )
            );

    private static List<Finding> Find(string source, string target)
    {
        var findings = new List<Finding>();
        new ClaimCheck().Check(CheckedPair.Read(source, target), findings);
        return findings;
    }
}
