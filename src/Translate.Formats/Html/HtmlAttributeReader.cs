using Translate.Formats.Patching;

namespace Translate.Formats.Html;

/// <summary>Finds what is translated or changed in the attributes of a tag.</summary>
/// <param name="source">HTML.</param>
/// <param name="options">What is translated.</param>
/// <param name="shared">Short values that the document repeats.</param>
internal sealed class HtmlAttributeReader(string source, HtmlOptions options, SharedValues shared)
{
    private const string English = "en";

    /// <summary>Descriptions that search engines and social networks show.</summary>
    private static readonly HashSet<string> Descriptions = new(StringComparer.OrdinalIgnoreCase)
    {
        "description",
        "og:title",
        "og:description",
        "og:image:alt",
        "twitter:title",
        "twitter:description",
        "twitter:image:alt",
    };

    private readonly InlineText _doubleQuoted = new(source, new HtmlAttributeSyntax('"'), shared);
    private readonly InlineText _singleQuoted = new(source, new HtmlAttributeSyntax('\''), shared);
    private readonly InlineText _unquoted = new(source, new HtmlAttributeSyntax(null), shared);
    private readonly List<ISourceChange> _found = [];

    /// <summary>Whether the page says that an element is not to be translated.</summary>
    public static bool IsExcluded(HtmlTokenSpan tag)
    {
        foreach (var attribute in tag.Attributes)
        {
            var excludes = attribute.Name switch
            {
                "translate" => attribute.Value.Trim().Equals("no", StringComparison.OrdinalIgnoreCase),
                "class" => attribute.Value.Contains("notranslate", StringComparison.OrdinalIgnoreCase)
                    && attribute
                        .Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                        .Contains("notranslate", StringComparer.OrdinalIgnoreCase),
                _ => false,
            };
            if (excludes)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Finds the attributes with text for readers.</summary>
    /// <param name="name">The element's name.</param>
    /// <param name="tag">Its start tag.</param>
    public IReadOnlyList<SourcePatch> FindTexts(string name, HtmlTokenSpan tag)
    {
        if (!options.TranslateAttributes || tag.Attributes.Count == 0 || name is "link" or "style" or "script")
        {
            return [];
        }

        var isDescription =
            name == "meta"
            && tag.Attributes.Any(attribute => attribute.Name is "name" or "property" && Descriptions.Contains(attribute.Value.Trim()));
        _found.Clear();
        foreach (var attribute in tag.Attributes)
        {
            if (
                attribute.Start >= 0
                && HtmlTemplate.Find(attribute.Value).Length == 0
                && (attribute.Name is "alt" or "title" or "aria-label" or "placeholder" || (isDescription && attribute.Name == "content"))
            )
            {
                AddText(attribute);
            }
        }

        return _found.Count == 0 ? [] : [.. _found.Cast<SourcePatch>()];
    }

    /// <summary>Finds the language that an element declares. The root element gets one if it declares none.</summary>
    /// <param name="name">The element's name.</param>
    /// <param name="tag">Its start tag.</param>
    /// <param name="isXml">Whether it is XHTML in XML.</param>
    public static IEnumerable<SourceEdit> FindLanguages(string name, HtmlTokenSpan tag, bool isXml)
    {
        var isRoot = name == "html";
        var isDeclared = false;
        foreach (var attribute in tag.Attributes)
        {
            if (attribute.Name is not ("lang" or "xml:lang"))
            {
                continue;
            }

            isDeclared = true;
            var language = attribute.Value.Split('-', '_')[0].Trim().ToLowerInvariant();
            if (attribute.Start >= 0 && (language is "id" or "in" or "ind" || (isRoot && language != English)))
            {
                yield return new SourceEdit(
                    attribute.Start,
                    attribute.End,
                    attribute.Quote is null && attribute.Start == attribute.End ? "\"en\"" : English
                );
            }
        }

        if (isRoot && !isDeclared)
        {
            var at = tag.Start + "<html".Length;
            yield return new SourceEdit(at, at, isXml ? " xml:lang=\"en\" lang=\"en\"" : " lang=\"en\"");
        }
    }

    private void AddText(HtmlAttributeSpan attribute)
    {
        var text = attribute.Quote switch
        {
            '"' => _doubleQuoted,
            '\'' => _singleQuoted,
            _ => _unquoted,
        };
        for (var i = attribute.Start; i < attribute.End; )
        {
            var length = 1;
            if (
                source[i] == '&'
                && HtmlReferences.Read(source.AsSpan(i, attribute.End - i), isAttribute: true, out var reference) is { } characters
            )
            {
                length = reference;
                foreach (var c in characters)
                {
                    text.Add(c, i, i + length);
                }
            }
            else
            {
                text.Add(source[i], i, i + 1);
            }

            i += length;
        }

        text.Finish(_found);
    }
}
