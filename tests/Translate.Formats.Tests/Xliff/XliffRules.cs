using System.Xml.Linq;
using Translate.Formats.Xliff;

namespace Translate.Formats.Tests.Xliff;

/// <summary>Checks rules of the XLIFF specifications: required attributes, order of elements, ids and references.</summary>
internal static class XliffRules
{
    private static readonly string[] TransUnit = ["source", "seg-source", "target"];
    private static readonly string[] States1 = ["final", "needs-adaptation", "needs-l10n", "needs-review-adaptation", "needs-review-l10n", "needs-review-translation", "needs-translation", "new", "signed-off", "translated"];
    private static readonly string[] States2 = ["initial", "translated", "reviewed", "final"];
    private static readonly string[] Unit2 = ["notes", "originalData"];

    /// <summary>Returns each violation; empty for a valid file.</summary>
    public static IReadOnlyList<string> FindViolations(byte[] bytes)
    {
        var root = XDocument.Parse(XmlEncoding.Decode(bytes, "a.xlf").Text, LoadOptions.PreserveWhitespace).Root!;
        return [.. (string?)root.Attribute("version") is "2.0" or "2.1" ? Check2(root) : Check1(root)];
    }

    private static IEnumerable<string> Check1(XElement root)
    {
        var core = root.Name.Namespace;
        foreach (var file in root.Elements(core + "file"))
        {
            if (file.Attribute("original") is null || file.Attribute("datatype") is null || file.Attribute("source-language") is null)
            {
                yield return "a file lacks an attribute";
            }

            foreach (var unit in file.Descendants(core + "trans-unit"))
            {
                var ranks = unit.Elements().Select(element => element.Name.Namespace == core && Array.IndexOf(TransUnit, element.Name.LocalName) is >= 0 and var rank ? rank : TransUnit.Length).ToList();
                if (!ranks.Order().SequenceEqual(ranks) || ranks.Where(rank => rank < TransUnit.Length).Distinct().Count() != ranks.Count(rank => rank < TransUnit.Length) || ranks.FirstOrDefault(-1) != 0)
                {
                    yield return $"the elements of {unit} are out of order";
                }

                var target = unit.Element(core + "target");
                if (target is not null && file.Attribute("target-language") is null && root.Attribute("version")!.Value == "1.2")
                {
                    yield return "a target has no language";
                }

                if (target?.Attribute("state") is { } state && !States1.Contains(state.Value))
                {
                    yield return $"there is no state {state}";
                }

                var mids = unit.Element(core + "seg-source")?.Descendants(core + "mrk").Select(mrk => (string?)mrk.Attribute("mid")).ToList();
                if (mids is not null && target is not null && !target.Descendants(core + "mrk").Select(mrk => (string?)mrk.Attribute("mid")).All(mids.Contains))
                {
                    yield return $"a segment of {target} is not in the source";
                }
            }
        }
    }

    private static IEnumerable<string> Check2(XElement root)
    {
        var core = root.Name.Namespace;
        if (root.Attribute("srcLang") is null || (root.Attribute("trgLang") is null && root.Descendants(core + "target").Any()))
        {
            yield return "a language is missing";
        }

        foreach (var file in root.Elements(core + "file"))
        {
            if (file.Attribute("id") is null || !file.Elements().Any(element => element.Name.LocalName is "unit" or "group"))
            {
                yield return "a file has no id or no unit";
            }

            var ids = file.Descendants(core + "unit").Select(unit => (string?)unit.Attribute("id")).ToList();
            if (ids.Contains(null) || ids.Distinct().Count() != ids.Count)
            {
                yield return "a unit has no id of its own";
            }

            foreach (var violation in file.Descendants(core + "unit").SelectMany(unit => CheckUnit2(unit, core)))
            {
                yield return violation;
            }
        }
    }

    private static IEnumerable<string> CheckUnit2(XElement unit, XNamespace core)
    {
        var ranks = unit.Elements().Select(element => element.Name.Namespace != core ? -1 : Array.IndexOf(Unit2, element.Name.LocalName) is >= 0 and var rank ? rank : Unit2.Length).ToList();
        if (!ranks.Order().SequenceEqual(ranks) || !unit.Elements(core + "segment").Any())
        {
            yield return $"the elements of {unit} are out of order";
        }

        var segments = unit.Elements().Where(element => element.Name == core + "segment" || element.Name == core + "ignorable").ToList();
        foreach (var segment in segments)
        {
            var names = segment.Elements().Select(element => element.Name.LocalName).ToList();
            if (!(names is ["source"] or ["source", "target"]))
            {
                yield return $"{segment} does not have a source and a target";
            }

            if (segment.Attribute("state") is { } state ? !States2.Contains(state.Value) : segment.Attribute("subState") is not null)
            {
                yield return $"{segment} has a wrong state";
            }
        }

        var data = unit.Elements(core + "originalData").Elements(core + "data").Select(item => (string?)item.Attribute("id")).ToHashSet();
        foreach (var reference in segments.Descendants().Attributes().Where(attribute => attribute.Name.LocalName.StartsWith("dataRef", StringComparison.Ordinal)))
        {
            if (!data.Contains(reference.Value))
            {
                yield return $"there is no data for {reference}";
            }
        }

        foreach (var side in new[] { "source", "target" })
        {
            var inline = segments.Elements(core + side).Descendants().ToList();
            var ids = segments.Attributes("id").Concat(inline.Attributes("id")).Select(id => id.Value).ToList();
            if (ids.Distinct().Count() != ids.Count)
            {
                yield return $"an id of {unit} is used twice";
            }

            var started = inline.Where(element => element.Name.LocalName == "sc" && (string?)element.Attribute("isolated") != "yes").Select(element => (string?)element.Attribute("id")).ToList();
            var ended = inline.Where(element => element.Name.LocalName == "ec" && (string?)element.Attribute("isolated") != "yes").Select(element => (string?)element.Attribute("startRef")).ToList();
            var isHalfDone = side == "target" && segments.Any(segment => segment.Element(core + "target") is null);
            if (!started.Order().SequenceEqual(ended.Order()) && !isHalfDone)
            {
                yield return $"a range of {unit} is not whole";
            }
        }
    }
}
