using System.Xml.Linq;
using Translate.Formats.Xliff;

namespace Translate.Formats.Tests.Xliff;

/// <summary>Checks the constraints of the XLIFF specifications: elements and attributes by their tables, then ids, references, pairs and states.</summary>
internal static class XliffRules
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
                yield return $"the unit {id} is there twice";
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
                    yield return $"{start} and {end} are no pairs in {side}";
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

    private static IEnumerable<string> Check2(XElement root)
    {
        var core = root.Name.Namespace;
        if (root.Attribute("trgLang") is null && root.Descendants(core + "target").Any())
        {
            yield return "a language is missing";
        }

        foreach (var id in FindRepeated(root.Elements(core + "file"), "id"))
        {
            yield return $"the file {id} is there twice";
        }

        foreach (var file in root.Elements(core + "file"))
        {
            foreach (
                var id in FindRepeated(file.Descendants(core + "unit"), "id").Concat(FindRepeated(file.Descendants(core + "group"), "id"))
            )
            {
                yield return $"the unit or group {id} is there twice";
            }

            foreach (var violation in file.Descendants(core + "unit").SelectMany(unit => CheckUnit2(unit, core)))
            {
                yield return violation;
            }
        }
    }

    private static IEnumerable<string> CheckUnit2(XElement unit, XNamespace core)
    {
        var segments = unit.Elements().Where(element => element.Name == core + "segment" || element.Name == core + "ignorable").ToList();
        var data = unit.Elements(core + "originalData").Elements(core + "data").ToList();
        foreach (var id in FindRepeated(data, "id").Concat(FindRepeated(unit.Elements(core + "notes").Elements(core + "note"), "id")))
        {
            yield return $"the id {id} is there twice";
        }

        foreach (
            var reference in segments
                .Descendants()
                .Attributes()
                .Where(attribute =>
                    attribute.Name.LocalName.StartsWith("dataRef", StringComparison.Ordinal)
                    && !data.Exists(item => (string?)item.Attribute("id") == attribute.Value)
                )
        )
        {
            yield return $"there is no data for {reference}";
        }

        foreach (
            var segment in segments.Where(segment =>
                segment.Attribute("subState") is { } sub
                && (segment.Attribute("state") is null || !sub.Value.Contains(':', StringComparison.Ordinal))
            )
        )
        {
            yield return $"{segment} has a subState without a state or a prefix";
        }

        foreach (
            var language in segments
                .Elements()
                .Attributes(XNamespace.Xml + "lang")
                .Where(language =>
                    !string.Equals(
                        language.Value,
                        (string?)unit.Document!.Root!.Attribute(language.Parent!.Name.LocalName == "source" ? "srcLang" : "trgLang"),
                        StringComparison.OrdinalIgnoreCase
                    )
                )
        )
        {
            yield return $"{language} is not that of the file";
        }

        var orders = segments.Elements(core + "target").Attributes("order").Select(order => (int)order).ToList();
        if (orders.Distinct().Count() != orders.Count || orders.Exists(order => order < 1 || order > segments.Count))
        {
            yield return $"the order of the targets of {unit} is not one";
        }

        var source = segments.Elements(core + "source").Descendants().Where(element => element.Name.Namespace == core).ToList();
        foreach (
            var violation in CheckSide2(unit, segments, source)
                .Concat(
                    CheckSide2(
                        unit,
                        segments,
                        [.. segments.Elements(core + "target").Descendants().Where(element => element.Name.Namespace == core)],
                        segments.Exists(segment => segment.Element(core + "target") is null)
                    )
                )
        )
        {
            yield return violation;
        }

        // A code of the target is one of the source's, of the same kind, or a copy, or added.
        foreach (
            var code in segments
                .Elements(core + "target")
                .Descendants()
                .Where(element =>
                    element.Name.Namespace == core && element.Name.LocalName is "ph" or "pc" or "sc" && element.Attribute("copyOf") is null
                )
        )
        {
            if (
                !IsAdded(code)
                && !source.Exists(other => other.Name == code.Name && (string?)other.Attribute("id") == (string?)code.Attribute("id"))
            )
            {
                yield return $"{code} is not in the source";
            }
        }

        foreach (var segment in segments.Where(segment => segment.Element(core + "target") is { } target && target.Nodes().Any()))
        {
            foreach (
                var code in segment.Element(core + "source")!.Descendants().Where(code => (string?)code.Attribute("canDelete") == "no")
            )
            {
                if (
                    !segment
                        .Element(core + "target")!
                        .Descendants(code.Name)
                        .Any(other =>
                            (string?)other.Attribute("id") == (string?)code.Attribute("id")
                            && (string?)other.Attribute("startRef") == (string?)code.Attribute("startRef")
                        )
                )
                {
                    yield return $"{code} must not be deleted";
                }
            }
        }
    }

    private static IEnumerable<string> CheckSide2(XElement unit, List<XElement> segments, List<XElement> inline, bool isHalfDone = false)
    {
        foreach (var id in FindRepeated(segments.Concat(inline.Where(element => Codes2.Contains(element.Name.LocalName))), "id"))
        {
            yield return $"the id {id} of {unit.Attribute("id")} is there twice";
        }

        var started = new HashSet<string>();
        foreach (var element in inline)
        {
            var (id, start, isIsolated) = (
                (string?)element.Attribute("id"),
                (string?)element.Attribute("startRef"),
                (string?)element.Attribute("isolated") == "yes"
            );
            switch (element.Name.LocalName)
            {
                case "sc" when !isIsolated:
                case "sm":
                    started.Add(id!);
                    break;
                case "ec" when isIsolated ? id is null || start is not null : start is null || id is not null:
                    yield return $"{element} needs an id if it is isolated, else a startRef";
                    break;
                case "ec" or "em" when !isIsolated && !started.Remove(start!) && !isHalfDone:
                    yield return $"{element} ends what has not started";
                    break;
                case "cp"
                    when !int.TryParse((string?)element.Attribute("hex"), System.Globalization.NumberStyles.HexNumber, null, out var point)
                        || (point < 0x10000 && System.Xml.XmlConvert.IsXmlChar((char)point)):
                    yield return $"{element} is no character that XML lacks";
                    break;
            }
        }

        if (started.Count > 0 && !isHalfDone)
        {
            yield return $"{string.Join(", ", started)} of {unit.Attribute("id")} has no end";
        }
    }

    /// <summary>Whether a code came with the translation and was in no source.</summary>
    private static bool IsAdded(XElement code) => ((string?)code.Attribute("id"))?.StartsWith("x-", StringComparison.Ordinal) == true;

    private static IEnumerable<string> FindRepeated(IEnumerable<XElement> elements, string attribute) =>
        elements.Attributes(attribute).GroupBy(id => id.Value).Where(group => group.Skip(1).Any()).Select(group => group.Key);
}
