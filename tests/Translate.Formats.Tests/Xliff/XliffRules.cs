using System.Xml.Linq;
using Translate.Formats.Xliff;

namespace Translate.Formats.Tests.Xliff;

/// <summary>Checks the constraints of the XLIFF specifications: elements and attributes by their tables, then ids, references, pairs and states.</summary>
internal static partial class XliffRules
{
    private static readonly string[] Codes1 = ["g", "x", "bx", "ex", "bpt", "ept", "ph", "it"];
    private static readonly string[] Codes2 = ["ph", "pc", "sc", "ec", "mrk", "sm"];

    /// <summary>Returns each violation; empty for a valid file. Version 1.1, which Translate Toolkit writes, is checked as 1.2.</summary>
    public static IReadOnlyList<string> FindViolations(byte[] bytes)
    {
        var root = XDocument.Parse(XmlEncoding.Decode(bytes, "a.xlf").Text, LoadOptions.PreserveWhitespace).Root!;
        var isVersion2 = (string?)root.Attribute("version") is "2.0" or "2.1";
        return [.. XliffElementRules.Read(isVersion2).Check(root).Concat(isVersion2 ? Check2(root) : Check1(root))];
    }

    private static IEnumerable<string> Check1(XElement root)
    {
        var core = root.Name.Namespace;
        foreach (var file in root.Elements(core + "file"))
        {
            foreach (
                var id in FindRepeated(
                    file.Descendants().Where(element => element.Name == core + "trans-unit" || element.Name == core + "bin-unit"),
                    "id"
                )
            )
            {
                yield return $"the unit {id} occurs twice";
            }

            var phases = file.Descendants(core + "phase").Select(phase => (string?)phase.Attribute("phase-name")).ToHashSet();
            foreach (
                var reference in file.Descendants()
                    .Where(element => element.Name != core + "phase")
                    .Attributes("phase-name")
                    .Where(name => !phases.Contains(name.Value))
            )
            {
                yield return $"there is no phase {reference.Value}";
            }

            if (
                file.Attribute("target-language") is null
                && (string?)root.Attribute("version") == "1.2"
                && file.Descendants(core + "target").Any(target => target.Attribute(XNamespace.Xml + "lang") is null)
            )
            {
                yield return "a target has no language";
            }

            foreach (var violation in file.Descendants(core + "trans-unit").SelectMany(unit => CheckUnit1(unit, core)))
            {
                yield return violation;
            }
        }
    }

    private static IEnumerable<string> CheckUnit1(XElement unit, XNamespace core)
    {
        var sides = new[] { "source", "seg-source", "target" }.Select(name => unit.Element(core + name)).OfType<XElement>().ToList();
        foreach (var side in sides)
        {
            var codes = side.Descendants()
                .Where(element => element.Name.Namespace == core && Codes1.Contains(element.Name.LocalName))
                .ToList();

            // The two halves of a range may have one id.
            foreach (var (kind, half) in new[] { ("g x ph it bpt bx", string.Empty), ("ept", "ept"), ("ex", "ex") })
            {
                foreach (
                    var id in FindRepeated(
                        codes.Where(code => half.Length > 0 ? code.Name.LocalName == half : kind.Split(' ').Contains(code.Name.LocalName)),
                        "id"
                    )
                )
                {
                    yield return $"the code {id} is in {side} twice";
                }
            }

            foreach (var (start, end) in new[] { ("bpt", "ept"), ("bx", "ex") })
            {
                string Key(XElement code) => (string?)code.Attribute("rid") ?? (string?)code.Attribute("id") ?? string.Empty;
                if (
                    !codes
                        .Where(code => code.Name.LocalName == start)
                        .Select(Key)
                        .Order()
                        .SequenceEqual(codes.Where(code => code.Name.LocalName == end).Select(Key).Order())
                )
                {
                    yield return $"{start} and {end} are not pairs in {side}";
                }
            }

            if (
                side.Name.LocalName != "source"
                && codes.Find(code =>
                    !IsAdded(code)
                    && !unit.Element(core + "source")!
                        .Descendants(code.Name)
                        .Any(other => (string?)other.Attribute("id") == (string?)code.Attribute("id"))
                )
                    is { } foreign
            )
            {
                yield return $"{foreign} is not in the source";
            }
        }

        var mids = unit.Element(core + "seg-source")?.Descendants(core + "mrk").Select(mrk => (string?)mrk.Attribute("mid")).ToList();
        var used =
            unit.Element(core + "target")
                ?.Descendants(core + "mrk")
                .Where(mrk => (string?)mrk.Attribute("mtype") == "seg")
                .Select(mrk => (string?)mrk.Attribute("mid"))
                .ToList()
            ?? [];
        if (mids is not null && (!used.All(mids.Contains) || used.Distinct().Count() != used.Count))
        {
            yield return $"the segments of {unit} do not match";
        }
    }

    /// <summary>Whether a code came with the translation and was in no source.</summary>
    private static bool IsAdded(XElement code) => ((string?)code.Attribute("id"))?.StartsWith("x-", StringComparison.Ordinal) == true;

    private static IEnumerable<string> FindRepeated(IEnumerable<XElement> elements, string attribute) =>
        elements.Attributes(attribute).GroupBy(id => id.Value).Where(group => group.Skip(1).Any()).Select(group => group.Key);
}
