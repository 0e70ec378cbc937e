using System.Collections.Frozen;

namespace Translate.Formats.Html;

/// <summary>The elements of HTML.</summary>
internal static class HtmlElements
{
    private static readonly FrozenDictionary<string, HtmlElementKind> Kinds = CreateKinds();

    private static readonly FrozenSet<string> Void = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "area",
        "base",
        "basefont",
        "bgsound",
        "br",
        "col",
        "embed",
        "frame",
        "hr",
        "img",
        "input",
        "keygen",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr"
    );

    /// <summary>Elements whose end tag is often left out: the next one of the group ends them.</summary>
    private static readonly FrozenDictionary<string, string> ImpliedEnds = new Dictionary<string, string>
    {
        ["li"] = "li",
        ["dt"] = "dt dd",
        ["dd"] = "dt dd",
        ["td"] = "td th tr tbody tfoot",
        ["th"] = "td th tr tbody tfoot",
        ["tr"] = "tr tbody tfoot",
        ["option"] = "option optgroup",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Returns what an element is.</summary>
    /// <param name="name">In lower case.</param>
    public static HtmlElementKind GetKind(string name) =>
        Kinds.TryGetValue(name, out var kind) ? kind
        : name.Contains('-', StringComparison.Ordinal) ? HtmlElementKind.Block
        : HtmlElementKind.Inline;

    /// <summary>Whether an element has no content and no end tag.</summary>
    public static bool IsVoid(string name) => Void.Contains(name);

    /// <summary>Whether a start tag ends an open element whose end tag is left out.</summary>
    public static bool EndsAt(string open, string start) =>
        open == "p"
            ? GetKind(start) is HtmlElementKind.Block or HtmlElementKind.OpaqueBlock
            : ImpliedEnds.TryGetValue(open, out var ends) && ends.Split(' ').Contains(start);

    private static FrozenDictionary<string, HtmlElementKind> CreateKinds()
    {
        var kinds = new Dictionary<string, HtmlElementKind>(StringComparer.Ordinal);
        Add(
            HtmlElementKind.Block,
            "address article aside blockquote body button caption center col colgroup datalist dd details dialog dir div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html isindex label legend li main marquee menu nav noframes ol optgroup option p search section select summary table tbody td tfoot th thead title tr ul"
        );
        Add(HtmlElementKind.Break, "br");
        Add(HtmlElementKind.Object, "embed img input keygen");
        Add(HtmlElementKind.OpaqueInline, "audio canvas code iframe math object svg textarea video");
        Add(HtmlElementKind.OpaqueHidden, "noembed script style template");
        Add(HtmlElementKind.OpaqueBlock, "listing plaintext pre xmp");
        return kinds.ToFrozenDictionary(StringComparer.Ordinal);

        void Add(HtmlElementKind kind, string names)
        {
            foreach (var name in names.Split(' '))
            {
                kinds.Add(name, kind);
            }
        }
    }
}
