using System.Text;
using Translate.Core.Bitexts;
using Translate.Core.Memory;
using Translate.Core.Memory.Exchange;
using Translate.Core.Problems;

namespace Translate.Core.Tests.Support;

/// <summary>Writes units to a text and reads them back.</summary>
internal static class UnitExchange
{
    public static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1_750_000_000);

    public static readonly MemoryUnit Unit = new()
    {
        Source = "Ia lulus.",
        Target = "He passed.",
        Origin = Origin.Memory,
        State = UnitState.Translated,
        Created = Now,
        Changed = Now,
    };

    public static string Write(string format, IEnumerable<MemoryUnit> units)
    {
        using var stream = new MemoryStream();
        UnitFormats.CreateWriter(format, file: null).Write(units, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public static List<ExchangeItem> Read(string format, string text, bool approved = false) =>
        Read(format, Encoding.UTF8.GetBytes(text), approved);

    public static List<ExchangeItem> Read(string format, byte[] bytes, bool approved = false)
    {
        using var stream = new MemoryStream(bytes);
        return [.. UnitFormats.Read(format, stream, "m." + format, new UnitReadOptions(Now, approved))];
    }

    /// <summary>Reads the units of a text that must have no problems.</summary>
    public static List<MemoryUnit> ReadUnits(string format, string text, bool approved = false) =>
        [.. Read(format, text, approved).Select(item => Assert.IsType<ExchangeItem.Unit>(item).Value)];

    /// <summary>Returns the only problem of a text.</summary>
    public static Problem ReadProblem(string format, byte[] bytes) =>
        Assert.Single(
            Read(format, bytes)
                .Select(item =>
                    item switch
                    {
                        ExchangeItem.Skipped skipped => skipped.Problem,
                        ExchangeItem.Broken broken => broken.Problem,
                        _ => null,
                    }
                )
                .OfType<Problem>()
        );

    public static Problem ReadProblem(string format, string text) => ReadProblem(format, Encoding.UTF8.GetBytes(text));
}
