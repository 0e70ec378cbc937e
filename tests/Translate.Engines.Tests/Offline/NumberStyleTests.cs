using CsCheck;
using Translate.Core.Languages;
using Translate.Engines.Offline;

namespace Translate.Engines.Tests.Offline;

public class NumberStyleTests
{
    [Theory]
    [InlineData("1.000,5", "1,000.5")]
    [InlineData("1.000", "1,000")]
    [InlineData("12.345.678", "12,345,678")]
    [InlineData("5,2", "5.2")]
    [InlineData("70", "70")]
    [InlineData("2022", "2022")]
    [InlineData("14.30", "14.30")]
    [InlineData("1.2.3", "1.2.3")]
    [InlineData("1,2,3", "1,2,3")]
    [InlineData("14:30", "14:30")]
    [InlineData("1000.000", "1000.000")]
    [InlineData("192.168.100.200", "192.168.100.200")]
    [InlineData("1.168.100.200", "1,168,100,200")]
    public void Figures_have_English_grouping(string indonesian, string english) =>
        Assert.Equal(english, IndonesianFigures.ToEnglish(indonesian));

    [Theory]
    [InlineData("(14/9)", "(Sept. 14)")]
    [InlineData("(1/5)", "(May 1)")]
    [InlineData("(3/2/2020)", "(Feb. 3, 2020)")]
    [InlineData("(29/2)", "(Feb. 29)")]
    [InlineData("(31/12)", "(Dec. 31)")]
    [InlineData("Rp1.500", "Rp1,500")]
    [InlineData("Rp 1.000,5", "Rp1,000.5")]
    [InlineData("Rp. 1.500", "Rp1,500")]
    [InlineData("US$ 5,5", "US$5.5")]
    [InlineData("ke-70", "70th")]
    [InlineData("ke-1", "1st")]
    [InlineData("ke-2", "2nd")]
    [InlineData("Ke-3", "3rd")]
    [InlineData("ke-11", "11th")]
    [InlineData("ke-112", "112th")]
    [InlineData("ke-21", "21st")]
    public void A_date_amount_or_ordinal_is_rewritten_completely(string indonesian, string english) =>
        Assert.Equal((english, indonesian.Length), NumberConverter.Convert(indonesian, 0));

    [Theory]
    [InlineData("14.30 WIB", "14:30")]
    [InlineData("07.15 waktu setempat", "07:15")]
    [InlineData("14.30 orang", "14.30")]
    public void A_clock_time_is_recognized_by_what_follows(string text, string english) =>
        Assert.Equal((english, 5), NumberConverter.Convert(text, 0));

    [Theory]
    [InlineData("(32/1)")]
    [InlineData("(0/5)")]
    [InlineData("(1/13)")]
    [InlineData("(30/2)")]
    [InlineData("(31/4)")]
    [InlineData("(14/9")]
    [InlineData("(14/9/22)")]
    [InlineData(". 5")]
    [InlineData(".5")]
    [InlineData("Rp")]
    [InlineData("ke-")]
    [InlineData("orang")]
    [InlineData("")]
    public void Text_that_is_not_a_figure_or_date_is_unchanged(string text) => Assert.Equal(0, NumberConverter.Convert(text, 0).Length);

    [Fact]
    public void Figures_are_read_from_an_offset() => Assert.Equal(("1,000", 5), NumberConverter.Convert("Ada 1.000 orang", 4));

    [Fact]
    public void A_long_month_with_a_day_is_abbreviated() =>
        Assert.Equal(["Jan.", "May", "Dec."], new[] { 1, 5, 12 }.Select(NumberConverter.GetMonthBeforeDay));

    [Fact]
    public void A_number_keeps_its_digits() =>
        Gen.Int[0, int.MaxValue]
            .Sample(number =>
            {
                var english = number.ToString("N0", System.Globalization.CultureInfo.InvariantCulture);

                Assert.Equal(english, IndonesianFigures.ToEnglish(english.Replace(',', '.'), isQuantity: true));
            });
}
