using CsCheck;
using Translate.Core.Bitexts;
using Translate.Core.Memory;
using Translate.Core.Memory.Exchange;
using Translate.Core.Text;

namespace Translate.Core.Tests.Memory.Exchange;

public class UnitRoundTripTests
{
    [Theory]
    [InlineData("tmx")]
    [InlineData("jsonl")]
    public void Export_and_import_preserve_units(string format) =>
        MemoryUnitGenerator
            .Any.Array[1, 4]
            .Sample(units =>
                Assert.Equal(
                    units.Select(MemoryUnitGenerator.Describe),
                    UnitExchange.ReadUnits(format, UnitExchange.Write(format, units)).Select(MemoryUnitGenerator.Describe)
                )
            );

    [Fact]
    public void Memory_preserves_units() =>
        MemoryUnitGenerator.Any.Sample(unit =>
        {
            using var memory = TranslationMemory.CreateInMemory();
            memory.Save([unit]);
            Assert.Equal(MemoryUnitGenerator.Describe(unit), MemoryUnitGenerator.Describe(memory.GetAllUnits().Single()));
        });

    [Fact]
    public void JSON_lines_preserve_milliseconds()
    {
        var unit = UnitExchange.Unit with { Changed = DateTimeOffset.FromUnixTimeMilliseconds(1_700_000_000_123) };
        Assert.Equal(unit.Changed, UnitExchange.ReadUnits("jsonl", UnitExchange.Write("jsonl", [unit])).Single().Changed);
    }

    [Fact]
    public void TMX_counts_unsupported_units()
    {
        using var stream = new MemoryStream();
        Assert.Equal(
            new WriteResult(1, 1),
            new TmxWriter().Write([UnitExchange.Unit with { Source = "a\u0001b" }, UnitExchange.Unit], stream)
        );
    }

    [Fact]
    public void JSON_lines_use_code_points()
    {
        var unit = UnitExchange.Unit with { Target = "😀 pass", Copied = [new TextRange(3, 7)] };
        Assert.Contains("\"copied\":[[2,6]]", UnitExchange.Write("jsonl", [unit]), StringComparison.Ordinal);
    }

    [Fact]
    public void TMX_preserves_human_origin() =>
        Assert.Equal(
            (Origin.Human, UnitState.Final),
            UnitExchange
                .ReadUnits("tmx", UnitExchange.Write("tmx", [UnitExchange.Unit with { Origin = Origin.Human, State = UnitState.Final }]))
                .Select(unit => (unit.Origin, unit.State))
                .Single()
        );
}
