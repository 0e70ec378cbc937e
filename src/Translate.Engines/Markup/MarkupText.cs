using System.Globalization;
using System.Text;
using Translate.Core.Codes;
using Translate.Core.Documents;
using Translate.Core.Glossaries;
using Translate.Core.Translators;

namespace Translate.Engines.Markup;

/// <summary>Writes a source as markup with its codes and terms, and reads a translation with its codes. What is right for HTML here is right for XML too.</summary>
internal static class MarkupText
{
    /// <summary>Returns what is sent for a request.</summary>
    /// <param name="request">Its codes are left out if they cannot be sent.</param>
    /// <param name="appendTerm">Appends a term with its markup.</param>
    public static string Encode(TranslationRequest request, Action<StringBuilder, TermOccurrence> appendTerm)
    {
        var markup = new StringBuilder(request.Text.Length + 16);
        var tags = CodeTags.GetTags(request);
        var (at, code) = (0, 0);
        foreach (var term in request.Terms)
        {
            AppendTo(term.Range.Start);
            appendTerm(markup, term);
            at = term.Range.End;
        }

        AppendTo(request.Text.Length);
        return markup.ToString();

        // Appends the text up to an offset with the codes in it and at its end.
        void AppendTo(int end)
        {
            for (; tags is not null && code < tags.Length && request.Codes[code].Position <= end; code++)
            {
                var position = Math.Max(at, request.Codes[code].Position);
                AppendText(markup, request.Text.AsSpan(at, position - at));
                markup.Append(tags[code]);
                at = position;
            }

            AppendText(markup, request.Text.AsSpan(at, end - at));
            at = end;
        }
    }

    /// <summary>Returns the text of a translation and its codes. Drops the codes if they did not come back as sent.</summary>
    /// <param name="markup">What the service returned.</param>
    /// <param name="request">What it was sent.</param>
    /// <param name="decode">Returns the text of the whole translation without the tags of codes.</param>
    /// <param name="decodePiece">Returns the text of a part of it.</param>
    public static (string Text, IReadOnlyList<InlineCode> Codes) Decode(
        string markup,
        TranslationRequest request,
        Func<string, string> decode,
        Func<string, string> decodePiece
    )
    {
        if (request.Codes.Count == 0 || CodeTags.GetTags(request) is null)
        {
            return (decode(markup), []);
        }

        var (pieces, indexes) = CodeTags.Cut(markup, request);
        var text = decode(string.Concat(pieces));
        var decoded = pieces.Select(decodePiece).ToList();
        return (text, CodeShift.Shift(string.Concat(decoded), CodeTags.Place(decoded, indexes, request.Codes), text));
    }

    /// <summary>Appends text, escaped.</summary>
    public static void AppendText(StringBuilder markup, ReadOnlySpan<char> text)
    {
        // Normalisation would melt a combining mark with the bracket of the tag before it.
        if (text.Length > 0 && markup.Length > 0 && markup[^1] == '>' && IsCombining(text[0]))
        {
            markup.Append(CultureInfo.InvariantCulture, $"&#{(int)text[0]};");
            text = text[1..];
        }

        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => markup.Append("&amp;"),
                '<' => markup.Append("&lt;"),
                '>' => markup.Append("&gt;"),
                '"' => markup.Append("&quot;"),
                _ => markup.Append(c),
            };
        }
    }

    private static bool IsCombining(char c) =>
        CharUnicodeInfo.GetUnicodeCategory(c)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.EnclosingMark;
}
