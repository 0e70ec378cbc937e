using System.Buffers.Binary;
using System.Text;
using Translate.Core.Problems;

namespace Translate.Core.Files;

/// <summary>Names what a file is that no format reads, by its first bytes, and says how to make text of it.</summary>
internal static class FileSignature
{
    private const int HeaderLength = 512;
    private const string FromOffice = "Save it as .docx in Word or LibreOffice";
    private const string CopyText = "Copy its text into a .txt or .docx file";
    private const string Unlock = "Open it with its password, and save it without one";
    private const string Unpack = "Unpack it, and name its articles";

    private static readonly (byte[] Start, int Offset, string Name, string Advice)[] Signatures =
    [
        ("%PDF-"u8.ToArray(), 0, "a PDF", "Copy its text into a .txt or .docx file, or convert it: pdftotext -layout, or 'Open' in Word"),
        ("{\\rtf"u8.ToArray(), 0, "an RTF document", FromOffice),
        ([0xFF, 0xD8, 0xFF], 0, "a JPEG image", CopyText),
        ([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10], 0, "a PNG image", CopyText),
        ("GIF87a"u8.ToArray(), 0, "a GIF image", CopyText),
        ("GIF89a"u8.ToArray(), 0, "a GIF image", CopyText),
        ("WEBP"u8.ToArray(), 8, "a WebP image", CopyText),
        ([(byte)'I', (byte)'I', 42, 0], 0, "a TIFF image", CopyText),
        ([(byte)'M', (byte)'M', 0, 42], 0, "a TIFF image", CopyText),
        ("ftypheic"u8.ToArray(), 4, "a HEIC image", CopyText),
        ("ftypavif"u8.ToArray(), 4, "an AVIF image", CopyText),
        ("ftyp"u8.ToArray(), 4, "a video", "Name its subtitles as .srt or .vtt"),
        ([0x1A, 0x45, 0xDF, 0xA3], 0, "a video", "Name its subtitles as .srt or .vtt"),
        ("ID3"u8.ToArray(), 0, "an audio file", "Write its text into a .txt file"),
        ("OggS"u8.ToArray(), 0, "an audio file", "Write its text into a .txt file"),
        ("fLaC"u8.ToArray(), 0, "an audio file", "Write its text into a .txt file"),
        ([0x1F, 0x8B], 0, "a gzip archive", Unpack),
        ("BZh"u8.ToArray(), 0, "a bzip2 archive", Unpack),
        ([0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0], 0, "an xz archive", Unpack),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C], 0, "a 7z archive", Unpack),
        ("Rar!"u8.ToArray(), 0, "a RAR archive", Unpack),
        ("ustar"u8.ToArray(), 257, "a tar archive", Unpack),
        ("SQLite format 3"u8.ToArray(), 0, "an SQLite database", CopyText),
        ([0x7F, (byte)'E', (byte)'L', (byte)'F'], 0, "a program", "Name articles"),
        ([(byte)'M', (byte)'Z', 0x90, 0], 0, "a program", "Name articles"),
    ];

    private static readonly (string Content, string Name, string Advice)[] Packages =
    [
        ("application/vnd.oasis.opendocument.text", "an OpenDocument text", FromOffice),
        ("application/vnd.oasis.opendocument", "an OpenDocument file", CopyText),
        ("application/epub+zip", "an e-book (EPUB)", "Unpack it, and name its .xhtml files"),
        ("word/", "a Word document", FromOffice),
        ("xl/", "an Excel workbook", CopyText),
        ("ppt/", "a PowerPoint presentation", CopyText),
    ];

    private static readonly (string Stream, string Name, string Advice)[] CompoundFiles =
    [
        ("EncryptedPackage", "an office document that is encrypted with a password", Unlock),
        ("WordDocument", "a Word document of the old kind (.doc)", FromOffice),
        ("Workbook", "an Excel workbook of the old kind (.xls)", CopyText),
        ("PowerPoint Document", "a PowerPoint presentation of the old kind (.ppt)", CopyText),
    ];

    /// <summary>Whether the content cannot be text: it is of a kind that this class names.</summary>
    /// <param name="head">The first bytes of the file.</param>
    public static bool IsKnown(ReadOnlySpan<byte> head) => Identify(head) is not null;

    /// <summary>Creates the refusal of a file of a kind that this class names.</summary>
    /// <param name="kind">What <see cref="Identify"/> returned.</param>
    /// <param name="path">The file.</param>
    public static Problem CreateProblem((string Name, string Advice) kind, string path) =>
        new(ProblemKind.BadInput, $"is {kind.Name}, which cannot be read", kind.Advice) { File = path };

    /// <summary>Returns the offset of the directory of an OLE file; null for other files.</summary>
    public static long? FindDirectory(ReadOnlySpan<byte> head)
    {
        const int SectorShift = 30;
        const int FirstSector = 48;
        if (head.Length < HeaderLength || !head.StartsWith(CompoundFile))
        {
            return null;
        }

        var size = 1L << Math.Min(BinaryPrimitives.ReadUInt16LittleEndian(head[SectorShift..]), (ushort)16);
        return (BinaryPrimitives.ReadUInt32LittleEndian(head[FirstSector..]) + 1L) * size;
    }

    /// <summary>Names a file.</summary>
    /// <param name="head">The first bytes of the file; the more, the better a package is named.</param>
    /// <returns>Such as <c>a PDF</c>, and what to do; null for text and for what is not known.</returns>
    public static (string Name, string Advice)? Identify(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8))
        {
            return IdentifyPackage(head);
        }

        if (head.StartsWith(CompoundFile))
        {
            return IdentifyCompoundFile(head);
        }

        foreach (var (start, offset, name, advice) in Signatures)
        {
            if (head.Length > offset && head[offset..].StartsWith(start))
            {
                return (name, advice);
            }
        }

        return null;
    }

    private static ReadOnlySpan<byte> CompoundFile => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private static (string Name, string Advice) IdentifyPackage(ReadOnlySpan<byte> head)
    {
        foreach (var (content, name, advice) in Packages)
        {
            if (head.IndexOf(Encoding.ASCII.GetBytes(content)) >= 0)
            {
                return (name, advice);
            }
        }

        return ("a ZIP archive", Unpack);
    }

    /// <summary>The names of the streams in an OLE file are in UTF-16.</summary>
    private static (string Name, string Advice) IdentifyCompoundFile(ReadOnlySpan<byte> head)
    {
        foreach (var (stream, name, advice) in CompoundFiles)
        {
            if (head.IndexOf(Encoding.Unicode.GetBytes(stream)) >= 0)
            {
                return (name, advice);
            }
        }

        return ("an office document of an old kind", FromOffice);
    }
}
