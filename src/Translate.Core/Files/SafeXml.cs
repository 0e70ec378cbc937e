using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using Translate.Core.Problems;

namespace Translate.Core.Files;

/// <summary>Reads untrusted XML. Never fetches an external file and never expands an entity, because no declaration of a document type is used.</summary>
internal static partial class SafeXml
{
    private const int MaxPrologLength = 64 * 1024;

    /// <summary>Opens a reader before the first node of the text.</summary>
    /// <exception cref="ProblemException">The document type declares an entity. The problem has the line.</exception>
    public static XmlReader Open(string text, string file)
    {
        RejectEntities(text, file);
        return XmlReader.Create(new StringReader(text), CreateSettings());
    }

    /// <summary>Opens a file that is too large to hold in memory, in the encoding that it declares.</summary>
    /// <param name="stream">A seekable stream at its beginning.</param>
    /// <param name="file">The name to report in problems.</param>
    /// <exception cref="ProblemException">The document type declares an entity. The problem has the line.</exception>
    public static XmlReader Open(Stream stream, string file)
    {
        // An entity declared after this prefix is harmless: declarations are never used, and a reference to one is an error.
        var start = new char[MaxPrologLength];
        using (var reader = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, leaveOpen: true))
        {
            RejectEntities(new string(start, 0, reader.ReadBlock(start)), file);
        }

        stream.Position = 0;
        return XmlReader.Create(stream, CreateSettings());
    }

    /// <summary>Converts a parse error to a problem with its place.</summary>
    public static Problem Describe(XmlException exception, string text, string file) =>
        Describe(exception, string.IsNullOrWhiteSpace(text), file);

    /// <summary>Converts a parse error to a problem with its place.</summary>
    /// <param name="exception">The error.</param>
    /// <param name="isEmpty">Whether the file has no content.</param>
    /// <param name="file">The name to report.</param>
    public static Problem Describe(XmlException exception, bool isEmpty, string file)
    {
        var message = isEmpty
            ? "the file is empty"
            : $"not valid XML: {PlaceInMessage().Replace(exception.Message, string.Empty).TrimEnd('.')}";
        return Problem.At(
            new SourceLocation(file, Math.Max(1, exception.LineNumber), Math.Max(1, exception.LinePosition)),
            message,
            "Export the file again, whole"
        );
    }

    /// <summary>Reads the text of the current element, with each run of white space collapsed to one space. Leaves the reader at the end of the element.</summary>
    public static string ReadWords(XmlReader xml) => WhiteSpace().Replace(ReadContent(xml), " ").Trim();

    /// <summary>Reads the text of the current element. A line break and the indentation after it become one space. Leaves the reader at the end of the element.</summary>
    public static string ReadParagraph(XmlReader xml) => Indentation().Replace(ReadContent(xml), " ").Trim();

    /// <summary>Reads the text of an element and its descendants, such as highlighting.</summary>
    private static string ReadContent(XmlReader xml)
    {
        var text = new StringBuilder();
        var depth = xml.Depth;
        if (xml.IsEmptyElement)
        {
            return string.Empty;
        }

        while (xml.Read() && xml.Depth > depth)
        {
            text.Append(
                xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace
                    ? xml.Value
                    : string.Empty
            );
        }

        return text.ToString();
    }

    private static XmlReaderSettings CreateSettings() =>
        new()
        {
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };

    private static void RejectEntities(string text, string file)
    {
        if (FindEntityDeclaration(text) is >= 0 and var at)
        {
            var (line, column) = (text.AsSpan(0, at).Count('\n') + 1, at - text.LastIndexOf('\n', at));
            throw new ProblemException(
                Problem.At(
                    new SourceLocation(file, line, column),
                    "the file declares an entity, which is refused for safety",
                    "Remove the declaration and write the text out"
                )
            );
        }
    }

    /// <summary>Returns the offset of an entity declaration before the root element, or -1.</summary>
    private static int FindEntityDeclaration(string text)
    {
        for (var i = text.IndexOf('<'); i >= 0; i = text.IndexOf('<', i + 1))
        {
            var rest = text.AsSpan(i);
            if (rest.StartsWith("<!ENTITY", StringComparison.Ordinal))
            {
                return i;
            }

            var end =
                rest.StartsWith("<!--", StringComparison.Ordinal) ? text.IndexOf("-->", i, StringComparison.Ordinal)
                : rest.StartsWith("<?", StringComparison.Ordinal) ? text.IndexOf("?>", i, StringComparison.Ordinal)
                : rest.StartsWith("<!", StringComparison.Ordinal) ? i
                : -1;
            if (end < 0)
            {
                return -1;
            }

            i = end;
        }

        return -1;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();

    [GeneratedRegex(@"\n[ \t]+")]
    private static partial Regex Indentation();

    [GeneratedRegex(@" Line \d+, position \d+\.?")]
    private static partial Regex PlaceInMessage();
}
