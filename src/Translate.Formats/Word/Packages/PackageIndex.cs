using System.Xml;
using Translate.Core.Problems;

namespace Translate.Formats.Word.Packages;

/// <summary>Reads the two indexes of a package: content types and relationships. External targets are left out, and never opened.</summary>
internal static class PackageIndex
{
    /// <summary>Settings that refuse document types, so that nothing is expanded and nothing is loaded.</summary>
    public static XmlReaderSettings Settings { get; } = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    /// <summary>Returns the content types by part name without leading slash, and by extension with a leading dot.</summary>
    /// <exception cref="XmlException">Not well-formed.</exception>
    public static IReadOnlyDictionary<string, string> ReadContentTypes(PartText part)
    {
        var types = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        using var xml = Open(part);
        while (xml.Read())
        {
            var key =
                xml.NodeType != XmlNodeType.Element ? null
                : xml.LocalName == "Override" ? xml.GetAttribute("PartName")?.TrimStart('/')
                : xml.LocalName == "Default" ? "." + xml.GetAttribute("Extension")
                : null;
            if (key is not null && xml.GetAttribute("ContentType") is { } type)
            {
                types[key] = type;
            }
        }

        return types;
    }

    /// <summary>Returns the internal targets, as part names without leading slash, with their <see cref="WordNames.GetRelationship"/>.</summary>
    /// <param name="part">The relationships.</param>
    /// <param name="folder">The folder of the part that has the relationships, with a final slash; empty for the package.</param>
    /// <exception cref="XmlException">Not well-formed.</exception>
    public static IReadOnlyList<(string Relationship, string Target)> ReadRelationships(PartText part, string folder)
    {
        var targets = new List<(string, string)>();
        using var xml = Open(part);
        while (xml.Read())
        {
            if (
                xml.NodeType == XmlNodeType.Element
                && xml.LocalName == "Relationship"
                && xml.GetAttribute("TargetMode") != "External"
                && xml.GetAttribute("Target") is { } target
                && WordNames.GetRelationship(xml.GetAttribute("Type") ?? string.Empty) is { Length: > 0 } relationship
            )
            {
                targets.Add((relationship, Resolve(folder, target)));
            }
        }

        return targets;
    }

    private static XmlReader Open(PartText part) =>
        part.Text.Contains("<!DOCTYPE", StringComparison.Ordinal)
            ? throw new ProblemException(
                new Problem(
                    ProblemKind.BadInput,
                    $"the part {part.Entry} declares a document type, which is refused for safety",
                    "Open it in Word and save it again"
                )
            )
            : XmlReader.Create(new StringReader(part.Text), Settings);

    private static string Resolve(string folder, string target)
    {
        var decoded = Uri.UnescapeDataString(target.Replace('\\', '/'));
        var segments = new List<string>();
        foreach (var segment in (decoded.StartsWith('/') ? decoded : folder + decoded).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (segment == "..")
            {
                segments.RemoveRange(Math.Max(0, segments.Count - 1), Math.Min(1, segments.Count));
            }
            else if (segment != ".")
            {
                segments.Add(segment);
            }
        }

        return string.Join('/', segments);
    }
}
