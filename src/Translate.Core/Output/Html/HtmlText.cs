using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Translate.Core.Output.Html;

/// <summary>What the pages have in common: escaping, and a head that forbids the page every request.</summary>
internal static class HtmlText
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly string Style = Resource("page.css");

    /// <summary>What every page runs.</summary>
    public static string PageScript { get; } = Resource("page.js");

    /// <summary>Text that shows as itself, in content and in quoted attributes.</summary>
    public static string Escape(string text) => Encoder.Encode(text);

    /// <summary>The address of a file below the page's own folder.</summary>
    public static string Href(string name) => Escape(string.Join('/', name.Split('/').Select(Uri.EscapeDataString)));

    /// <summary>The document up to the opening of <c>body</c>. The page is one file: style and script inside, nothing loaded.</summary>
    /// <param name="title">The title.</param>
    /// <param name="script">The script that <see cref="Foot"/> writes.</param>
    public static string Head(string title, string script) =>
        $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src {Hash(Style)}; script-src {Hash(script)}">
            <meta name="generator" content="Translate">
            <title>{Escape(title)}</title>
            <style>{Style}</style>
            </head>
            <body>

            """;

    /// <summary>The document from the last content on.</summary>
    public static string Foot(string script) => $"<script>{script}</script>\n</body>\n</html>\n";

    /// <summary>Lets the browser run just this text: an article full of script stays text even if it were not escaped.</summary>
    private static string Hash(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";

    private static string Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
