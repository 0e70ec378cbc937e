using System.Xml;
using Translate.Core.Files;
using Translate.Core.Problems;
using Translate.Formats.Xml;

namespace Translate.Formats.Xliff;

/// <summary>Reads the structure of an XLIFF file of version 1.2, 2.0 or 2.1.</summary>
/// <remarks>No recursion and no declared entities, so depth and expansion are bounded by the size of the file.</remarks>
internal static class XliffParser
{
    private const string NamespaceStart = "urn:oasis:names:tc:xliff:document:";
    private const string ExportAgain = "Export it as XLIFF 1.2, 2.0 or 2.1";

    /// <summary>Reads the structure. Version 1.1, which Translate Toolkit writes, is read as 1.2.</summary>
    /// <param name="xml">The text of the file.</param>
    /// <param name="file">The name to report in problems.</param>
    /// <exception cref="ProblemException">The text is not well-formed, has a document type, or is of another format or version.</exception>
    public static XliffFile Parse(string xml, string file)
    {
        var (isVersion2, prefix) = Check(xml, file);
        var builder = new XliffUnitsBuilder(xml, isVersion2);
        var scanner = new XmlScanner(xml);
        while (scanner.Read())
        {
            builder.Add(scanner, scanner.Current.Prefix == prefix);
        }

        return new XliffFile(xml, isVersion2, prefix.Length > 0 ? prefix + ":" : string.Empty, builder.Units);
    }

    private static (bool IsVersion2, string Prefix) Check(string xml, string file)
    {
        var rest = XmlProlog.Skip(xml);
        if (rest.StartsWith(XmlProlog.DocumentType))
        {
            var place = new LineCounter(xml).Locate(file, xml.Length - rest.Length);
            throw new ProblemException(
                Problem.At(
                    place,
                    "the file has a document type, which XLIFF does not have and which is refused for safety",
                    "Remove the DOCTYPE declaration"
                )
            );
        }

        try
        {
            using var reader = XmlReader.Create(
                new StringReader(xml),
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }
            );
            (bool, string)? root = null;
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element && reader.Depth == 0)
                {
                    root = CheckRoot(reader, file);
                }
            }

            return root!.Value;
        }
        catch (XmlException e)
        {
            throw new ProblemException(SafeXml.Describe(e, xml, file), e);
        }
    }

    private static (bool IsVersion2, string Prefix) CheckRoot(XmlReader reader, string file)
    {
        if (reader.LocalName != "xliff")
        {
            throw new ProblemException(
                Problem.At(GetPlace(reader, file), $"not an XLIFF file: its root element is '{Shorten(reader.Name)}'", ExportAgain)
            );
        }

        var version = reader.GetAttribute("version");
        var isVersion2 = version is "2.0" or "2.1";
        var isKnownNamespace = isVersion2
            ? reader.NamespaceURI == NamespaceStart + "2.0"
            : reader.NamespaceURI == NamespaceStart + version || reader.NamespaceURI.Length == 0;
        return version is null
                ? throw new ProblemException(
                    Problem.At(GetPlace(reader, file), "the file does not say which version of XLIFF it is", ExportAgain)
                )
            : !isVersion2 && version is not ("1.1" or "1.2")
                ? throw new ProblemException(
                    Problem.At(GetPlace(reader, file), $"XLIFF version '{Shorten(version)}' cannot be read", ExportAgain)
                )
            : !isKnownNamespace
                ? throw new ProblemException(
                    Problem.At(
                        GetPlace(reader, file),
                        $"'{Shorten(reader.NamespaceURI)}' is not the namespace of XLIFF {version}",
                        ExportAgain
                    )
                )
            : (isVersion2, reader.Prefix);
    }

    private static SourceLocation GetPlace(XmlReader reader, string file) =>
        reader is IXmlLineInfo place ? new SourceLocation(file, place.LineNumber, place.LinePosition) : new SourceLocation(file, 1, 1);

    private static string Shorten(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
