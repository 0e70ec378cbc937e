using System.Xml.Linq;

namespace Translate.Formats.Tests.Xliff;

internal static partial class XliffRules
{
    private static IEnumerable<string> Check2(XElement root)
    {
        var core = root.Name.Namespace;
        if (root.Attribute("trgLang") is null && root.Descendants(core + "target").Any())
        {
            yield return "a language is missing";
        }

        foreach (var id in FindRepeated(root.Elements(core + "file"), "id"))
        {
            yield return $"the file {id} occurs twice";
        }

        foreach (var file in root.Elements(core + "file"))
        {
            foreach (
                var id in FindRepeated(file.Descendants(core + "unit"), "id").Concat(FindRepeated(file.Descendants(core + "group"), "id"))
            )
            {
                yield return $"the unit or group {id} occurs twice";
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
            yield return $"the id {id} occurs twice";
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
            yield return $"{language} is not the language of the file";
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
            yield return $"the id {id} of {unit.Attribute("id")} occurs twice";
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
}
