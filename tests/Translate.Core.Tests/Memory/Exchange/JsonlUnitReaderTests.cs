using Translate.Core.Bitexts;
using Translate.Core.Memory.Exchange;

namespace Translate.Core.Tests.Memory.Exchange;

public class JsonlUnitReaderTests
{
    private const string Good = """{"source":"Ia.","target":"He.","origin":"human","state":"final"}""";

    [Fact]
    public void Reads_unit_with_required_fields()
    {
        var unit = UnitExchange.ReadUnits("jsonl", Good + "\r\n\n" + Good).First();
        Assert.Equal((Origin.Human, UnitState.Final, UnitExchange.Now), (unit.Origin, unit.State, unit.Changed));
    }

    [Theory]
    [InlineData("nonsense", "not a unit")]
    [InlineData("null", "not a unit")]
    [InlineData("[]", "not a unit")]
    [InlineData("""{"source":"Ia."}""", "not a unit")]
    [InlineData("""{"source":"\ud800","target":"He.","origin":"human","state":"final"}""", "not a unit")]
    [InlineData("""{"source":"Ia.","target":"He.","origin":"human","state":"final","taget":""}""", "taget")]
    [InlineData("""{"source":" ","target":"He.","origin":"human","state":"final"}""", "the source is empty")]
    [InlineData("""{"source":"Ia.","target":"","origin":"human","state":"final"}""", "the target is empty")]
    [InlineData("""{"source":"Ia.","target":"He.","origin":"none","state":"final"}""", "the origin 'none'")]
    [InlineData("""{"source":"Ia.","target":"He.","origin":"engine","state":"final"}""", "the engine is missing")]
    [InlineData("""{"source":"Ia.","target":"He.","origin":"human","state":"final","copied":[[1,9]]}""", "a range")]
    [InlineData(
        """{"source":"Ia.","target":"He.","origin":"human","state":"final","targetCodes":[{"position":1,"xml":"<script/>"}]}""",
        "an inline code"
    )]
    [InlineData(
        """{"source":"Ia.","target":"He.","origin":"human","state":"final","targetCodes":[{"position":1,"xml":"<hi>"}]}""",
        "an inline code"
    )]
    [InlineData(
        """{"source":"Ia.","target":"He.","origin":"human","state":"final","attributes":[{"name":"onclick","value":"x"}]}""",
        "an attribute"
    )]
    public void Skips_invalid_line_and_continues(string line, string message)
    {
        var items = UnitExchange.Read("jsonl", Good + "\n" + line + "\n" + Good);
        var problem = Assert.IsType<ExchangeItem.Skipped>(items[1]).Problem;
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.Equal(("m.jsonl", 2), (problem.File, problem.Line));
        Assert.IsType<ExchangeItem.Unit>(items[2]);
    }

    [Fact]
    public void Stops_at_invalid_UTF8() =>
        Assert.Contains(
            "not valid UTF-8",
            UnitExchange.ReadProblem("jsonl", [.. "{\""u8, 0xFF, 0xFE, .. "\"}\n"u8]).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Rejects_endless_line() =>
        Assert.Contains(
            "not a unit",
            UnitExchange.ReadProblem("jsonl", "{\"source\":\"" + new string('a', 5_000_000)).Message,
            StringComparison.Ordinal
        );
}
