using Translate.Core.Documents;
using Translate.Core.Memory;
using Translate.Core.Memory.Exchange;

namespace Translate.Core.Tests.Memory;

public sealed class StoredCodeTests
{
    private static readonly IReadOnlyList<InlineCode> Codes =
    [
        new(0, InlineCodeKind.Open, "1", "<w:rPr><w:b/></w:rPr>"),
        new(3, InlineCodeKind.Standalone, string.Empty, "<w:br/>") { Length = 1 },
        new(7, InlineCodeKind.Close, "1", string.Empty),
        new(7, InlineCodeKind.Standalone, string.Empty, "\u000B"),
    ];

    private static readonly MemoryUnit Unit = TestMemory.Unit("Ia, tua.", "The, old.") with
    {
        SourceCodes = Codes,
        TargetCodes = Codes,
        MovedCodes = [1, 2],
    };

    [Fact]
    public void The_memory_keeps_codes_with_their_lengths()
    {
        using var memory = TranslationMemory.CreateInMemory();
        memory.Save([Unit]);
        AssertSame(Assert.IsType<RecallResult.Hit>(memory.RecallOne(TestMemory.Query(Unit.Source))).Unit);
    }

    [Fact]
    public void Json_keeps_codes_with_their_lengths() => AssertSame(UnitJson.Read(UnitJson.From(Unit).ToLine()).ToUnit(TestMemory.Day));

    [Theory]
    [InlineData("-1", "0")]
    [InlineData("99", "0")]
    [InlineData("2", "7")]
    public void Json_with_a_code_outside_the_text_is_refused(string position, string length) =>
        Assert.Throws<FormatException>(() =>
            UnitJson
                .Read(
                    $$"""{"source":"Ia tua.","target":"Old.","origin":"human","state":"reviewed","targetCodes":[{"position":{{position}},"xml":"x","kind":"standalone","pairId":"","length":{{length}}}]}"""
                )
                .ToUnit(TestMemory.Day)
        );

    [Fact]
    public void A_code_that_XML_cannot_represent_is_omitted_from_TMX_and_counted()
    {
        using var stream = new MemoryStream();
        Assert.Equal(
            (1L, 1L),
            new TmxWriter().Write([Unit, TestMemory.Unit("Ia.")], stream) is var (written, unfit) ? (written, unfit) : default
        );
    }

    private static void AssertSame(MemoryUnit unit)
    {
        Assert.Equal(Codes, unit.SourceCodes);
        Assert.Equal(Codes, unit.TargetCodes);
        Assert.Equal([1, 2], unit.MovedCodes);
    }
}
