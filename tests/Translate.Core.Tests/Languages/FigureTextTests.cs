using Translate.Core.Bitexts;
using Translate.Core.Glossaries;
using Translate.Core.Languages;
using Translate.Core.Quality;
using Translate.Core.Quality.Style;

namespace Translate.Core.Tests.Languages;

public class FigureTextTests
{
    private static readonly string[] NumberFindings =
    [
        FindingIds.NumberMismatch,
        FindingIds.NumberAdded,
        FindingIds.Magnitude,
        FindingIds.Unit,
        FindingIds.Currency,
    ];

    [Theory]
    [InlineData("4.000", "4,000")]
    [InlineData("3,5 %", "3.5%")]
    [InlineData("3,5%", "3.5%")]
    [InlineData("35 %", "35%")]
    [InlineData("Rp1,2 triliun", "Rp1.2 trillion")]
    [InlineData("12,75", "12.75")]
    [InlineData("1.234.567,89", "1,234,567.89")]
    [InlineData("Rp 1.500", "Rp1,500")]
    [InlineData("Rp. 1.000.000,-", "Rp1,000,000")]
    [InlineData("US$ 2,5 miliar", "US$2.5 billion")]
    [InlineData("IDR 1.000", "IDR 1,000")]
    [InlineData("1.000 USD", "1,000 USD")]
    [InlineData("-4.000", "-4,000")]
    [InlineData("(1.250)", "(1,250)")]
    [InlineData("1.200 (35,4%)", "1,200 (35.4%)")]
    [InlineData("1.000–2.000", "1,000–2,000")]
    [InlineData("500-1.000", "500-1,000")]
    [InlineData("1.000 – 2.000", "1,000 – 2,000")]
    [InlineData("2,5 Juta", "2.5 Million")]
    [InlineData("50 ribu", "50,000")]
    [InlineData("3,5 persen", "3.5%")]
    [InlineData("1.250 km²", "1,250 km²")]
    [InlineData("36,5 °C", "36.5 °C")]
    [InlineData("4.000*", "4,000*")]
    [InlineData("0,5", "0.5")]
    [InlineData("1\u00A0250,5", "1\u00A0250.5")]
    [InlineData("Rp192.168.100.200", "Rp192,168,100,200")]
    [InlineData("Rp10.000 - Rp25.000", "Rp10,000 - Rp25,000")]
    public void Numbers_get_the_English_form(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("12.30")]
    [InlineData("12.30 WIB")]
    [InlineData("10.12.2025")]
    [InlineData("192.168.1.1")]
    [InlineData("192.168.100.200")]
    [InlineData("0812.345.678")]
    [InlineData("021.345.678")]
    [InlineData("+62.812.345.678")]
    [InlineData("1.2.3")]
    [InlineData("2.1")]
    [InlineData("v4.000")]
    [InlineData("5G")]
    [InlineData("01.234.567.8-901.000")]
    [InlineData("123-456.789")]
    [InlineData("1.234/2.000")]
    [InlineData("1:1.000")]
    [InlineData("123.456/PUU")]
    [InlineData("1,234,567")]
    [InlineData("12,5,3")]
    [InlineData("0.500")]
    [InlineData("2024")]
    [InlineData("17/8/2024")]
    [InlineData("3.201.0001")]
    [InlineData("081234567890")]
    [InlineData("2,5 ribu orang")]
    [InlineData("ISBN 978.602.000")]
    [InlineData("4.000 orang")]
    [InlineData("4.000_a")]
    [InlineData("#4.000")]
    [InlineData("1.000.000.000-2")]
    [InlineData("")]
    [InlineData("Rp")]
    public void Codes_and_words_stay(string text) => Assert.Equal(text, FigureText.Read(text)?.English ?? text);

    [Theory]
    [InlineData("Rp 750.000,00", "Rp750,000.00")]
    [InlineData("€ 1.250,50", "€1,250.50")]
    [InlineData("± 3.500", "± 3,500")]
    [InlineData("> 10.000", "> 10,000")]
    [InlineData("+2,35%", "+2.35%")]
    [InlineData("−0,8 %", "−0.8%")]
    [InlineData("98,6 (2023)", "98.6 (2023)")]
    [InlineData("1.024 MB", "1,024 MB")]
    [InlineData("12,5 ha", "12.5 ha")]
    [InlineData("Rp1,5 TRILIUN", "Rp1.5 TRILLION")]
    [InlineData("1,5–2,5 juta", "1.5–2.5 million")]
    [InlineData("10,5 / 11,2", "10.5 / 11.2")]
    [InlineData("1.000; 2.000; 3.000", "1,000; 2,000; 3,000")]
    [InlineData("Rp5.000/kg", "Rp5.000/kg")]
    [InlineData("08.30–10.00", "08.30–10.00")]
    [InlineData("8.30–10.00", "8.30–10.00")]
    [InlineData("3.1.000", "3.1.000")]
    [InlineData("10.0.0.1", "10.0.0.1")]
    [InlineData("3174.0123.0456", "3174.0123.0456")]
    [InlineData("(021) 345.678", "(021) 345.678")]
    [InlineData("1.250.000.", "1,250,000.")]
    [InlineData("0,25‰", "0.25‰")]
    [InlineData("4.000 5.000", "4,000 5,000")]
    [InlineData("2-1", "2-1")]
    public void Held_out_texts(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("1.234.567", true, false)]
    [InlineData("3,5", true, false)]
    [InlineData("4.000", false, false)]
    [InlineData("1,234", false, false)]
    [InlineData("3,125%", false, false)]
    [InlineData("3.5%", false, true)]
    [InlineData("US$3.25", false, true)]
    [InlineData("1,234,567", false, true)]
    [InlineData("1,234.5", false, true)]
    [InlineData("1.200 (3,5%)", true, false)]
    public void Knows_what_is_certain(string text, bool isIndonesian, bool isEnglish)
    {
        var figures = FigureText.Read(text)!;
        Assert.Equal((isIndonesian, isEnglish), (figures.IsCertainlyIndonesian, figures.IsCertainlyEnglish));
    }

    private static void Check(string text, string expected)
    {
        Assert.Equal(expected, FigureText.Read(text)?.English ?? text);

        // The checks agree that it is the same number.
        Assert.DoesNotContain(
            new PairInspector(new Glossary([]), CheckSeverities.Default, StyleGuide.Default).Check(text, expected),
            finding => text != expected && NumberFindings.Contains(finding.Id)
        );
    }
}
