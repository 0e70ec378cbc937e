using System.Text;
using Translate.Core.Bitexts;
using Translate.Core.Documents;
using Translate.Core.Memory;
using Translate.Core.Memory.Exchange;

namespace Translate.Core.Tests.Memory.Exchange;

public class TmxReaderTests
{
    [Theory]
    [InlineData("id", "en")]
    [InlineData("ID-id", "EN-gb")]
    [InlineData("in", "en-US")]
    [InlineData("ind", "eng")]
    [InlineData("id_ID", "en_US")]
    public void Recognizes_BCP_47_codes(string indonesian, string english) =>
        Assert.Equal(("Ia lulus.", "He passed."), Pair(Unit($"{Variant("Ia lulus.", indonesian)}{Variant("He passed.", english)}")));

    [Fact]
    public void Accepts_either_language_order() =>
        Assert.Equal(("Ia lulus.", "He passed."), Pair(Unit(Variant("He passed.", "en") + Variant("Ia lulus.", "id"))));

    [Fact]
    public void Counts_ignored_languages() =>
        Assert.Equal(
            2,
            Assert
                .IsType<ExchangeItem.Unit>(
                    Assert.Single(
                        UnitExchange.Read(
                            "tmx",
                            Tmx(
                                Unit(
                                    Variant("Ia lulus.", "id")
                                        + Variant("He passed.", "en")
                                        + Variant("Er bestand.", "de")
                                        + Variant("He has passed.", "en-GB")
                                )
                            )
                        )
                    )
                )
                .IgnoredTexts
        );

    [Fact]
    public void Reads_old_lang_attribute() =>
        Assert.Equal(
            ("Ia lulus.", "He passed."),
            Pair("<tu><tuv lang=\"ID\"><seg>Ia lulus.</seg></tuv><tuv lang=\"EN\"><seg>He passed.</seg></tuv></tu>")
        );

    [Fact]
    public void Unit_of_another_program_has_memory_origin()
    {
        var unit = Single(
            "<tu creationdate=\"20240131T120000Z\" creationid=\"siti\" usagecount=\"4\"><note>Check.</note><prop type=\"x-project\">Koran</prop>"
                + Both
                + "</tu>"
        );
        Assert.Equal((Origin.Memory, UnitState.Translated, "siti"), (unit.Origin, unit.State, unit.Author));
        Assert.Equal(new DateTimeOffset(2024, 1, 31, 12, 0, 0, TimeSpan.Zero), unit.Changed);
        Assert.Equal(["Check."], unit.Tmx!.Notes);
        Assert.Equal([new TmxProperty("x-project", "Koran")], unit.Tmx.Properties);
        Assert.Equal([new TmxProperty("usagecount", "4")], unit.Tmx.Attributes);
    }

    [Fact]
    public void Prefers_attributes_of_target() =>
        Assert.Equal(
            "budi",
            Single(
                "<tu changeid=\"siti\"><tuv xml:lang=\"id\"><seg>Ia.</seg></tuv><tuv xml:lang=\"en\" changeid=\"budi\"><seg>He.</seg></tuv></tu>"
            ).Author
        );

    [Fact]
    public void Marks_units_reviewed() =>
        Assert.Equal(UnitState.Reviewed, UnitExchange.ReadUnits("tmx", Tmx(Unit(Both)), approved: true).Single().State);

    [Fact]
    public void Keeps_inline_tags()
    {
        var unit = Single(
            "<tu><tuv xml:lang=\"id\"><seg>Ia <bpt i=\"1\">&lt;b&gt;</bpt>lulus<ept i=\"1\">&lt;/b&gt;</ept> <hi type=\"x\">tadi</hi>.<ph>a<sub>b</sub></ph></seg></tuv><tuv xml:lang=\"en\"><seg>He passed.</seg></tuv></tu>"
        );
        Assert.Equal("Ia lulus tadi.", unit.Source);
        Assert.Equal(
            [
                new(3, InlineCodeKind.Open, "1", "<bpt i=\"1\">&lt;b&gt;</bpt>"),
                new(8, InlineCodeKind.Close, "1", "<ept i=\"1\">&lt;/b&gt;</ept>"),
                new(9, InlineCodeKind.Open, "hi2", "<hi type=\"x\">"),
                new(13, InlineCodeKind.Close, "hi2", "</hi>"),
                new(14, InlineCodeKind.Standalone, string.Empty, "<ph>a<sub>b</sub></ph>"),
            ],
            unit.SourceCodes
        );
    }

