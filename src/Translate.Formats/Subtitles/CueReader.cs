using System.Text;
using System.Text.RegularExpressions;
using Translate.Core.Documents;
using Translate.Core.Text;

namespace Translate.Formats.Subtitles;

/// <summary>Reads the text of cues into blocks: one for each speaker of a cue, with its lines joined and its tags as inline codes.</summary>
internal sealed partial class CueReader(string text, SubtitleDialect dialect)
{
    private readonly List<CueTurn> _turns = [];
    private readonly List<Block> _blocks = [];
    private int _cue;

    /// <summary>Where the blocks are in the file.</summary>
    public IReadOnlyList<CueTurn> Turns => _turns;

    /// <summary>The blocks, one for each turn.</summary>
    public IReadOnlyList<Block> Blocks => _blocks;

    /// <summary>Reads the text of the next cue.</summary>
    /// <param name="lines">Its lines, without line ends; at least one.</param>
    public void Read(IReadOnlyList<TextRange> lines)
    {
        var first = 0;
        for (var i = 1; i <= lines.Count; i++)
        {
            if (i == lines.Count || StartsTurn(lines[i]) || LinePair.AreApart(lines[i - 1].In(text), lines[i].In(text)))
            {
                ReadTurn(new TextRange(lines[first].Start, lines[i - 1].End));
                first = i;
            }
        }

        _cue++;
    }

    /// <summary>Whether a speaker begins on the line: a dialogue dash, a name, or music.</summary>
    private bool StartsTurn(TextRange line)
    {
        var at = line.Start;
        while (dialect.Tag.Match(text, at, line.End - at) is { Success: true } tag && tag.Index == at)
        {
            if (tag.Groups["name"].Value == "v" && tag.Groups["close"].Length == 0)
            {
                return true;
            }

            at += tag.Length;
        }

        return Speaker().Match(text, at, line.End - at) is { Success: true } speaker && speaker.Index == at;
    }

    private void ReadTurn(TextRange range)
    {
        var tags = FindTags(range);
        CueTag.Pair(tags);
        var (core, indent) = FindCore(range, tags);
        var (visible, codes) = ReadText(core, tags);
        if (visible.Length > 0)
        {
            _turns.Add(new CueTurn(_cue, core, indent));
            _blocks.Add(new Block(visible) { Codes = codes });
        }
    }

    /// <summary>Returns the tags in order. A tag that ends on one line and begins again on the next is one range over both.</summary>
    private List<CueTag> FindTags(TextRange range)
    {
        var tags = new List<CueTag>();
        for (var match = dialect.Tag.Match(text, range.Start, range.Length); match.Success; match = match.NextMatch())
        {
            var tag = new CueTag(
                new TextRange(match.Index, match.Index + match.Length),
                match.Groups["name"].Value.ToLowerInvariant(),
                match.Groups["close"].Length > 0
            );
            if (
                tags is [.., { IsClose: true } last]
                && !tag.IsClose
                && last.Name == tag.Name
                && tag.Name is "i" or "b" or "u"
                && IsLineBreak(last.Range.End, tag.Range.Start)
            )
            {
                tags.RemoveAt(tags.Count - 1);
                continue;
            }

            tags.Add(tag);
        }

        return tags;
    }

    private bool IsLineBreak(int start, int end)
    {
        var between = text.AsSpan(start, end - start);
        return between.IsWhiteSpace() && between.ContainsAny('\r', '\n');
    }

    /// <summary>Takes away what is around the text of a turn: white space, dashes, names, notes, and tags that are on their own or enclose all of it.</summary>
    private (TextRange Core, int Indent) FindCore(TextRange range, List<CueTag> tags)
    {
        var suffix = new HashSet<CueTag>();
        for (var end = range.End; Trim(range.Start, ref end, tags, suffix.Count) is { } tag; )
        {
            suffix.Add(tag);
            end = tag.Range.Start;
        }

        var prefix = new HashSet<CueTag>();
        var start = range.Start;
        var indent = 0;
        while (start < range.End)
        {
            var tag = prefix.Count < tags.Count ? tags[prefix.Count] : null;
            var speaker = Speaker().Match(text, start, range.End - start);
            if (char.IsWhiteSpace(text[start]))
            {
                start++;
            }
            else if (tag is not null && tag.Range.Start == start && !tag.IsClose && (tag.Partner is null || suffix.Contains(tag.Partner)))
            {
                prefix.Add(tag);
                start = tag.Range.End;
            }
            else if (speaker.Success && speaker.Index == start)
            {
                start += speaker.Length;
                indent += speaker.Length;
            }
            else
            {
                break;
            }
        }

        var last = range.End;
        var taken = 0;
        while (
            Trim(start, ref last, tags, taken) is { } tag
            && (tag.Partner is null || prefix.Contains(tag.Partner))
            && tag.Range.Start >= start
        )
        {
            last = tag.Range.Start;
            taken++;
        }

        // A tag that was taken at the start needs its partner at the end.
        var open = tags.FirstOrDefault(tag => prefix.Contains(tag) && tag.Partner is { } partner && partner.Range.Start < last);
        return (new TextRange(open?.Range.Start ?? start, Math.Max(last, open?.Range.Start ?? start)), indent);
    }

