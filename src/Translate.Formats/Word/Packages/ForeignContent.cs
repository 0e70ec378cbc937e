using System.Text;
using Translate.Core.Problems;

namespace Translate.Formats.Word.Packages;

/// <summary>Names the kind of a file that has the extension of a Word document but is something else.</summary>
internal static class ForeignContent
{
    private const string SaveAsWord = "Open it in Word or LibreOffice and save it as a Word document (.docx)";

    /// <summary>The stream of a compound file that holds an encrypted document.</summary>
    private static readonly byte[] EncryptedPackage = Encoding.Unicode.GetBytes("EncryptedPackage");

    /// <summary>The stream of a compound file that holds a document of Word 97 to 2003.</summary>
    private static readonly byte[] WordDocument = Encoding.Unicode.GetBytes("WordDocument");

    /// <summary>Returns what is wrong with a file that is no ZIP archive; null if it can be one.</summary>
    public static Problem? Find(ReadOnlySpan<byte> content) =>
        content switch
        {
            [] => Refuse("the file is empty", "Save it again, or remove it"),
            [(byte)'P', (byte)'K', 3, 4, ..] => null,
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..] => FindInCompoundFile(content),
            [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => Not(
                "a PDF",
                "Open it in Word, which converts it, and save it as a Word document (.docx)"
            ),
            [(byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f', ..] => Not("a document in Rich Text Format (RTF)", SaveAsWord),
            [(byte)'<', ..] or [0xEF, 0xBB, 0xBF, (byte)'<', ..] => Not(
                "XML or HTML",
                "Give it the extension of its content, or " + Lower(SaveAsWord)
            ),
            [(byte)'P', (byte)'K', 5, 6, ..] => Refuse("the package is empty", "Save it again, or get the file anew"),
            _ => Refuse(
                "not a Word document, or damaged at its beginning",
                "Check that it opens in Word, and save it again as a Word document (.docx)"
            ),
        };

    /// <summary>Returns the problem of a ZIP archive whose main part is of this type.</summary>
    /// <param name="contentType">The content type of the main part, or the <c>mimetype</c> of another kind of package.</param>
    public static Problem FromContentType(string contentType) =>
        contentType.Contains("spreadsheet", StringComparison.OrdinalIgnoreCase)
            ? Not("a spreadsheet", "Copy the text into a Word document (.docx)")
        : contentType.Contains("presentation", StringComparison.OrdinalIgnoreCase)
            ? Not("a presentation", "Copy the text into a Word document (.docx)")
        : contentType.Contains("opendocument", StringComparison.OrdinalIgnoreCase) ? Not("an OpenDocument text (.odt)", SaveAsWord)
        : contentType.Contains("epub", StringComparison.OrdinalIgnoreCase) ? Not("an e-book (EPUB)", SaveAsWord)
        : Refuse("the package has no Word document in it", "Check that it opens in Word, and save it again as a Word document (.docx)");

    private static Problem FindInCompoundFile(ReadOnlySpan<byte> content) =>
        content.IndexOf(EncryptedPackage) >= 0
            ? Refuse("encrypted with a password", "Open it in Word, remove the password under File, Info, Protect Document, and save it")
        : content.IndexOf(WordDocument) >= 0
            ? Not(
                "a document of Word 97 to 2003 (.doc)",
                "Save it as .docx in Word, or convert it: soffice --headless --convert-to docx FILE"
            )
        : Not("an older Office file", SaveAsWord);

    private static Problem Not(string what, string advice) => Refuse($"{what}, not a Word document", advice);

    private static Problem Refuse(string message, string advice) => new(ProblemKind.BadInput, message, advice);

    private static string Lower(string advice) => char.ToLowerInvariant(advice[0]) + advice[1..];
}
