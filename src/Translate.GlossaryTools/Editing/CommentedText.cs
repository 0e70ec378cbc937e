using Translate.Core.Glossaries.Reading;
using Translate.Core.Text;

namespace Translate.GlossaryTools.Editing;

/// <summary>A text with its comments, asked by whoever lays it out again where each of them goes.</summary>
internal sealed class CommentedText(string text, YamlTree? tree)
{
    private readonly IReadOnlyList<TextRange> _comments = CommentFinder.In(text, tree);

    /// <summary>The text's lines.</summary>
    public SourceLines Lines { get; } = new(text);

    /// <summary>All comments, in order.</summary>
    public IReadOnlyList<string> All => Between(0, text.Length);

    /// <summary>The end of what a value says; the range of text after a bar takes in the line breaks below it.</summary>
    public int GetEnd(YamlTree value) => value.Range.Start + text.AsSpan(value.Range.Start, value.Range.Length).TrimEnd().Length;

    /// <summary>The comments in a range.</summary>
    public IReadOnlyList<string> Between(int start, int end) =>
        [.. _comments.Where(comment => comment.Start >= start && comment.Start < end).Select(comment => comment.In(text).ToString())];

    /// <summary>Whether a comment is in a range.</summary>
    public bool IsCommented(int start, int end) => Between(start, end).Count > 0;

    /// <summary>The comment after an offset on the same line, with a space in front; empty if absent.</summary>
    public string GetTrailing(int at) => string.Concat(Between(at, Lines.GetEnd(at)).Select(comment => " " + comment));

    /// <summary>The comment lines of a range, and one blank line for any blank lines between or around them.</summary>
    /// <param name="start">Where a line begins or ends.</param>
    /// <param name="end">Where a line begins, or the end of the text.</param>
    /// <param name="indent">Blanks in front of comments that have any.</param>
    public IReadOnlyList<string> Paragraphs(int start, int end, int indent)
    {
        var result = new List<string>();
        for (var line = start > 0 && Lines.GetStart(start) != start ? Lines.GetNext(start) : start; line < end; line = Lines.GetNext(line))
        {
            if (Lines.IsBlank(line) && result is not [.., ""] && line != 0)
            {
                result.Add(string.Empty);
            }

            if (Lines.IsComment(line))
            {
                result.Add(
                    new string(' ', Lines.GetIndent(line) > 0 ? indent : 0) + text.AsSpan(line, Lines.GetEnd(line) - line).Trim().ToString()
                );
            }
        }

        return result;
    }

    /// <summary>The lines of a range as they are, moved left or right so that the first is indented as required.</summary>
    public IReadOnlyList<string> Verbatim(int start, int end, int indent)
    {
        var shift = indent - Lines.GetIndent(start);
        var lines = new List<string>();
        for (var line = Lines.GetStart(start); line < end && (lines.Count == 0 || line > start); line = Lines.GetNext(line))
        {
            var content = text[line..Lines.GetEnd(line)];
            lines.Add(
                shift >= 0
                    ? (content.Length == 0 ? content : new string(' ', shift) + content)
                    : content[Math.Min(-shift, content.Length - content.TrimStart(' ').Length)..]
            );
        }

        return lines;
    }
}
