using System.Net;
using System.Text.RegularExpressions;
using Translate.Emulation.Contract;

namespace Translate.Emulation.Markup;

/// <summary>Splits texts by the markup that the service recognizes.</summary>
internal static partial class MarkupReader
{
    /// <summary>Returns the pieces of a text.</summary>
    /// <exception cref="ServiceException">The HTML is not well-formed.</exception>
    public static IReadOnlyList<MarkupPiece> Read(string text, bool isHtml) =>
        isHtml ? HtmlReader.Read(text) ?? throw new ServiceException(400005) : ReadPlain(text);

    /// <summary>Plain text supports dictionary tags. Anything else that looks like a tag is kept unchanged.</summary>
    private static List<MarkupPiece> ReadPlain(string text)
    {
        var pieces = new List<MarkupPiece>();
        var end = 0;
        foreach (Match match in PlainMarkup().Matches(text))
        {
            pieces.Add(new MarkupPiece.Words(text[end..match.Index]));
            pieces.Add(
                match.Groups["target"] is { Success: true } target
                    ? new MarkupPiece.Fixed(match.Groups["source"].Value, WebUtility.HtmlDecode(target.Value)) { IsDictionary = true }
                    : new MarkupPiece.Fixed(match.Value, match.Value)
            );
            end = match.Index + match.Length;
        }

        pieces.Add(new MarkupPiece.Words(text[end..]));
        return pieces;
    }

    [GeneratedRegex(
        """<mstrans:dictionary\s+translation\s*=\s*"(?<target>[^"<>]+)"\s*>(?<source>[^<]*)</mstrans:dictionary\s*>|</?[A-Za-z][^<>]*>""",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex PlainMarkup();
}
