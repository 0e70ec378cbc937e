using System.Net;
using System.Text.RegularExpressions;
using Translate.Emulation.Contract;

namespace Translate.Emulation.Markup;

/// <summary>Takes texts apart by the markup that the service heeds.</summary>
internal static partial class MarkupReader
{
    /// <summary>The text in pieces.</summary>
    /// <exception cref="ServiceException">It shall be HTML and is not well-formed.</exception>
    public static IReadOnlyList<MarkupPiece> Read(string text, bool isHtml) =>
        isHtml ? HtmlReader.Read(text) ?? throw new ServiceException(400005) : ReadPlain(text);

    /// <summary>In a plain text the dictionary is heeded; other things that look like tags are left as they are.</summary>
    private static List<MarkupPiece> ReadPlain(string text)
    {
        var pieces = new List<MarkupPiece>();
        var end = 0;
        foreach (Match match in PlainMarkup().Matches(text))
        {
            pieces.Add(new MarkupPiece.Words(text[end..match.Index]));
            pieces.Add(match.Groups["target"] is { Success: true } target
                ? new MarkupPiece.Fixed(match.Groups["source"].Value, WebUtility.HtmlDecode(target.Value)) { IsDictionary = true }
                : new MarkupPiece.Fixed(match.Value, match.Value));
            end = match.Index + match.Length;
        }

        pieces.Add(new MarkupPiece.Words(text[end..]));
        return pieces;
    }

    [GeneratedRegex("""<mstrans:dictionary\s+translation\s*=\s*"(?<target>[^"<>]+)"\s*>(?<source>[^<]*)</mstrans:dictionary\s*>|</?[A-Za-z][^<>]*>""", RegexOptions.CultureInvariant)]
    private static partial Regex PlainMarkup();
}
