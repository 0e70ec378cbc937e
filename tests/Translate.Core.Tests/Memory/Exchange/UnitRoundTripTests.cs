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
    public void What_is_exported_and_imported_says_the_same(string format) => MemoryUnitGenerator.Any.Array[1, 4].Sample(units =>
        Assert.Equal(units.Select(MemoryUnitGenerator.Describe), UnitExchange.ReadUnits(format, UnitExchange.Write(format, units)).Select(MemoryUnitGenerator.Describe)));

    [Fact]
    public void The_memory_keeps_all_that_a_unit_says() => MemoryUnitGenerator.Any.Sample(unit =>
    {
        using var memory = TranslationMemory.CreateInMemory();
        memory.Save([unit]);
        Assert.Equal(MemoryUnitGenerator.Describe(unit), MemoryUnitGenerator.Describe(memory.GetAllUnits().Single()));
    });

    [Fact]
    public void JSON_lines_keep_the_millisecond()
    {
        var unit = UnitExchange.Unit with { Changed = DateTimeOffset.FromUnixTimeMilliseconds(1_700_000_000_123) };
        Assert.Equal(unit.Changed, UnitExchange.ReadUnits("jsonl", UnitExchange.Write("jsonl", [unit])).Single().Changed);
    }

    [Fact]
    public void What_TMX_cannot_write_is_counted_and_left_out()
    {
        using var stream = new MemoryStream();
        Assert.Equal(new WriteResult(1, 1), new TmxWriter().Write([UnitExchange.Unit with { Source = "a\u0001b" }, UnitExchange.Unit], stream));
    }

    [Fact]
    public void JSON_lines_count_code_points()
    {
        var unit = UnitExchange.Unit with { Target = "😀 pass", Copied = [new TextRange(3, 7)] };
        Assert.Contains("\"copied\":[[2,6]]", UnitExchange.Write("jsonl", [unit]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_unit_of_a_person_stays_one() =>
        Assert.Equal((Origin.Human, UnitState.Final), UnitExchange.ReadUnits("tmx", UnitExchange.Write("tmx", [UnitExchange.Unit with { Origin = Origin.Human, State = UnitState.Final }])).Select(unit => (unit.Origin, unit.State)).Single());
}
