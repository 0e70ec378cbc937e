using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Translate.Core.Codes;
using Translate.Core.Documents;
using Translate.Core.Translators;

namespace Translate.Engines.Markup;

/// <summary>Inline codes as tags that services keep around the words: <c>&lt;b id="1"&gt;</c> for a pair, an empty <c>i</c> for a code on its own.</summary>
/// <remarks>
/// The tags say nothing of what the codes do, because services translate other elements, such as a line break, in other ways. A pair
/// that begins or ends in another sentence, or overlaps another, is sent as codes on their own, because HTML must be well-formed.
/// </remarks>
internal static partial class CodeTags
{
    /// <summary>Returns the tag of each code. Null if they cannot be sent: two pairs share an id, or a code is inside a word or a term.</summary>
    public static string[]? GetTags(TranslationRequest request)
    {
        if (
            request.Codes.Count == 0
            || CodeTree.FindOverlapping(request.Codes) is not { } overlapping
            || CodeTree.TryBuild(request.Codes, overlapping) is not { } root
        )
        {
            return null;
        }

        var text = new CodeText(request.Text);
        if (
            request.Codes.Any(code =>
                text.IsInside(code.Position)
                || request.Terms.Any(term => term.Range.Start < code.Position && code.Position < term.Range.End)
            )
        )
        {
            return null;
        }

        var tags = request.Codes.Select((_, i) => FormattableString.Invariant($"<i id=\"{i + 1}\"></i>")).ToArray();
        var open = new Stack<CodeNode>(root.Children);
        while (open.TryPop(out var node))
        {
            if (node is { IsPair: true, Open: >= 0, Close: >= 0 })
            {
                (tags[node.Open], tags[node.Close]) = (FormattableString.Invariant($"<b id=\"{node.Open + 1}\">"), "</b>");
            }

            node.Children.ForEach(open.Push);
        }

        return tags;
    }

    /// <summary>Takes the tags of codes out of a translation.</summary>
    /// <param name="html">What the service returned.</param>
    /// <param name="request">What it was sent.</param>
    /// <returns>
    /// The HTML without the tags, cut where they were; and the index of the code at each cut. Without indexes if a code is missing, twice, or
    /// not closed: then the codes must be placed in the text.
    /// </returns>
    public static (IReadOnlyList<string> Pieces, IReadOnlyList<int> Indexes) Cut(string html, TranslationRequest request)
    {
        var pieces = new List<string>();
        var indexes = new List<int>();
        var open = new Stack<(string Name, int Id)>();
        var isPaired = FindPairs(request.Codes);
        var isSound = true;
        var piece = new StringBuilder();
        var at = 0;
        foreach (Match match in Tag().Matches(html))
        {
            var (name, isEnd) = (match.Groups["name"].Value.ToLowerInvariant(), match.Groups["end"].Success);
            var id =
                isEnd ? 0
                : int.TryParse(match.Groups["id"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
                : 0;
            if (isEnd ? open.Count == 0 : id < 1 || id > request.Codes.Count)
            {
                // A tag of the service's own: it stays, and the checks report it.
                continue;
            }

            piece.Append(html, at, match.Index - at);
            at = match.Index + match.Length;
            if (!isEnd)
            {
                open.Push((name, id - 1));
                Add(id - 1);
                continue;
            }

            var (opened, start) = open.Pop();
            isSound &= opened == name;
            if (opened == "b" && isPaired[start] is >= 0 and var close)
            {
                Add(close);
            }
        }

        pieces.Add(piece.Append(html, at, html.Length - at).ToString());
        isSound &= open.Count == 0 && indexes.Count == request.Codes.Count && indexes.Distinct().Count() == indexes.Count;
        return (pieces, isSound ? indexes : []);

        void Add(int index)
        {
            pieces.Add(piece.ToString());
            piece.Clear();
            indexes.Add(index);
        }
    }

    /// <summary>Returns the codes at the ends of decoded pieces. A pair begins and ends at a word, and a code for a space is at one.</summary>
    public static IReadOnlyList<InlineCode> Place(IReadOnlyList<string> pieces, IReadOnlyList<int> indexes, IReadOnlyList<InlineCode> codes)
    {
        var text = string.Concat(pieces);
        var placed = new List<InlineCode>(codes.Count);
        var (at, last) = (0, 0);
        foreach (var (i, index) in indexes.Index())
        {
            at += pieces[i].Length;
            var code = codes[index];
            var place = Math.Max(last, at);
            while (code.Kind == InlineCodeKind.Open && place < text.Length && char.IsWhiteSpace(text[place]))
            {
                place++;
            }

            while (code.Kind == InlineCodeKind.Close && place > last && char.IsWhiteSpace(text[place - 1]))
            {
                place--;
            }

            var isBlank = place == text.Length || char.IsWhiteSpace(text[place]);
            if (code.Length > 0 && !isBlank && place > last && char.IsWhiteSpace(text[place - 1]))
            {
                (place, isBlank) = (place - 1, true);
            }

            placed.Add(code with { Position = place, Length = isBlank ? code.Length : 0 });
            last = place + (place < text.Length ? placed[^1].Length : 0);
        }

        return placed;
    }

    /// <summary>Returns for each opening code the index of the code that closes it; -1 for any other code.</summary>
    private static int[] FindPairs(IReadOnlyList<InlineCode> codes)
    {
        var pairs = new int[codes.Count];
        Array.Fill(pairs, -1);
        var open = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (i, code) in codes.Index())
        {
            if (code.Kind == InlineCodeKind.Open)
            {
                open[code.PairId] = i;
            }
            else if (code.Kind == InlineCodeKind.Close && open.Remove(code.PairId, out var start))
            {
                pairs[start] = i;
            }
        }

        return pairs;
    }

    [GeneratedRegex(
        """<(?:(?<end>/\s*)(?<name>[bi])|(?<name>[bi])(?=\s(?:[^<>]*\s)?id\s*=\s*["']?(?<id>\d{1,9})\b)(?:\s(?:"[^"]*"|'[^']*'|[^"'<>])*)?/?)\s*>""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Tag();
}