    /// <summary>Moves the end back over white space and music notes, and returns the tag that then ends there; null if none does.</summary>
    private CueTag? Trim(int start, ref int end, List<CueTag> tags, int taken)
    {
        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is '♪' or '♫'))
        {
            end--;
        }

        var tag = taken < tags.Count ? tags[^(taken + 1)] : null;
        return tag?.Range.End == end && (tag.IsClose || tag.Name.Length == 0) ? tag : null;
    }

    /// <summary>Joins the lines of a text and takes its tags out.</summary>
    private (string Text, IReadOnlyList<InlineCode> Codes) ReadText(TextRange core, List<CueTag> tags)
    {
        var visible = new StringBuilder(core.Length);
        var codes = new List<InlineCode>();
        var ids = new Dictionary<CueTag, string>();
        var at = core.Start;
        for (var match = dialect.Tag.Match(text, core.Start, core.Length); ; match = match.NextMatch())
        {
            Append(visible, dialect.Decode(text[at..(match.Success ? match.Index : core.End)]));
            if (!match.Success)
            {
                break;
            }

            at = match.Index + match.Length;
            var index = tags.BinarySearch(new CueTag(new TextRange(match.Index, match.Index), string.Empty, isClose: false), ByStart);
            if (index >= 0)
            {
                codes.Add(CreateCode(tags[index], visible.Length, core, ids));
            }
        }

        var length = visible.ToString().TrimEnd().Length;
        return (visible.ToString(0, length), [.. codes.Select(code => code with { Position = Math.Min(code.Position, length) })]);
    }

    private static Comparer<CueTag> ByStart { get; } = Comparer<CueTag>.Create((a, b) => a.Range.Start.CompareTo(b.Range.Start));

    private InlineCode CreateCode(CueTag tag, int position, TextRange core, Dictionary<CueTag, string> ids)
    {
        var data = tag.Range.In(text).ToString();
        if (tag.Partner is not { } partner || partner.Range.Start < core.Start || partner.Range.End > core.End)
        {
            return new InlineCode(position, InlineCodeKind.Standalone, string.Empty, data);
        }

        var open = tag.IsClose ? partner : tag;
        ids.TryAdd(open, FormattableString.Invariant($"{ids.Count + 1}"));
        return new InlineCode(position, tag.IsClose ? InlineCodeKind.Close : InlineCodeKind.Open, ids[open], data);
    }

    /// <summary>Appends text with each run of white space, line breaks too, as one space; none at the start.</summary>
    private void Append(StringBuilder visible, string part)
    {
        for (var i = 0; i < part.Length; i++)
        {
            var isBreak = !dialect.HasEntities && part[i] == '\\' && i + 1 < part.Length && part[i + 1] is 'N' or 'h';
            i += isBreak ? 1 : 0;
            var isBlank = isBreak || char.IsWhiteSpace(part[i]);
            if (!isBlank || (part[i] == '\u00A0' && visible.Length > 0))
            {
                visible.Append(part[i]);
            }
            else if (visible.Length > 0 && visible[^1] != ' ')
            {
                visible.Append(' ');
            }
        }
    }

    /// <summary>A dialogue dash, two arrows, a note, or the name of a speaker in capitals, at the start of a line.</summary>
    [GeneratedRegex(
        @"\G(?:[-–—‐]+(?=[^\d\s-])|[-–—‐]+[ \t]+(?=\S)|(?:>>|&gt;&gt;)[ \t]*|[♪♫][ \t]*|\p{Lu}[\p{Lu}\d.'’-]+(?: [\p{Lu}\d.'’-]+){0,3}:[ \t]+(?=\S))",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Speaker();
}