    [Theory]
    [InlineData("Ia <g id=\"1\">lulus</g>.", "Ia lulus.")]
    [InlineData("<g id=\"1\">Ia <g id=\"2\">lulus</g></g><x id=\"3\"/>.", "Ia lulus.")]
    [InlineData("<b>Ia</b> <bpt i=\"1\">q</bpt><i>lulus</i><ept i=\"1\">q</ept>.", "Ia lulus.")]
    [InlineData("Ia <mrk mtype=\"term\">lulus</mrk><sub>.</sub>", "Ia lulus.")]
    public void Keeps_tags_of_other_formats_as_codes(string segment, string text)
    {
        var unit = Single(Unit(Variant(segment, "id") + Variant("He passed.", "en")));
        Assert.Equal(text, unit.Source);
        Assert.NotEmpty(unit.SourceCodes);
        Assert.True(new TmxSegmentText(unit.Source, unit.SourceCodes).IsSound());
        var again = UnitExchange.ReadUnits("tmx", UnitExchange.Write("tmx", [unit])).Single();
        Assert.Equal(text, again.Source);
        Assert.Equal(unit.SourceCodes, again.SourceCodes);
    }

    [Fact]
    public void Pairs_tags_of_other_formats() =>
        Assert.Equal(
            [
                new(3, InlineCodeKind.Open, "x1", "<bpt i=\"x1\">&lt;g id=\"1\"&gt;</bpt>"),
                new(8, InlineCodeKind.Close, "x1", "<ept i=\"x1\">&lt;/g&gt;</ept>"),
                new(8, InlineCodeKind.Standalone, string.Empty, "<ph>&lt;x/&gt;</ph>"),
            ],
            Single(Unit(Variant("Ia <g id=\"1\">lulus</g><x/>.", "id") + Variant("He.", "en"))).SourceCodes
        );

    [Theory]
    [InlineData("x-context-pre", "x-context-post")]
    [InlineData("prev", "next")]
    public void Reads_context_of_memoQ_and_OmegaT(string previous, string next)
    {
        var unit = Single($"<tu><prop type=\"{previous}\">Sebelum.</prop><prop type=\"{next}\">Sesudah.</prop>{Both}</tu>");
        Assert.Equal(("Sebelum.", "Sesudah.", null), (unit.Previous, unit.Next, unit.Tmx));
    }

    [Fact]
    public void Keeps_unknown_properties()
    {
        var unit = Single("<tu><prop type=\"x-origin\">mt</prop><prop type=\"x-terms\">nonsense</prop>" + Both + "</tu>");
        Assert.Equal((Origin.Memory, 2), (unit.Origin, unit.Tmx!.Properties.Count));
    }

    [Fact]
    public void Never_fetches_document_type() =>
        Assert.Single(UnitExchange.ReadUnits("tmx", "<!DOCTYPE tmx SYSTEM \"file:///does/not/exist.dtd\">" + Tmx(Unit(Both))));

    [Fact]
    public void Reads_characters_outside_basic_plane() =>
        Assert.Equal(("😀 Ia.", "😀 He."), Pair(Unit(Variant("😀 Ia.", "id") + Variant("&#x1F600; He.", "en"))));

