using System.Buffers;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Translate.Core.Documents;
using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Renderings;
using Translate.Core.Translators;
using Translate.Engines.Markup;

namespace Translate.Engines.Azure;

/// <summary>A source as HTML with its terms marked, and a translation back from HTML.</summary>
/// <remarks>
/// Everything is sent as HTML: only there is an escape for <c>&lt;</c> documented, and one request has one text type. A term that stays as
/// it is gets <c>class="notranslate"</c>; a noun gets the service's dynamic dictionary. Verbs get nothing, because the dictionary would force
/// their basic form into the sentence: the check after the engine accepts every form.
/// </remarks>
internal static partial class AzureMarkup
{
    private const string NotTranslated = "<span class=\"notranslate\">";
    private const string EndOfNotTranslated = "</span>";
    private const string Dictionary = "<mstrans:dictionary translation=\"";
    private const string EndOfDictionary = "</mstrans:dictionary>";

    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"“”„«»");

    /// <summary>What is sent for a request; its length is what the service charges.</summary>
    public static string Encode(TranslationRequest request) =>
        MarkupText.Encode(request, (html, term) => AppendTerm(html, term, term.Range.In(request.Text)));

    /// <summary>The text of a translation, without what the service is known to put around terms that the source has not.</summary>
    public static string Decode(string html, TranslationRequest request) => DecodeWithCodes(html, request).Text;

    /// <summary>The text of a translation, and its codes; without codes if they did not come back as they were sent.</summary>
    public static (string Text, IReadOnlyList<InlineCode> Codes) DecodeWithCodes(string html, TranslationRequest request) =>
        MarkupText.Decode(
            html,
            request,
            whole => DecodeText(whole, request),
            piece => WebUtility.HtmlDecode(OwnTags().Replace(piece, string.Empty))
        );

    private static void AppendTerm(StringBuilder html, TermOccurrence term, ReadOnlySpan<char> source)
    {
        if (IsKept(term, source))
        {
            html.Append(NotTranslated);
            MarkupText.AppendText(html, source);
            html.Append(EndOfNotTranslated);
        }
        else if (term.Entry.PartOfSpeech == PartOfSpeech.Verb)
        {
            MarkupText.AppendText(html, source);
        }
        else
        {
            MarkupText.AppendText(html.Append(Dictionary), TermRendering.Get(term));
            MarkupText.AppendText(html.Append("\">"), source);
            html.Append(EndOfDictionary);
        }
    }

    private static string DecodeText(string html, TranslationRequest request)
    {
        var kept = request.Terms.Where(term => IsKept(term, term.Range.In(request.Text))).ToList();
        var spaced =
            kept.Count > 0 && !kept.Any(term => IsSpaced(term, request.Text)) ? SpaceAroundKept().Replace(html, string.Empty) : html;
        var text = WebUtility.HtmlDecode(OwnTags().Replace(spaced, string.Empty));
        return request.Terms.Count == 0 || request.Text.AsSpan().ContainsAny(Quotes) ? text : request.Terms.Aggregate(text, WithoutQuotes);
    }

    private static bool IsKept(TermOccurrence term, ReadOnlySpan<char> source) =>
        term.Entry.Keep && source.SequenceEqual(term.Entry.Target);

    /// <summary>Whether the source itself has a space between the term and a punctuation mark.</summary>
    private static bool IsSpaced(TermOccurrence term, string text) =>
        (term.Range.Start > 1 && text[term.Range.Start - 1] == ' ' && char.IsPunctuation(text[term.Range.Start - 2]))
        || (term.Range.End + 1 < text.Length && text[term.Range.End] == ' ' && char.IsPunctuation(text[term.Range.End + 1]));

    private static string WithoutQuotes(string text, TermOccurrence term)
    {
        var rendering = TermRendering.Get(term);
        return text.Replace($"\"{rendering}\"", rendering, StringComparison.Ordinal)
            .Replace($"“{rendering}”", rendering, StringComparison.Ordinal);
    }

    /// <summary>
    /// The tags that were sent, and comments, in every spelling that HTML allows: any case, spaces and line ends, attributes in either quotes
    /// or none, with brackets inside the quotes, closed at once or not.
    /// </summary>
    [GeneratedRegex(
        """<(?:/\s*)?(?:span|mstrans:dictionary)(?:\s(?:"[^"]*"|'[^']*'|[^"'<>])*)?/?\s*>|<!--.*?-->""",
        RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant
    )]
    private static partial Regex OwnTags();

    /// <summary>A space between a kept term and a punctuation mark next to it (MicrosoftDocs/azure-docs.zh-cn#346).</summary>
    [GeneratedRegex(
        """(?<=</\s*span\s*>) +(?=[.,;:!?)\]”’])|(?<=[(\[“‘]) +(?=<span[\s>])""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex SpaceAroundKept();
}
