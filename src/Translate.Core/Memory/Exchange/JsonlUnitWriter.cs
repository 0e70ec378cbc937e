using Translate.Core.Files;

namespace Translate.Core.Memory.Exchange;

/// <summary>Writes units as JSON lines, one object per unit, without losing any data.</summary>
internal sealed class JsonlUnitWriter : IUnitWriter
{
    /// <inheritdoc/>
    public string Format => "jsonl";

    /// <summary>Returns the line of a unit, without its line break.</summary>
    public static string GetLine(MemoryUnit unit) => UnitJson.From(unit).ToLine();

    /// <inheritdoc/>
    public WriteResult Write(IEnumerable<MemoryUnit> units, Stream stream)
    {
        using var writer = Utf8Text.CreateWriter(stream);
        var written = 0L;
        foreach (var unit in units)
        {
            writer.WriteLine(GetLine(unit));
            written++;
        }

        return new WriteResult(written, Unsupported: 0);
    }
}
