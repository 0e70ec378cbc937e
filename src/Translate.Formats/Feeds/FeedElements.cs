using System.Text.RegularExpressions;
using System.Xml;

namespace Translate.Formats.Feeds;

/// <summary>The elements of RSS and Atom that have text for readers.</summary>
internal static partial class FeedElements
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string OldAtom = "http://purl.org/atom/ns#";
    private const string Content = "http://purl.org/rss/1.0/modules/content/";
    private const string Media = "http://search.yahoo.com/mrss/";
    private const string Podcast = "http://www.itunes.com/dtds/podcast-1.0.dtd";
    private const string Rss1 = "http://purl.org/rss/1.0/";
    private const string Rss09 = "http://my.netscape.com/rdf/simple/0.9/";
    private const string Rss2 = "http://backend.userland.com/rss2";

    /// <summary>Whether the reader is at the start of an item.</summary>
    public static bool IsItem(XmlReader xml) =>
        xml.LocalName switch
        {
            "item" => IsRss(xml.NamespaceURI),
            "entry" => IsAtom(xml.NamespaceURI),
            _ => false,
        };

    /// <summary>Returns what the text of the element is, inside an item.</summary>
    public static FeedTextKind GetKind(XmlReader xml) =>
        (xml.LocalName, xml.NamespaceURI) switch
        {
            ("title" or "description", var space) when IsRss(space) => FeedTextKind.Guessed,
            ("encoded", Content) => FeedTextKind.Html,
            ("title" or "subtitle", Podcast) => FeedTextKind.Plain,
            ("summary", Podcast) => FeedTextKind.Guessed,
            ("title" or "description", Media) => xml.GetAttribute("type") == "html" ? FeedTextKind.Html : FeedTextKind.Plain,
            ("title" or "summary" or "content" or "subtitle", var space) when IsAtom(space) => GetAtomKind(xml),
            _ => FeedTextKind.None,
        };

    /// <summary>Whether the element names the language of the feed.</summary>
    public static bool IsLanguage(XmlReader xml) =>
        xml.LocalName == "language" && (IsRss(xml.NamespaceURI) || xml.NamespaceURI == "http://purl.org/dc/elements/1.1/");

    /// <summary>Whether text of unknown kind is HTML: it has a tag or a reference.</summary>
    public static bool LooksLikeHtml(string text) => Markup().IsMatch(text);

    private static FeedTextKind GetAtomKind(XmlReader xml) =>
        xml.GetAttribute("src") is not null
            ? FeedTextKind.None
            : (xml.GetAttribute("type") ?? "text").ToLowerInvariant() switch
            {
                "text" or "text/plain" => FeedTextKind.Plain,
                "html" or "text/html" => FeedTextKind.Html,
                "xhtml" or "application/xhtml+xml" => FeedTextKind.Xhtml,
                _ => FeedTextKind.None,
            };

    private static bool IsRss(string space) => space is "" or Rss1 or Rss09 or Rss2;

    private static bool IsAtom(string space) => space is Atom or OldAtom;

    [GeneratedRegex(
        "</?[a-z][a-z0-9]*[\\s/>]|<!--|&(#[0-9]+|#x[0-9a-f]+|[a-z][a-z0-9]+);",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Markup();
}
