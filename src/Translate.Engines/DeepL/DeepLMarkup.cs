using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using Translate.Core.Documents;
using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Renderings;
using Translate.Core.Translators;
using Translate.Engines.Markup;

namespace Translate.Engines.DeepL;

/// <summary>A source as XML with its terms and codes, and a translation back.</summary>
/// <remarks>
/// A noun is sent as its rendering in an element that DeepL does not translate, but puts where it belongs in the sentence. Verbs get
/// nothing, because their basic form would be forced into the sentence: the check after the engine accepts every form.
/// </remarks>
internal static partial class DeepLMarkup
{
    /// <summary>The element that is not translated.</summary>
    public const string Ignored = "x";

    private const string Start = $"<{Ignored}>";
    private const string End = $"</{Ignored}>";

    /// <summary>Returns what is sent for a request: well-formed XML.</summary>
    /// <param name="request">The request.</param>
    /// <param name="phrases">What the service itself renders, where the request leaves it to the service; null for none.</param>
    public static string Encode(TranslationRequest request, DeepLPhrases? phrases = null)
    {
        var valid = request with { Text = ToXmlCharacters(request.Text) };
        return MarkupText.Encode(
            valid,
            (xml, term) =>
                AppendTerm(
                    xml,
                    term,
                    term.Range.In(valid.Text),
                    request.TermStrategy == TermStrategy.Glossary && phrases?.Has(valid.Text, term) == true
                )
        );
    }

    /// <summary>Returns the characters that DeepL bills for what is sent: code points outside of tags.</summary>
    public static long CountBilled(string xml)
    {
        var (count, isTag) = (0L, false);
        foreach (var c in xml)
        {
            isTag |= c == '<';
            count += isTag || char.IsLowSurrogate(c) ? 0 : 1;
            isTag &= c != '>';
        }

        return count;
    }

    /// <summary>Returns the text of a translation and its codes. Drops the codes if they did not come back as sent.</summary>
    public static (string Text, IReadOnlyList<InlineCode> Codes) Decode(string xml, TranslationRequest request) =>
        MarkupText.Decode(xml, request, DecodeText, DecodeText);

    private static string DecodeText(string xml) => WebUtility.HtmlDecode(OwnTag().Replace(xml, string.Empty));

    private static void AppendTerm(StringBuilder xml, TermOccurrence term, ReadOnlySpan<char> source, bool isOfService)
    {
        if (isOfService || term.Entry.PartOfSpeech == PartOfSpeech.Verb)
        {
            MarkupText.AppendText(xml, source);
            return;
        }

        MarkupText.AppendText(xml.Append(Start), ToXmlCharacters(TermRendering.Get(term)));
        xml.Append(End);
    }

    /// <summary>Puts a space in place of each character that XML cannot hold, such as most control characters and half a surrogate pair.</summary>
    private static string ToXmlCharacters(string text)
    {
        StringBuilder? valid = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                i++;
            }
            else if (!XmlConvert.IsXmlChar(text[i]))
            {
                (valid ??= new StringBuilder(text))[i] = ' ';
            }
        }

        return valid?.ToString() ?? text;
    }

    [GeneratedRegex(@"</?\s*x(?:\s[^<>]*)?/?\s*>", RegexOptions.CultureInvariant)]
    private static partial Regex OwnTag();
}
