namespace Translate.GlossaryTools.Exchange;

/// <summary>MultiTerm XML, as Trados MultiTerm exports a termbase. Only read.</summary>
internal sealed class MultiTermFormat : ITermReader
{
    /// <inheritdoc/>
    public string Format => "multiterm";

    /// <inheritdoc/>
    public TermReading Read(string text, string file) => MultiTermReader.Read(text, file);
}
