using Translate.Core.Documents;
using Translate.Core.Translators;
using Translate.Engines.Markup;

namespace Translate.Engines.LibreTranslate;

/// <summary>A source as HTML with its codes, and a translation back. Terms are not markup: the server has none for them.</summary>
/// <remarks>
/// The server decodes the references (<c>&amp;lt;</c>) of its answer, so a tag of its answer looks like a <c>&lt;</c> of the text. Therefore the
/// codes of a text with that character are not sent.
/// </remarks>
internal static class LibreTranslateMarkup
{
    /// <summary>Returns what is sent for a request.</summary>
    public static string Encode(TranslationRequest request) =>
        MarkupText.Encode(WithoutUnclear(request), (html, term) => MarkupText.AppendText(html, term.Range.In(request.Text)));

    /// <summary>Returns the text of a translation and its codes. Drops the codes if they did not come back as sent.</summary>
    public static (string Text, IReadOnlyList<InlineCode> Codes) Decode(string answer, TranslationRequest request) =>
        MarkupText.Decode(answer, WithoutUnclear(request), whole => whole, piece => piece);

    private static TranslationRequest WithoutUnclear(TranslationRequest request) =>
        request.Codes.Count > 0 && request.Text.Contains('<', StringComparison.Ordinal) ? request with { Codes = [] } : request;
}
