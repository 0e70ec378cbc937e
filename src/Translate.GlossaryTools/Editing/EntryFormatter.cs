using Translate.Core.Glossaries.Reading;

namespace Translate.GlossaryTools.Editing;

/// <summary>Lays out one entry of a file again, with the comments inside it.</summary>
/// <remarks>What has comments amid a value, where no rule says to which part they belong, keeps its lines as they are.</remarks>
internal sealed class EntryFormatter(CommentedText comments)
{
    private const int Step = 2;
    private readonly EntryLayout _layout = new(Step);

    /// <summary>The entry's lines.</summary>
    /// <param name="key">Its source.</param>
    /// <param name="value">What is after it.</param>
    /// <param name="end">Where its last line ends, comments below it included.</param>
    public IReadOnlyList<string> Lines(YamlTree.Scalar key, YamlTree value, int end)
    {
        if (value is YamlTree.Mapping { IsFlow: false } mapping)
        {
            return
            [
                $"{Blanks(Step)}{YamlScalar.Key(key.Value)}:{comments.GetTrailing(key.Range.End)}",
                .. KeyLines(mapping, comments.Lines.GetEnd(key.Range.End)),
                .. Own(comments.Lines.GetEnd(comments.GetEnd(mapping)), end),
            ];
        }

        // Comments below text after a bar would become part of it, so that such text stays on one line.
        var below = Own(comments.Lines.GetEnd(comments.GetEnd(value)), end).ToList();
        var lines =
            value is YamlTree.Scalar { Value: var text } && below.Count > 0
                ? [$"{Blanks(Step)}{YamlScalar.Key(key.Value)}: {YamlScalar.Value(text.Trim())}"]
                : _layout.Lines(key.Value, value, Step);
        return [.. WithComment(key, value, lines, Step), .. below];
    }

    private static string Blanks(int count) => new(' ', count);

    private IEnumerable<string> KeyLines(YamlTree.Mapping entry, int previousEnd)
    {
        var above = new Dictionary<YamlTree.Scalar, IReadOnlyList<string>>(ReferenceEqualityComparer.Instance);
        foreach (var (key, value) in entry.Pairs)
        {
            above[key] = [.. Own(previousEnd, key.Range.Start)];
            previousEnd = comments.Lines.GetEnd(comments.GetEnd(value));
        }

        return EntryLayout
            .InOrder(entry)
            .SelectMany(pair =>
                above[pair.Key].Concat(WithComment(pair.Key, pair.Value, _layout.KeyLines(pair.Key.Value, pair.Value, 2 * Step), 2 * Step))
            );
    }

    /// <summary>The lines with the comment after the value; the lines of the file if that is not possible.</summary>
    private IReadOnlyList<string> WithComment(YamlTree.Scalar key, YamlTree value, IReadOnlyList<string> lines, int indent)
    {
        var end = comments.GetEnd(value);
        var trailing = comments.GetTrailing(end);
        return comments.IsCommented(key.Range.Start, end) || (trailing.Length > 0 && value is YamlTree.Scalar && lines.Count > 1)
            ? comments.Verbatim(key.Range.Start, comments.Lines.GetEnd(end), indent)
            : [.. lines.SkipLast(1), lines[^1] + trailing];
    }

    /// <summary>The comments of a range, a line each.</summary>
    private IEnumerable<string> Own(int start, int end) =>
        end > start ? comments.Between(start, end).Select(comment => Blanks(2 * Step) + comment) : [];
}
