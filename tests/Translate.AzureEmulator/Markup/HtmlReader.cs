using System.Net;

namespace Translate.Emulation.Markup;

/// <summary>Splits HTML into tags, text that must not be translated, dictionary terms, and words.</summary>
/// <remarks>A text can have several root elements, but every element must be closed in order.</remarks>
internal sealed class HtmlReader
{
    private const string Dictionary = "mstrans:dictionary";
    private const string CommentStart = "<!--";
    private const string CommentEnd = "-->";

    private static readonly HashSet<string> Void = new(StringComparer.OrdinalIgnoreCase)
    {
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "source",
        "track",
        "wbr",
    };

    private readonly string _text;
    private readonly List<MarkupPiece> _pieces = [];
    private readonly Stack<string> _open = new();
    private int _at;

    private HtmlReader(string text) => _text = text;

    /// <summary>Returns the pieces. Null if the text is not well-formed.</summary>
    public static IReadOnlyList<MarkupPiece>? Read(string text)
    {
        var reader = new HtmlReader(text);
        while (reader._at < text.Length)
        {
            if (!(reader.TryReadWords() || reader.TryReadComment() || reader.TryReadMarkup()))
            {
                return null;
            }
        }

        return reader._open.Count == 0 ? reader._pieces : null;
    }

    private bool TryReadWords()
    {
        var next = _text.IndexOf('<', _at);
        var end = next < 0 ? _text.Length : next;
        if (end == _at)
        {
            return false;
        }

        _pieces.Add(new MarkupPiece.Words(WebUtility.HtmlDecode(_text[_at..end])));
        _at = end;
        return true;
    }

    private bool TryReadComment()
    {
        if (
            !_text.AsSpan(_at).StartsWith(CommentStart, StringComparison.Ordinal)
            || _text.IndexOf(CommentEnd, _at + CommentStart.Length, StringComparison.Ordinal) is not (>= 0 and var end)
        )
        {
            return false;
        }

        AddTag(end + CommentEnd.Length);
        return true;
    }

    private bool TryReadMarkup()
    {
        if (HtmlTag.At(_text, _at) is not { } tag)
        {
            return false;
        }

        var opens = !tag.IsEnd && !tag.IsEmpty && !Void.Contains(tag.Name);
        if (opens && IsFixed(tag))
        {
            return TryReadFixed(tag);
        }

        if (opens)
        {
            _open.Push(tag.Name);
        }
        else if (tag.IsEnd && !(_open.TryPop(out var name) && name.Equals(tag.Name, StringComparison.OrdinalIgnoreCase)))
        {
            return false;
        }

        AddTag(tag.End);
        return true;
    }

    private bool TryReadFixed(HtmlTag start)
    {
        if (HtmlTag.GetEnd(_text, start) is not { } end || Read(_text[start.End..end.Start]) is not { } inner)
        {
            return false;
        }

        var source = string.Concat(
            inner.Select(piece =>
                piece switch
                {
                    MarkupPiece.Words words => words.Text,
                    MarkupPiece.Fixed settled => settled.Source,
                    _ => string.Empty,
                }
            )
        );
        _pieces.Add(
            start.Name == Dictionary
                ? new MarkupPiece.Fixed(source, HtmlText.Encode(start.GetAttribute("translation"))) { IsDictionary = true }
                : new MarkupPiece.Fixed(source, _text[start.Start..end.End])
        );
        _at = end.End;
        return true;
    }

    private void AddTag(int end)
    {
        _pieces.Add(new MarkupPiece.Tag(_text[_at..end]));
        _at = end;
    }

    private static bool IsFixed(HtmlTag tag) =>
        (tag.Name == Dictionary && tag.GetAttribute("translation").Length > 0)
        || tag.GetAttribute("translate").Equals("no", StringComparison.OrdinalIgnoreCase)
        || tag.GetAttribute("class").Split(' ').Contains("notranslate");
}
