namespace Translate.Core.Memory.Exchange;

/// <summary>Writes units in a format that other programs read.</summary>
internal interface IUnitWriter
{
    /// <summary>The name of the format and the extension of its files, such as <c>tmx</c>.</summary>
    string Format { get; }

    /// <summary>Writes a complete file. Enumerates the units once without buffering them. Leaves the stream open.</summary>
    WriteResult Write(IEnumerable<MemoryUnit> units, Stream stream);
}
