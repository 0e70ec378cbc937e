using System.IO.Compression;
using System.Text;
using System.Xml;
using Translate.Core.Problems;

namespace Translate.Formats.Word.Packages;

/// <summary>Reads the parts of a Word document that have text. They are found by relationship and content type, never by name.</summary>
internal sealed class WordPackage
{
    /// <summary>The relationships of the main part whose targets are translated. Comments and building blocks are not among them.</summary>
    private static readonly string[] TextRelationships = ["header", "footer", "footnotes", "endnotes"];

    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly WordOptions _options;
    private long _unpacked;

    private WordPackage(ZipArchive archive, WordOptions options)
    {
        _options = options;
        if (archive.Entries.Count > options.MaxEntries)
        {
            throw Refuse(
                FormattableString.Invariant($"the package has {archive.Entries.Count:N0} files, more than {options.MaxEntries:N0}"),
                "Split the document"
            );
        }

        foreach (var entry in archive.Entries)
        {
            if (entry.IsEncrypted)
            {
                throw Refuse("the package is an encrypted ZIP archive", "Unpack it with its password, and save the document without one");
            }

            // Opening an entry checks that its data are where the directory says, so that a damaged file fails before anything is paid for.
            using (entry.Open())
            {
                if (!_entries.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry))
                {
                    throw Refuse($"the package has two files named {entry.FullName}", "Open it in Word and save it again");
                }
            }
        }
    }

    /// <summary>Returns the main part, its headers and footers, and its notes, in this order.</summary>
    /// <param name="content">The bytes of the file.</param>
    /// <param name="options">The limits.</param>
    /// <exception cref="ProblemException">Not a Word document that can be read. The problem names no file.</exception>
    public static IReadOnlyList<PartText> ReadParts(byte[] content, WordOptions options)
    {
        if (ForeignContent.Find(content) is { } problem)
        {
            throw new ProblemException(problem);
        }

        try
        {
            using var archive = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            return new WordPackage(archive, options).ReadParts();
        }
        catch (Exception e)
            when (e is InvalidDataException or EndOfStreamException or NotSupportedException or ArgumentException or OverflowException)
        {
            throw new ProblemException(
                new Problem(
                    ProblemKind.BadInput,
                    "the package is cut off or damaged",
                    "Get the file anew, or open it in Word, which can repair it, and save it again"
                ),
                e
            );
        }
        catch (XmlException e)
        {
            throw new ProblemException(
                new Problem(
                    ProblemKind.BadInput,
                    $"an index of the package is not valid XML: {e.Message.TrimEnd('.')}",
                    "Open it in Word and save it again"
                ),
                e
            );
        }
    }

    private static ProblemException Refuse(string message, string advice) => new(new Problem(ProblemKind.BadInput, message, advice));

    private static string GetRelationshipsName(string part) => part.Insert(part.LastIndexOf('/') + 1, "_rels/") + ".rels";

    private List<PartText> ReadParts()
    {
        var main = FindMain();
        var parts = new List<PartText> { Read(main) };
        if (_entries.ContainsKey(GetRelationshipsName(main)))
        {
            var targets = PackageIndex.ReadRelationships(Read(GetRelationshipsName(main)), main[..(main.LastIndexOf('/') + 1)]);
            parts.AddRange(
                targets
                    .Where(target =>
                        TextRelationships.Contains(target.Relationship) && target.Target != main && _entries.ContainsKey(target.Target)
                    )
                    .DistinctBy(target => target.Target, StringComparer.OrdinalIgnoreCase)
                    .OrderBy(target => Array.IndexOf(TextRelationships, target.Relationship))
                    .Select(target => Read(target.Target))
            );
        }

        return parts;
    }

    private string FindMain()
    {
        if (_entries.ContainsKey("mimetype"))
        {
            throw new ProblemException(ForeignContent.FromContentType(Read("mimetype").Text));
        }

        if (!_entries.ContainsKey("[Content_Types].xml") || !_entries.ContainsKey("_rels/.rels"))
        {
            throw new ProblemException(ForeignContent.FromContentType(string.Empty));
        }

        var types = PackageIndex.ReadContentTypes(Read("[Content_Types].xml"));
        var main = PackageIndex
            .ReadRelationships(Read("_rels/.rels"), string.Empty)
            .FirstOrDefault(target => target.Relationship == "officeDocument")
            .Target;
        if (main is null || !_entries.ContainsKey(main))
        {
            throw new ProblemException(ForeignContent.FromContentType(string.Empty));
        }

        var type = types.GetValueOrDefault(main) ?? types.GetValueOrDefault(Path.GetExtension(main)) ?? string.Empty;
        return WordNames.IsMain(type) ? main : throw new ProblemException(ForeignContent.FromContentType(type));
    }

    private PartText Read(string name)
    {
        var entry = _entries[name];
        RefuseBomb(entry, entry.Length);
        using var stream = entry.Open();
        using var bytes = new MemoryStream((int)Math.Min(entry.Length, _options.MaxUnpackedBytes));
        var buffer = new byte[64 * 1024];
        for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            // The length in the directory can be a lie.
            bytes.Write(buffer, 0, read);
            RefuseBomb(entry, bytes.Length);
        }

        _unpacked += bytes.Length;
        try
        {
            return PartText.Decode(entry.FullName, bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
        }
        catch (DecoderFallbackException e)
        {
            throw new ProblemException(
                new Problem(
                    ProblemKind.BadInput,
                    $"the part {entry.FullName} is not valid UTF-8 or UTF-16",
                    "Open it in Word and save it again"
                ),
                e
            );
        }
    }

    private void RefuseBomb(ZipArchiveEntry entry, long length)
    {
        if (_unpacked + length > _options.MaxUnpackedBytes)
        {
            throw Refuse(
                FormattableString.Invariant(
                    $"the text parts of the package need more than {_options.MaxUnpackedBytes / 1_000_000.0:N0} MB unpacked"
                ),
                "Split the document"
            );
        }

        if (length > _options.MinBytesForRatio && length / Math.Max(1, entry.CompressedLength) > _options.MaxCompressionRatio)
        {
            throw Refuse(
                FormattableString.Invariant(
                    $"the part {entry.FullName} is more than {_options.MaxCompressionRatio:N0} times larger than packed, as in files made to exhaust memory"
                ),
                "Do not open it unless you trust where it comes from; copy its text into a new document"
            );
        }
    }
}
