using System.IO.Compression;
using Translate.Core.Problems;

namespace Translate.Formats.Bilingual;

/// <summary>Refuses Office packages that are not packages, or that are too large when unpacked.</summary>
internal static class PackageGuard
{
    private const long MaxUnpackedLength = 512L * 1024 * 1024;
    private const int MaxParts = 10_000;
    private const int BufferSize = 64 * 1024;

    /// <summary>Checks a package by unpacking it once, because the lengths that it declares can be wrong. Leaves the stream at its beginning.</summary>
    /// <param name="stream">A seekable stream.</param>
    /// <param name="file">The name to report.</param>
    /// <exception cref="ProblemException">It is encrypted, not a package, damaged or too large.</exception>
    public static void Check(Stream stream, string file)
    {
        stream.Position = 0;
        Span<byte> head = stackalloc byte[8];
        var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        if (head[..length].StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            throw Refuse(file, "the workbook is encrypted or of Excel 97", "Remove its password, or save it as .xlsx");
        }

        try
        {
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            if (archive.Entries.Count > MaxParts || Unpack(archive) > MaxUnpackedLength)
            {
                throw Refuse(file, "the workbook is too large when unpacked", "Remove the sheets that are not needed");
            }
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or ArgumentException or NotSupportedException)
        {
            throw new ProblemException(
                new Problem(ProblemKind.BadInput, "not a whole .xlsx workbook", "Save it again as .xlsx") { File = file },
                e
            );
        }

        stream.Position = 0;
    }

    private static long Unpack(ZipArchive archive)
    {
        var buffer = new byte[BufferSize];
        var total = 0L;
        foreach (var entry in archive.Entries)
        {
            using var content = entry.Open();
            int read;
            while (total <= MaxUnpackedLength && (read = content.Read(buffer)) > 0)
            {
                total += read;
            }
        }

        return total;
    }

    private static ProblemException Refuse(string file, string message, string advice) =>
        new(new Problem(ProblemKind.BadInput, message, advice) { File = file });
}
