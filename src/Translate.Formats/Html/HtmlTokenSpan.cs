using AngleSharp.Html.Parser;

namespace Translate.Formats.Html;

/// <summary>One token of HTML, with its place in the source.</summary>
/// <param name="Type">What it is.</param>
/// <param name="Start">UTF-16 code units of the source before the token.</param>
/// <param name="End">The end of the token, exclusive.</param>
/// <param name="Name">The name of a tag, in lower case; empty for other tokens.</param>
/// <param name="IsSelfClosing">Whether a start tag ends with <c>/&gt;</c>.</param>
/// <param name="Attributes">Those of a start tag.</param>
internal readonly record struct HtmlTokenSpan(
    HtmlTokenType Type,
    int Start,
    int End,
    string Name,
    bool IsSelfClosing,
    IReadOnlyList<HtmlAttributeSpan> Attributes
);
