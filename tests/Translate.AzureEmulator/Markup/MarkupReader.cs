using System.Net;
using System.Text.RegularExpressions;
using Translate.Emulation.Contract;

namespace Translate.Emulation.Markup;

/// <summary>Finds the markup that the service heeds: the dynamic dictionary, and in HTML all tags and what must not be translated.</summary>
internal static partial class MarkupReader
{
    private const string Dictionary = "mstrans:dictionary";

    private static readonly HashSet<string> Void = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    };

    /// <summary>Takes a text apart.</summary>
    /// <exception cref="ServiceException">It shall be HTML and is not well-formed.</exception>
    public static IReadOnlyList<Piece> Read(string text, bool isHtml) =>
        !isHtml ? ReadPlain(text)
        : TryReadHtml(text, out var pieces) ? pieces
        : throw new ServiceException(400005);

    /// <summary>A plain text: the dictionary is heeded, other things that look like tags are left as they are.</summary>
    private static List<Piece> ReadPlain(string text)
    {
        var pieces = new List<Piece>();
        var end = 0;
        foreach (Match match in PlainMarkup().Matches(text))
        {
            AddWords(pieces, text[end..match.Index]);
            end = match.Index + match.Length;
            pieces.Add(match.Groups["target"] is { Success: true } target
                ? new Piece.Settled(match.Groups["source"].Value, WebUtility.HtmlDecode(target.Value)) { IsDictionary = true }
                : new Piece.Settled(match.Value, match.Value));
        }

        AddWords(pieces, text[end..]);
        return pieces;
    }

    /// <summary>HTML.</summary>
    /// <returns>False where it is not well-formed.</returns>
    private static bool TryReadHtml(string text, out IReadOnlyList<Piece> pieces)
    {
        var read = new List<Piece>();
        var open = new Stack<string>();
        pieces = read;
        for (var at = 0; at < text.Length;)
        {
            var next = text.IndexOf('<', at);
            if (next != at)
            {
                next = next < 0 ? text.Length : next;
                AddWords(read, WebUtility.HtmlDecode(text[at..next]));
                at = next;
                continue;
            }

            if (Comment().Match(text, at) is { Success: true } comment)
            {
                read.Add(new Piece.Tag(comment.Value));
                at += comment.Length;
                continue;
            }

            if (HtmlTag.At(text, at) is not { } tag)
            {
                return false;
            }

            if (!tag.IsEnd && !tag.IsEmpty && !Void.Contains(tag.Name) && IsSettled(tag))
            {
                if (HtmlTag.EndOf(text, tag) is not { } end || Inner(text[tag.End..end.Start]) is not { } inner)
                {
                    return false;
                }

                read.Add(tag.Name == Dictionary
                    ? new Piece.Settled(inner, HtmlText.Encode(tag.Attribute("translation"))) { IsDictionary = true }
                    : new Piece.Settled(inner, text[tag.Start..end.End]));
                at = end.End;
                continue;
            }

            if (tag.IsEnd ? !open.TryPop(out var name) || !name.Equals(tag.Name, StringComparison.OrdinalIgnoreCase) : !Opens(tag, open))
            {
                return false;
            }

            read.Add(new Piece.Tag(text[tag.Start..tag.End]));
            at = tag.End;
        }

        return open.Count == 0;
    }

    private static bool IsSettled(HtmlTag tag) =>
        (tag.Name == Dictionary && tag.Attribute("translation").Length > 0)
        || tag.Attribute("translate").Equals("no", StringComparison.OrdinalIgnoreCase)
        || tag.Attribute("class").Split(' ').Contains("notranslate");

    private static bool Opens(HtmlTag tag, Stack<string> open)
    {
        if (!tag.IsEmpty && !Void.Contains(tag.Name))
        {
            open.Push(tag.Name);
        }

        return true;
    }

    /// <summary>The text between two tags; null where the markup in it is not well-formed.</summary>
    private static string? Inner(string html) =>
        TryReadHtml(html, out var pieces) ? string.Concat(pieces.Select(piece => piece switch { Piece.Words words => words.Text, Piece.Settled settled => settled.Source, _ => string.Empty })) : null;

    private static void AddWords(List<Piece> pieces, string text)
    {
        if (text.Length > 0)
        {
            pieces.Add(new Piece.Words(text));
        }
    }

    [GeneratedRegex("""<mstrans:dictionary\s+translation\s*=\s*"(?<target>[^"<>]+)"\s*>(?<source>[^<]*)</mstrans:dictionary\s*>|</?[A-Za-z][^<>]*>""", RegexOptions.CultureInvariant)]
    private static partial Regex PlainMarkup();

    [GeneratedRegex(@"\G<!--.*?-->", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Comment();
}
