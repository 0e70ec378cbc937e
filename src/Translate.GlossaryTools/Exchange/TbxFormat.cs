using Translate.Core.Glossaries;

namespace Translate.GlossaryTools.Exchange;

/// <summary>TBX: version 3 (ISO 30042:2019) is written in one of two dialects, and read in either style of any; TBX-Basic of version 2 (2008) is written and read.</summary>
/// <remarks>
/// A term is a concept with its spellings under Indonesian and its renderings under English. Data categories are written as tags (DCT style).
/// Core has no status: the first term of a language is the main one, the others are right too, so that wrong renderings and
/// deprecated terms must be left out.
/// </remarks>
internal sealed class TbxFormat(TbxDialect dialect) : ITermReader, ITermWriter
{
    /// <inheritdoc/>
    public string Format =>
        dialect switch
        {
            TbxDialect.Core => "tbx",
            TbxDialect.Basic => "tbx-basic",
            _ => "tbx-2",
        };

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Fields { get; } =
        dialect == TbxDialect.Core
            ? ["accept", "aliases", "note"]
            : ["domain", "accept", "never", "aliases", "status", "pos", "note", "source"];

    /// <inheritdoc/>
    public TermReading Read(string text, string file) => TbxReader.Read(text, file);

    /// <inheritdoc/>
    public IReadOnlyList<TermLoss> Write(IReadOnlyList<TermEntry> entries, Stream stream)
    {
        List<TermEntry> written = [.. entries.Where(entry => dialect != TbxDialect.Core || entry.Status != TermStatus.Deprecated)];
        if (dialect == TbxDialect.Version2)
        {
            MartifWriter.Write(written, stream);
        }
        else
        {
            TbxWriter.Write(written, dialect, stream);
        }

        var losses = TermLosses.Find(written, Fields);
        return written.Count == entries.Count
            ? losses
            : [new TermLoss(entries.Count - written.Count, "deprecated term", "deprecated terms"), .. losses];
    }
}
