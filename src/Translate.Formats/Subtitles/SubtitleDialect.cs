using System.Net;
using System.Text.RegularExpressions;

namespace Translate.Formats.Subtitles;

/// <summary>How a kind of subtitle file writes tags and characters inside a cue.</summary>
/// <param name="Tag">Matches a tag, with the groups <c>close</c> (a slash), and <c>name</c>.</param>
/// <param name="HasEntities">Whether <c>&amp;amp;</c> stands for an ampersand.</param>
internal sealed partial record SubtitleDialect(Regex Tag, bool HasEntities)
{
    /// <summary>SubRip: a few tags of HTML, and overrides of Aegisub such as <c>{\an8}</c>. Anything else in angle brackets is text.</summary>
    public static SubtitleDialect SubRip { get; } = new(SubRipTag(), HasEntities: false);

    /// <summary>WebVTT: everything in angle brackets is a tag.</summary>
    public static SubtitleDialect WebVtt { get; } = new(WebVttTag(), HasEntities: true);

    /// <summary>Returns text as a reader sees it.</summary>
    public string Decode(string text) => HasEntities ? WebUtility.HtmlDecode(text) : text;

    /// <summary>Returns text as the file writes it. Neither dialect has a way to write an arrow in a cue but with an entity.</summary>
    public string Encode(string text) =>
        HasEntities
            ? text.Replace("&", "&amp;", StringComparison.Ordinal)
                .Replace("<", "&lt;", StringComparison.Ordinal)
                .Replace(">", "&gt;", StringComparison.Ordinal)
            : text.Replace("-->", "→", StringComparison.Ordinal);

    [GeneratedRegex(
        @"<(?<close>/?)(?<name>[ibus]|font|c)(?:\s[^<>\r\n]{0,200})?>|\{\\[^{}\r\n]{1,200}\}",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex SubRipTag();

    [GeneratedRegex(@"<(?<close>/?)(?<name>[a-z]*)[^<>\r\n]{0,500}>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex WebVttTag();
}
