namespace Translate.Core.Glossaries.Exchange;

/// <summary>TBX: version 3 (ISO 30042:2019) is read and written, TBX-Basic of version 2 (2008) is read.</summary>
/// <remarks>
/// A term is a concept with its spellings under Indonesian and its renderings under English. What is written are data categories as tags (DCT style)
/// of the modules min and basic, so the dialect is TBX-Basic; its structure is TBX-Core's.
/// </remarks>
internal sealed class TbxFormat : ITermReader, ITermWriter
{
    /// <inheritdoc/>
    public string Format => "tbx";

    /// <inheritdoc/>
    public TermParts Holds => TermParts.Domain | TermParts.Accept | TermParts.Never | TermParts.Aliases | TermParts.Status | TermParts.PartOfSpeech | TermParts.Note | TermParts.Reference;

    /// <inheritdoc/>
    public TermReading Read(string text, string file) => TbxReader.Read(text, file);

    /// <inheritdoc/>
    public IReadOnlyList<TermLoss> Write(IReadOnlyList<TermEntry> entries, Stream stream)
    {
        TbxWriter.Write(entries, stream);
        return TermLosses.Of(entries, Holds);
    }
}