    [Fact]
    public void Reads_UTF_16() =>
        Assert.IsType<ExchangeItem.Unit>(
            Assert.Single(
                UnitExchange.Read(
                    "tmx",
                    [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + Tmx(Unit(Both)))]
                )
            )
        );

    [Theory]
    [InlineData("", 1, "the file is empty")]
    [InlineData("<!DOCTYPE tmx [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]><tmx/>", 1, "declares an entity")]
    [InlineData("<html/>", 1, "not tmx")]
    [InlineData("<tmx><body>\n<tu><tuv xml:lang=\"id\"><seg>Ia", 2, "not valid XML")]
    [InlineData("<tmx><body>\n<tu>&boo;</tu>", 2, "boo")]
    [InlineData("<tmx><body>\n<tu><tuv xml:lang=\"id\"><seg>&#1;", 2, "not valid XML")]
    public void Reports_unreadable_file_with_line(string text, int line, string message)
    {
        var problem = UnitExchange.ReadProblem("tmx", text);
        Assert.Equal(("m.tmx", line), (problem.File, problem.Line));
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Reports_wrong_encoding_declaration_with_line()
    {
        var text = Encoding.Latin1.GetBytes(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + Tmx(Unit(Variant("caf\u00E9 besar", "id") + Variant("cafe", "en")))
        );
        Assert.Equal(2, UnitExchange.ReadProblem("tmx", text).Line);
    }

    [Theory]
    [InlineData("<tuv xml:lang=\"id\"><seg>Ia.</seg></tuv>", "no English text (en); the languages are id")]
    [InlineData(
        "<tuv xml:lang=\"de\"><seg>Er.</seg></tuv><tuv xml:lang=\"en\"><seg>He.</seg></tuv>",
        "no Indonesian text (id); the languages are de, en"
    )]
    [InlineData("<tuv xml:lang=\"id\"><seg>Ia.</seg></tuv><tuv xml:lang=\"en\"><seg> </seg></tuv>", "the English text is empty")]
    [InlineData("<tuv xml:lang=\"id\"><seg/></tuv><tuv xml:lang=\"en\"><seg>He.</seg></tuv>", "the Indonesian text is empty")]
    [InlineData("<tuv><seg>Ia.</seg></tuv><tuv xml:lang=\"en\"><seg>He.</seg></tuv>", "unnamed")]
    [InlineData("<tuv xml:lang=\"id\"><seg>Ia <note>x</note></seg></tuv><tuv xml:lang=\"en\"><seg>He.</seg></tuv>", "holds 'note'")]
    [InlineData("", "no Indonesian text (id)")]
    public void Skips_invalid_unit_and_continues(string content, string message)
    {
        var items = UnitExchange.Read("tmx", Tmx("\n" + Unit(content) + Unit(Both)));
        var skipped = Assert.IsType<ExchangeItem.Skipped>(items[0]).Problem;
        Assert.Contains(message, skipped.Message, StringComparison.Ordinal);
        Assert.Equal((2, 1), (skipped.Line, skipped.Column));
        Assert.IsType<ExchangeItem.Unit>(items[1]);
    }

    [Fact]
    public void Skips_overlong_segment()
    {
        var items = UnitExchange.Read("tmx", Tmx(Unit(Variant(new string('a', 300_000), "id") + Variant("He.", "en")) + Unit(Both)));
        Assert.Contains("longer than", Assert.IsType<ExchangeItem.Skipped>(items[0]).Problem.Message, StringComparison.Ordinal);
        Assert.IsType<ExchangeItem.Unit>(items[1]);
    }

    [Fact]
    public void Reads_units_before_unreadable_content()
    {
        var items = UnitExchange.Read("tmx", Tmx(Unit(Both))[..^10]);
        Assert.IsType<ExchangeItem.Unit>(items[0]);
        Assert.IsType<ExchangeItem.Broken>(items[1]);
    }

    private static string Both => Variant("Ia lulus.", "id") + Variant("He passed.", "en");

    private static string Variant(string text, string language) => $"<tuv xml:lang=\"{language}\"><seg>{text}</seg></tuv>";

    private static string Unit(string content) => $"<tu>{content}</tu>";

    private static string Tmx(string units) => $"<tmx version=\"1.4\"><header srclang=\"id\"/><body>{units}</body></tmx>";

    private static MemoryUnit Single(string unit) => UnitExchange.ReadUnits("tmx", Tmx(unit)).Single();

    private static (string Source, string Target) Pair(string unit) => Single(unit) is var read ? (read.Source, read.Target) : default;
}
