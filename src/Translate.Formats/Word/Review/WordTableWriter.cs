using System.IO.Compression;
using Translate.Core.Bitexts;
using Translate.Core.Files;
using Translate.Core.Output;

namespace Translate.Formats.Word.Review;

/// <summary>A Word document for reviewers: a table with a row a unit, Indonesian beside English, terms marked, and a choice of states.</summary>
/// <remarks>The heading row is repeated on each page. All text is written as text: nothing in it can become a field, a link or markup.</remarks>
public sealed class WordTableWriter : IBitextWriter
{
    /// <summary>The earliest date that a ZIP archive can have. The same bitext gives the same bytes.</summary>
    private static readonly DateTimeOffset Time = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <inheritdoc/>
    public string Format => "docx";

    /// <inheritdoc/>
    public async Task WriteAsync(Bitext bitext, Stream stream, CancellationToken cancellationToken)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        await WriteAsync(archive, "[Content_Types].xml", TableParts.ContentTypes).ConfigureAwait(false);
        await WriteAsync(archive, "_rels/.rels", TableParts.PackageRelationships).ConfigureAwait(false);
        await WriteAsync(archive, "docProps/core.xml", TableParts.GetProperties(bitext)).ConfigureAwait(false);
        await WriteAsync(archive, "word/_rels/document.xml.rels", TableParts.DocumentRelationships).ConfigureAwait(false);
        await WriteAsync(archive, "word/styles.xml", TableParts.Styles).ConfigureAwait(false);

        await using var entry = Open(archive, "word/document.xml");
        await using var writer = Utf8Text.CreateWriter(entry);
        await writer.WriteAsync(TableParts.GetStart(bitext)).ConfigureAwait(false);
        foreach (var unit in bitext.Units)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await writer.WriteAsync(ReviewTableRow.Write(unit)).ConfigureAwait(false);
        }

        await writer.WriteAsync(TableParts.End).ConfigureAwait(false);
    }

    private static async Task WriteAsync(ZipArchive archive, string name, string content)
    {
        await using var entry = Open(archive, name);
        await using var writer = Utf8Text.CreateWriter(entry);
        await writer.WriteAsync(content).ConfigureAwait(false);
    }

    private static Stream Open(ZipArchive archive, string name)
    {
        var entry = archive.CreateEntry(name);
        entry.LastWriteTime = Time;
        return entry.Open();
    }
}
