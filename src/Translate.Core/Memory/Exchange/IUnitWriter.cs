namespace Translate.Core.Memory.Exchange;

/// <summary>Writes units in a form that other programs read.</summary>
public interface IUnitWriter
{
    /// <summary>Its name, which is also the extension of its files, such as <c>tmx</c>.</summary>
    string Format { get; }

    /// <summary>Writes a whole file; the stream stays open. Units are taken one by one, and none is held.</summary>
    WriteResult Write(IEnumerable<MemoryUnit> units, Stream stream);
}
