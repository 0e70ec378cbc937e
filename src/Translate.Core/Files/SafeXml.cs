using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using Translate.Core.Problems;

namespace Translate.Core.Files;

/// <summary>Opens XML of others so that it can neither reach for other files nor grow: nothing that a document type declares is used.</summary>
internal static partial class SafeXml
{
    private const int MaxPrologLength = 64 * 1024;

    /// <summary>A reader of the text, before its first node.</summary>
    /// <exception cref="ProblemException">The document type declares entities; carries the line.</exception>
    public static XmlReader Open(string text, string file)
    {
        RejectEntities(text, file);
        return XmlReader.Create(new StringReader(text), CreateSettings());
    }

    /// <summary>The same of a file that is too large to hold; the encoding is the one that it declares.</summary>
    /// <param name="stream">At its beginning; it must be able to seek.</param>
    /// <param name="file">Named in problems.</param>
    /// <exception cref="ProblemException">The document type declares entities; carries the line.</exception>
    public static XmlReader Open(Stream stream, string file)
    {
        // Entities beyond the part that is looked at are not dangerous: no declaration is ever used, and a reference is an error.
        var start = new char[MaxPrologLength];
        using (var reader = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, leaveOpen: true))
        {
            RejectEntities(new string(start, 0, reader.ReadBlock(start)), file);
        }

        stream.Position = 0;
        return XmlReader.Create(stream, CreateSettings());
    }

    /// <summary>What is wrong with a file that is no XML.</summary>
    public static Problem Describe(XmlException exception, string text, string file) => Describe(exception, string.IsNullOrWhiteSpace(text), file);

    /// <summary>The same where the text is not at hand.</summary>
    public static Problem Describe(XmlException exception, bool isEmpty, string file)
    {
        var message = isEmpty ? "the file is empty" : $"not valid XML: {PlaceInMessage().Replace(exception.Message, string.Empty).TrimEnd('.')}";
        return Problem.At(new SourceLocation(file, Math.Max(1, exception.LineNumber), Math.Max(1, exception.LinePosition)), message, "Export the file again, whole");
    }

    /// <summary>The text of the current element with any white space as one blank; leaves the reader at the element's end.</summary>
    public static string ReadWords(XmlReader xml) => WhiteSpace().Replace(ReadContent(xml), " ").Trim();

    /// <summary>The text of the current element without the layout of the XML: a line end with blanks behind it is a blank.</summary>
    public static string ReadParagraph(XmlReader xml) => Indentation().Replace(ReadContent(xml), " ").Trim();

    /// <summary>The text of the element and of those in it, such as highlighting.</summary>
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
            text.Append(xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace ? xml.Value : string.Empty);
        }

        return text.ToString();
    }

    private static XmlReaderSettings CreateSettings() => new()
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
            throw new ProblemException(Problem.At(new SourceLocation(file, line, column), "the file declares an entity, which is refused for safety", "Remove the declaration and write the text out"));
        }
    }

    /// <summary>The place of an entity declaration before the root element, or -1.</summary>
    private static int FindEntityDeclaration(string text)
    {
        for (var i = text.IndexOf('<'); i >= 0; i = text.IndexOf('<', i + 1))
        {
            var rest = text.AsSpan(i);
            if (rest.StartsWith("<!ENTITY", StringComparison.Ordinal))
            {
                return i;
            }

            var end = rest.StartsWith("<!--", StringComparison.Ordinal) ? text.IndexOf("-->", i, StringComparison.Ordinal)
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
