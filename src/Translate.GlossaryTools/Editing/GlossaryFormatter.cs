using Translate.Core.Glossaries.Reading;
using Translate.Core.Problems;

namespace Translate.GlossaryTools.Editing;

/// <summary>Gives glossary files one form: keys in a fixed order, one way of indenting and quoting. Entries keep their order, or are sorted by source.</summary>
/// <remarks>The result says what the file said, with every comment, or it is refused. Formatting it again changes nothing.</remarks>
internal sealed class GlossaryFormatter
{
    private const int Indent = 2;
    private static readonly string[] KeyOrder = ["domain", "terms"];

    private readonly GlossaryText _file;
    private readonly CommentedText _comments;

    private readonly bool _isSorted;

    private GlossaryFormatter(GlossaryText file, bool isSorted)
    {
        _file = file;
        _isSorted = isSorted;
        _comments = new CommentedText(file.Text, file.Root);
    }

    /// <summary>The text in its proper form; a text without any key stays as it is.</summary>
    /// <param name="text">The file's text, without byte-order mark.</param>
    /// <param name="file">Named in problems.</param>
    /// <param name="isSorted">Whether to sort the entries by their source.</param>
    /// <exception cref="ProblemException">The text holds faults, or comments where they cannot be kept.</exception>
    public static string Format(string text, string file, bool isSorted)
    {
        var before = GlossaryText.Parse(text, file);
        if (before.Root is null)
        {
            return text;
        }

        var formatter = new GlossaryFormatter(before, isSorted);
        var formatted = string.Concat(formatter.FileLines(before.Root).Select(line => line + formatter._comments.Lines.BreakAfter(0)));
        before.ChangedTo(
            formatted,
            isSorted
                ? before
                    .Entries.OrderBy(entry => entry.Source, StringComparer.OrdinalIgnoreCase)
                    .ThenBy(entry => entry.Source, StringComparer.Ordinal)
                : before.Entries
        );
        var comments = new CommentedText(formatted, YamlTree.Parse(formatted, file)).All;
        return comments.Order(StringComparer.Ordinal).SequenceEqual(formatter._comments.All.Order(StringComparer.Ordinal))
            ? formatted
            : throw before.NotEditable();
    }

    private IEnumerable<string> FileLines(YamlTree.Mapping root)
    {
        var end = 0;
        var parts = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var (key, value) in root.Pairs)
        {
            var above = _comments.Paragraphs(end, _comments.Lines.GetStart(key.Range.Start), 0);
            end = _comments.Lines.LastLineEnd(key.Range.Start, Math.Max(key.Range.End, value.Range.End), int.MaxValue);
            var terms = value as YamlTree.Mapping;
            parts[key.Value] = terms is { Pairs.Count: > 0 }
                ? [.. above, "terms:" + (terms.IsFlow ? string.Empty : _comments.GetTrailing(key.Range.End)), .. Terms(key, terms, ref end)]
                : [.. above, $"{key.Value}:{GetValue(value)}{_comments.GetTrailing(Math.Max(key.Range.End, value.Range.End))}"];
        }

        var tail = _comments.Paragraphs(end, _file.Text.Length, Indent);
        var lines = KeyOrder.SelectMany(key => parts.GetValueOrDefault(key) ?? []).Concat(tail).ToList();
        return lines.Take(lines.FindLastIndex(line => line.Length > 0) + 1).SkipWhile(line => line.Length == 0);
    }

    private static string GetValue(YamlTree value) =>
        value is YamlTree.Scalar { Value: var text } && text.Trim() is { Length: > 0 } trimmed
            ? " " + YamlScalar.Value(trimmed)
            : string.Empty;

    /// <summary>The lines of all entries, each below the comments that are above it.</summary>
    /// <param name="key">The word <c>terms</c>.</param>
    /// <param name="terms">At least one.</param>
    /// <param name="end">Becomes the end of the last entry.</param>
    private IReadOnlyList<string> Terms(YamlTree.Scalar key, YamlTree.Mapping terms, ref int end)
    {
        if (terms.IsFlow)
        {
            var layout = new EntryLayout(Indent);
            return [.. InOrder(terms.Pairs.Select(pair => (pair.Key.Value, layout.Lines(pair.Key.Value, pair.Value, Indent))))];
        }

        var formatter = new EntryFormatter(_comments);
        var entries = new List<(string Source, IReadOnlyList<string> Lines)>();
        end = _comments.Lines.GetEnd(key.Range.End);
        foreach (var (source, value) in terms.Pairs)
        {
            var above = _comments
                .Between(end, _comments.Lines.GetStart(source.Range.Start))
                .Select(comment => new string(' ', Indent) + comment);
            end = _comments.Lines.LastLineEnd(
                source.Range.Start,
                Math.Max(source.Range.End, value.Range.End),
                _comments.Lines.GetIndent(source.Range.Start)
            );
            entries.Add((source.Value, [.. above, .. formatter.Lines(source, value, end)]));
        }

        return [.. InOrder(entries)];
    }

    private IEnumerable<string> InOrder(IEnumerable<(string Source, IReadOnlyList<string> Lines)> entries) =>
        (
            _isSorted
                ? entries
                    .OrderBy(entry => entry.Source, StringComparer.OrdinalIgnoreCase)
                    .ThenBy(entry => entry.Source, StringComparer.Ordinal)
                : entries
        ).SelectMany(entry => entry.Lines);
}
