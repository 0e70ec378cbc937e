using CsCheck;
using Translate.Core.Bitexts;
using Translate.Core.Quality;
using static Translate.Core.Tests.Quality.SomeUnits;

namespace Translate.Core.Tests.Quality;

public class PairChecksTests
{
    private static readonly PairChecks Check = new();

    private static readonly string[] Parts =
    [
        "pukul",
        "19.30",
        "WIB",
        "Rp",
        "1,2",
        "T",
        "juta",
        "dua",
        "per",
        "tiga",
        "puluh",
        "belas",
        "setengah",
        "Mei",
        "Minggu",
        "17/8/2024",
        "-",
        "/",
        "an",
        "twenty",
        "five",
        "half",
        "a",
        "million",
        "p.m.",
        "May",
        "tidak",
        "not",
        "Budi",
        "Bodi",
        "\"",
        "(",
        ")",
        ".",
        ",",
        "http://a.id",
        "#x",
        "@y",
        "the",
    ];

    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.String,
        Gen.String[Gen.Char["0123456789.,:/()-% abRp\"'“”‘’\ud83d\ude00"], 0, 40],
        Gen.Int[0, Parts.Length - 1].Select(i => Parts[i]).Array[0, 12].Select(words => string.Join(' ', words))
    );

    [Fact]
    public void Ranges_are_within_the_texts() =>
        Gen.Select(Text, Text)
            .Sample(
                (source, target) =>
                    Assert.All(
                        Check.Check(Unit(source, target)),
                        finding =>
                        {
                            Assert.InRange(finding.Source?.End ?? 0, 0, source.Length);
                            Assert.InRange(finding.Target?.End ?? 0, 0, target.Length);
                        }
                    ),
                iter: 20_000
            );

    [Fact]
    public void Figures_in_a_term_are_ignored()
    {
        var entry = TestData.Term("KTT ASEAN 2+3", "ASEAN+3 Summit");
        const string Source = "KTT ASEAN 2+3 dibuka.";
        const string Target = "The ASEAN+3 Summit opened.";
        var unit = Unit(Source, Target) with { Terms = [TestData.Outcome(entry, Source, Target)] };

        Assert.Empty(Check.Check(unit));
        Assert.NotEmpty(Check.Check(unit with { Terms = [] }));
    }

    [Theory]
    [InlineData("1", 10_000)]
    [InlineData("9.", 5_000)]
    [InlineData("(", 10_000)]
    [InlineData("\"", 10_000)]
    [InlineData("Budi ", 5_000)]
    [InlineData("1 ", 5_000)]
    [InlineData("lima ", 5_000)]
    [InlineData("Ж漢字ไทย", 2_000)]
    public void Extreme_texts_are_read(string part, int count)
    {
        var text = string.Concat(Enumerable.Repeat(part, count));

        Assert.All(Check.Check(Unit(text, text + "2")), finding => Assert.True(finding.Message.Length < 300));
    }

    [Theory]
    [InlineData("Dewan itu bersidang.", "Dewan itu bersidang.", true)]
    [InlineData("Dewan itu bersidang.", " dewan itu BERSIDANG. ", true)]
    [InlineData("Presiden datang.", "Presiden datang.", true)]
    [InlineData("Dewan itu bersidang.", "The council met.", false)]
    [InlineData("Jakarta, Kompas.", "Jakarta, Kompas.", false)]
    [InlineData("Joko Widodo (61)", "Joko Widodo (61)", false)]
    [InlineData("Internet.", "Internet.", false)]
    [InlineData("12.30", "12.30", false)]
    public void An_unchanged_sentence_is_reported(string source, string target, bool isReported) =>
        Assert.Equal(isReported, Check.Check(Unit(source, target)).Any(finding => finding.Id == FindingIds.SameAsSource));
}
