using System.IO.Hashing;
using System.Text;
using Translate.Core.Documents;
using Translate.Core.Edits.Tables;
using Translate.Core.Files;
using Translate.Core.Memory;
using Translate.Core.Output;
using Translate.Core.Pipeline;
using Translate.Core.Problems;
using Translate.Core.Segmentation;

namespace Translate.Core.Edits;

/// <summary>Takes the decisions of people out of outputs that they edited: bilingual files, and target files.</summary>
/// <remarks>
/// Only what a person changed is a decision. What is not certain is reported, and nothing of it is taken. A file from which everything was
/// taken counts as written, so that the next run may replace it.
/// </remarks>
/// <param name="memory">The memory that receives the decisions.</param>
/// <param name="formats">Read articles and their target files.</param>
/// <param name="preparer">Splits articles into sentences and finds their terms.</param>
/// <param name="splitter">Splits target files into sentences.</param>
/// <param name="readers">Read bilingual files that are not text, by their extensions in lower case, with the dot.</param>
/// <param name="options">Who decided, and what wins.</param>
/// <param name="time">Dates the decisions.</param>
internal sealed class EditImporter(
    TranslationMemory memory,
    DocumentFormats formats,
    SegmentPreparer preparer,
    ISentenceSplitter splitter,
    IReadOnlyDictionary<string, Func<string, EditedTable>> readers,
    EditImportOptions options,
    TimeProvider time
)
{
    private const long MaxBytes = 200_000_000;

    private static readonly string[] TableExtensions = [".tsv", ".csv"];

    private readonly EditJudge _judge = new(options.Author, time.GetUtcNow(), options.IsApproved);

    /// <summary>Returns whether a file may be an output of a run, and not units of another memory.</summary>
    /// <param name="path">The file.</param>
    /// <param name="formats">The formats of target files.</param>
    /// <param name="extensions">The extensions of bilingual files that are not text.</param>
    public static bool CanRead(string path, DocumentFormats formats, IEnumerable<string> extensions) =>
        Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".tmx" => false,
            ".jsonl" => EditedJsonlReader.IsBilingual(path),
            ".html" or ".json" => true,
            var extension => TableExtensions.Contains(extension) || extensions.Contains(extension) || formats.CanRead(path),
        };

    /// <summary>Imports a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="report">Receives what is not taken.</param>
    /// <param name="cancellationToken">Stops the import before anything is saved.</param>
    /// <exception cref="ProblemException">The file or its article cannot be read, or the memory cannot be used. Nothing was taken.</exception>
    public async Task<EditImportResult> ImportAsync(string path, Action<Problem> report, CancellationToken cancellationToken)
    {
        var bytes = Read(path);
        var place = OutputPlace.Find(path);
        var batch = new DecisionBatch(path, options, report);
        if (
            place is not null
            && !options.IsApproved
            && new WrittenOutputs(place.Folder).Contains(WrittenOutputs.ComputeHash(place.Name, bytes))
        )
        {
            return batch.Counts with { IsAsWritten = true };
        }

        var origin = XxHash3
            .HashToUInt64(Encoding.UTF8.GetBytes(Path.GetFullPath(path)))
            .ToString("x16", System.Globalization.CultureInfo.InvariantCulture);
        if (ReadTable(path, bytes) is { } table)
        {
            await AddRowsAsync(table, path, place, origin, batch, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await AddTargetAsync(path, bytes, place, origin, batch, cancellationToken).ConfigureAwait(false);
        }

        cancellationToken.ThrowIfCancellationRequested();
        batch.Save(memory, origin);
        if (place is not null && batch.Counts.Left == 0 && (batch.Counts.Conflicts == 0 || options.OverwriteConflicts))
        {
            Remember(place, bytes);
        }

        return batch.Counts;
    }

    private static byte[] Read(string path)
    {
        try
        {
            return BoundedFile.Read(path, MaxBytes)
                ?? throw new ProblemException(
                    new Problem(ProblemKind.BadInput, FormattableString.Invariant($"larger than {MaxBytes / 1_000_000} MB"), "Split it")
                    {
                        File = path,
                    }
                );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(
                new Problem(ProblemKind.BadInput, $"cannot be read ({IoErrors.Describe(e)})", "Check the path and its permissions")
                {
                    File = path,
                },
                e
            );
        }
    }

    /// <summary>Reads a bilingual file; null if the file is not one.</summary>
    private EditedTable? ReadTable(string path, byte[] bytes)
    {
        var extension = Path.GetExtension(path).ToLowerInvariant();
        if (readers.TryGetValue(extension, out var reader))
        {
            return reader(path);
        }

        if (extension == ".jsonl")
        {
            return EditedJsonlReader.Read(TextDecoder.Decode(bytes, path), path);
        }

        if (extension == ".json")
        {
            return DecisionFileReader.Read(TextDecoder.Decode(bytes, path), path);
        }

        if (TableExtensions.Contains(extension))
        {
            return EditedTableReader.Read(DecodedTable.Decode(bytes, path), path);
        }

        // Excel gives its "Unicode Text" the extension .txt.
        return extension == ".txt" && DecodedTable.Decode(bytes, path) is var text && EditedTableReader.IsTable(text.Text)
            ? EditedTableReader.Read(text, path)
            : null;
    }

    private async Task AddRowsAsync(
        EditedTable table,
        string path,
        OutputPlace? place,
        string origin,
        DecisionBatch batch,
        CancellationToken cancellationToken
    )
    {
        foreach (var problem in table.Problems)
        {
            batch.Refuse(problem);
        }

        var rows = new RowImport(memory, preparer, _judge);
        var name = place?.Name ?? Path.GetFileName(path);
        var nameInFile = OutputPlace.GetArticle(name) ?? name;
        var steps = table.Steps.ToLookup(step => step.Document.Length > 0 ? step.Document : nameInFile);
        var documents = table.Rows.ToLookup(row => row.Document.Length > 0 ? row.Document : nameInFile);
        foreach (
            var group in documents
                .Select(group => group.Key)
                .Union(steps.Select(group => group.Key))
                .Select(key => (Key: key, Rows: documents[key].ToList()))
        )
        {
            var record = options.Article is null && group.Key.Length > 0 ? ArticleLookup.Find(memory, group.Key, place, path) : null;
            var source = options.Article is { } article ? GetNamed(article) : ArticleLookup.GetSource(record);
            var segments = source is null ? [] : preparer.Prepare(await formats.ReadAsync(source, cancellationToken).ConfigureAwait(false));
            var isInPlace =
                place is not null
                && record is { OutputsHash: not 0 }
                && place.Name.StartsWith(record.Name + OutputNames.Infix, StringComparison.Ordinal);
            bool IsSeen(EditedRow row, MemoryUnit unit) =>
                DecisionBatch.IsFrom(unit, origin)
                || (row.Before.Length > 0 && row.Before == unit.Target)
                || (isInPlace && unit.Changed <= record!.Translated && RowImport.MayShow(row, unit));
            rows.Add(table, group.Rows, segments, IsSeen, batch);
            new StepImport(memory, preparer, options.Author, time.GetUtcNow()).Add(
                [.. steps[group.Key]],
                segments,
                record?.Name ?? group.Key,
                batch
            );
        }
    }

    private async Task AddTargetAsync(
        string path,
        byte[] bytes,
        OutputPlace? place,
        string origin,
        DecisionBatch batch,
        CancellationToken cancellationToken
    )
    {
        if (Path.GetFileName(path).EndsWith(OutputNames.Infix + "html", StringComparison.OrdinalIgnoreCase))
        {
            throw new ProblemException(
                new Problem(
                    ProblemKind.BadInput,
                    "the side-by-side page cannot be read back",
                    "Review in the page and save the decisions as a file, or edit the translation itself or its .bilingual.tsv"
                )
                {
                    File = path,
                }
            );
        }

        if (memory.TryGetDocument(Path.GetFullPath(path), out _))
        {
            throw new ProblemException(
                new Problem(ProblemKind.BadInput, "this is an article, not a translation of one", "Specify a file of the output folder")
                {
                    File = path,
                }
            );
        }

        var source = options.Article is { } article
            ? GetNamed(article)
            : ArticleLookup.GetSource(
                ArticleLookup.Find(memory, place?.Name ?? Path.GetFileName(path), place, path)
                    ?? throw new ProblemException(
                        new Problem(
                            ProblemKind.BadInput,
                            "it is not known which article this is a translation of",
                            "Specify the article with --article, and the memory of the run with --memory"
                        )
                        {
                            File = path,
                        }
                    )
            )
                ?? throw new ProblemException(
                    new Problem(
                        ProblemKind.BadInput,
                        "its article is no longer where it was",
                        "Specify the article with --article, or import the .bilingual.tsv in its place"
                    )
                    {
                        File = path,
                    }
                );
        var document = await formats.ReadAsync(source, cancellationToken).ConfigureAwait(false);
        await new TargetImport(memory, formats, new TargetFile(formats, splitter), _judge)
            .AddAsync(
                path,
                bytes,
                place,
                document,
                preparer.Prepare(document),
                options.Untranslated,
                options.Boilerplate,
                unit => DecisionBatch.IsFrom(unit, origin),
                batch,
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    private static DocumentSource GetNamed(string article) =>
        new(article, Path.GetFileName(article), File.Exists(article) ? new FileInfo(article).Length : 0);

    /// <summary>Records that everything in the file is in the memory.</summary>
    private static void Remember(OutputPlace place, byte[] bytes)
    {
        try
        {
            new WrittenOutputs(place.Folder).Add([WrittenOutputs.ComputeHash(place.Name, bytes)]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw OutputFolder.Unwritable(Path.Combine(place.Folder, WrittenOutputs.FileName), e);
        }
    }
}
