using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Translate.Formats.Tests.Xliff;

/// <summary>Checks elements against the tables of <c>xliff-elements.txt</c>: which are allowed where and in which order, and their attributes.</summary>
internal sealed class XliffElementRules
{
    private const string AnyContent = "@any";
    private readonly Dictionary<string, (string Children, Dictionary<string, string[]> Attributes, HashSet<string> Required)> _elements =
    [];
    private readonly string _inline;

    private XliffElementRules(IEnumerable<string> lines)
    {
        var rows = lines
            .Select(line =>
                line.Split('|', 2) is [var name, var definition]
                    ? (Name: name.Trim(), Definition: definition)
                    : throw new FormatException(line)
            )
            .ToList();
        _inline = $"(({rows.Single(row => row.Name == "inline").Definition.Trim().Replace(' ', '|')}) )*";
        foreach (var (name, definition) in rows.Where(row => row.Name != "inline"))
        {
            var split = definition.LastIndexOf('|');
            var attributes = definition[(split + 1)..]
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(attribute => attribute.Split('='))
                .ToList();
            _elements[name] = (
                definition[..split].Trim(),
                attributes.ToDictionary(
                    attribute => attribute[0].TrimEnd('!'),
                    attribute => attribute is [_, var values] ? values.Split(',') : []
                ),
                [.. attributes.Where(attribute => attribute[0].EndsWith('!')).Select(attribute => attribute[0].TrimEnd('!'))]
            );
        }
    }

    /// <summary>The rules of version 1.2, or of 2.0 and 2.1.</summary>
    public static XliffElementRules Read(bool isVersion2)
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, "tests", "Translate.Formats.Tests", "Xliff", "xliff-elements.txt"));
        return new XliffElementRules(
            lines
                .SkipWhile(line => line != (isVersion2 ? "[2.0]" : "[1.2]"))
                .Skip(1)
                .TakeWhile(line => !line.StartsWith('['))
                .Where(line => line.Length > 0 && line[0] != '#')
        );
    }

    /// <summary>Returns each violation in a file.</summary>
    public IEnumerable<string> Check(XElement root)
    {
        var core = root.Name.Namespace;
        var open = new Stack<XElement>([root]);
        while (open.TryPop(out var element))
        {
            if (!_elements.TryGetValue(element.Name.LocalName, out var rule))
            {
                yield return $"there is no element {element.Name.LocalName}";
                continue;
            }

            foreach (var violation in CheckAttributes(element, rule.Attributes, rule.Required))
            {
                yield return violation;
            }

            if (rule.Children == AnyContent)
            {
                continue;
            }

            var children = string.Concat(
                element.Elements().Select(child => (child.Name.Namespace == core ? child.Name.LocalName : "*") + " ")
            );
            var hasText = rule.Children is "@text" or "@code" or "@string" or "@cp";
            var pattern = rule.Children switch
            {
                "@text" => _inline,
                "@code" => "(sub )*",
                "@string" => string.Empty,
                "@cp" => "(cp )*",
                var model => model,
            };
            if (!Regex.IsMatch(children, $"^(?:{pattern}) ?$", RegexOptions.ExplicitCapture))
            {
                yield return $"{element.Name.LocalName} has the children {children}";
            }

            if (!hasText && element.Nodes().OfType<XText>().Any(text => !string.IsNullOrWhiteSpace(text.Value)))
            {
                yield return $"{element.Name.LocalName} has text";
            }

            foreach (var child in element.Elements().Where(child => child.Name.Namespace == core))
            {
                open.Push(child);
            }
        }
    }

    private static IEnumerable<string> CheckAttributes(XElement element, Dictionary<string, string[]> allowed, HashSet<string> required)
    {
        var own = element
            .Attributes()
            .Where(attribute =>
                !attribute.IsNamespaceDeclaration
                && (attribute.Name.Namespace == XNamespace.None || attribute.Name.Namespace == XNamespace.Xml)
            )
            .ToDictionary(
                attribute => (attribute.Name.Namespace == XNamespace.Xml ? "xml:" : string.Empty) + attribute.Name.LocalName,
                attribute => attribute.Value
            );
        foreach (var (name, value) in own)
        {
            if (!allowed.TryGetValue(name, out var values))
            {
                yield return $"{element.Name.LocalName} has no attribute {name}";
            }
            else if (values.Length > 0 && !values.Contains(value) && !value.StartsWith("x-", StringComparison.Ordinal))
            {
                yield return $"{element.Name.LocalName} has {name}=\"{value}\"";
            }
        }

        foreach (var name in required.Where(name => !own.ContainsKey(name)))
        {
            yield return $"{element.Name.LocalName} lacks {name}";
        }
    }
}
