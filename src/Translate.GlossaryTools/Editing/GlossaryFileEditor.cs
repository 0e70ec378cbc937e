using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Reading;
using Translate.Core.Problems;

namespace Translate.GlossaryTools.Editing;

/// <summary>Adds, replaces and removes entries in the text of a glossary file, and leaves every other character as it is.</summary>
/// <remarks>Each result is read again before it is returned: it holds the old entries and the change, or the edit is refused.</remarks>
internal static class GlossaryFileEditor
{
    private const int Step = 2;

    /// <summary>The text with one more entry, at the end of <c>terms:</c>, which is created if absent.</summary>
    /// <param name="text">The file's text, without byte-order mark; empty for a new file.</param>
    /// <param name="file">Named in problems.</param>
    /// <param name="entry">Its domain and location are of no account.</param>
    /// <exception cref="ProblemException">The text holds faults, or would with the entry; or the entry's source is a key of it already.</exception>
    public static string Add(string text, string file, TermEntry entry)
    {
        var before = GlossaryText.Parse(text, file);
        return before.ChangedTo(
            Insert(before, entry),
            before.Entries.Append(entry with { Domain = before.Domain, Target = entry.Keep ? entry.Source : entry.Target })
        );
    }

    /// <summary>The text without the entry, or the list of entries, of a source, and without the comment lines right above that are indented like it.</summary>
    /// <param name="text">The file's text, without byte-order mark.</param>
    /// <param name="file">Named in problems.</param>
    /// <param name="source">As it is written, letter for letter.</param>
    /// <exception cref="ProblemException">The text holds faults, or does not hold the entry.</exception>
    public static string Remove(string text, string file, string source)
    {
        var before = GlossaryText.Parse(text, file);
        var (pairs, index) = Find(before, source);
        var (start, end) = before.Terms is YamlTree.Mapping { IsFlow: true } ? FlowPlace(text, pairs, index) : Place(before, pairs, index);
        return before.ChangedTo(text.Remove(start, end - start), before.Entries.Where(entry => entry.Source != source));
    }

    /// <summary>The text with other entries for a source, in the place of the old ones. Comments above stay.</summary>
    /// <param name="text">The file's text, without byte-order mark.</param>
    /// <param name="file">Named in problems.</param>
    /// <param name="source">As it is written, letter for letter.</param>
    /// <param name="entries">The new entries, of this source; their domain and location are of no account.</param>
    /// <exception cref="ProblemException">The text holds faults, does not hold the source, or has comments inside the old entries.</exception>
    public static string Replace(string text, string file, string source, IReadOnlyList<TermEntry> entries)
    {
        var before = GlossaryText.Parse(text, file);
        var (pairs, index) = Find(before, source);
        var (start, end) = (pairs[index].Key.Range.Start, GetEndOfText(text, GetEnd(pairs[index])));
        if (before.Terms is YamlTree.Mapping { IsFlow: true } || new CommentedText(text, before.Root).IsCommented(start, end))
        {
            throw before.NotEditable();
        }

        var lines = new SourceLines(text);
        var indent = lines.GetIndent(start);
        var value = entries is [var only]
            ? TermTree.From(only)
            : new YamlTree.Sequence([.. entries.Select(TermTree.FromLongForm)], pairs[index].Value.Location);
        var step = indent - lines.GetIndent(GetKey(before).Range.Start);
        var edited = string.Join(lines.BreakAfter(end), new EntryLayout(step).Lines(source, value, indent));
        var at = before.Entries.ToList().FindIndex(entry => entry.Source == source);
        var expected = before.Entries.Where(entry => entry.Source != source).ToList();
        expected.InsertRange(
            at,
            entries.Select(entry => entry with { Domain = before.Domain, Target = entry.Keep ? entry.Source : entry.Target })
        );
        var lineStart = lines.GetStart(start);
        return before.ChangedTo(string.Concat(text.AsSpan(0, lineStart), edited, text.AsSpan(end)), expected);
    }

    private static (IReadOnlyList<(YamlTree.Scalar Key, YamlTree Value)> Pairs, int Index) Find(GlossaryText file, string source)
    {
        var pairs = (file.Terms as YamlTree.Mapping)?.Pairs ?? [];
        var index = pairs.ToList().FindIndex(pair => pair.Key.Value == source);
        return index >= 0
            ? (pairs, index)
            : throw new ProblemException(
                new Problem(ProblemKind.BadConfiguration, $"there is no term '{source}'", "See 'translate glossary list'")
                {
                    File = file.File,
                }
            );
    }

    private static string Insert(GlossaryText file, TermEntry entry)
    {
        var (text, value) = (file.Text, TermTree.From(entry));
        var lines = new SourceLines(text);
        switch (file.Terms)
        {
            case YamlTree.Mapping { IsFlow: true } terms:
                var pair = $"{YamlScalar.InFlow(entry.Source)}: {EntryLayout.Flow(value)}";
                return terms.Pairs is [.., var lastPair]
                    ? text.Insert(GetEnd(lastPair), ", " + pair)
                    : text.Insert(terms.Range.Start + 1, pair);

            case YamlTree.Mapping { Pairs: [.., var last] }:
                var indent = lines.GetIndent(last.Key.Range.Start);
                var step = indent - lines.GetIndent(GetKey(file).Range.Start);
                return InsertLines(
                    text,
                    lines.LastLineEnd(last.Key.Range.Start, GetEnd(last), indent),
                    new EntryLayout(step).Lines(entry.Source, value, indent)
                );

            case YamlTree.Scalar { Range.Length: 0 }:
                var key = GetKey(file);
                var below = lines.GetIndent(key.Range.Start) + Step;
                return InsertLines(
                    text,
                    lines.LastLineEnd(key.Range.Start, key.Range.End, below),
                    new EntryLayout(Step).Lines(entry.Source, value, below)
                );

            case null when file.Root is not { IsFlow: true }:
                var end = file.Root is { } root ? lines.LastLineEnd(root.Range.Start, root.Range.End, 0) : text.TrimEnd('\r', '\n').Length;
                return InsertLines(text, end, ["terms:", .. new EntryLayout(Step).Lines(entry.Source, value, Step)]);

            default:
                throw file.NotEditable();
        }
    }

    private static YamlTree.Scalar GetKey(GlossaryText file) => file.Root!.Pairs.First(pair => pair.Key.Value == "terms").Key;

    /// <summary>The end of the last line with text. A text after a bar may end where the next entry begins.</summary>
    private static int GetEndOfText(string text, int end) => text.AsSpan(0, end).TrimEnd().Length;

    private static int GetEnd((YamlTree.Scalar Key, YamlTree Value) pair) => Math.Max(pair.Key.Range.End, pair.Value.Range.End);

    /// <summary>New lines after the line that ends at an offset.</summary>
    private static string InsertLines(string text, int end, IEnumerable<string> lines)
    {
        var lineBreak = new SourceLines(text).BreakAfter(end);
        var added = string.Join(lineBreak, lines);
        return text.Length == 0 ? added + lineBreak : text.Insert(end, lineBreak + added);
    }

    /// <summary>The lines of an entry that is on lines of its own.</summary>
    private static (int Start, int End) Place(GlossaryText file, IReadOnlyList<(YamlTree.Scalar Key, YamlTree Value)> pairs, int index)
    {
        var lines = new SourceLines(file.Text);
        var keyStart = pairs[index].Key.Range.Start;
        var floor = lines.GetNext(
            index > 0
                ? lines.LastLineEnd(pairs[index - 1].Key.Range.Start, GetEnd(pairs[index - 1]), lines.GetIndent(keyStart))
                : GetKey(file).Range.End
        );
        var start = lines.StartWithComments(lines.GetStart(keyStart), floor);
        var end = lines.LastLineEnd(keyStart, GetEnd(pairs[index]), lines.GetIndent(keyStart));
        var next = lines.GetNext(end);

        // The last line of a file may have no line break; then the one in front of the entry goes instead.
        return next > end ? (start, next) : (start - lines.BreakBefore(start), end);
    }

    /// <summary>An entry in braces with the comma that parts it from its neighbour.</summary>
    private static (int Start, int End) FlowPlace(string text, IReadOnlyList<(YamlTree.Scalar Key, YamlTree Value)> pairs, int index)
    {
        var (start, end) = (pairs[index].Key.Range.Start, GetEnd(pairs[index]));
        if (index + 1 < pairs.Count)
        {
            return (start, pairs[index + 1].Key.Range.Start);
        }

        // A comment between the two stays, and so does the comma in front of it, which may end a list in braces.
        var behindPrevious = index > 0 ? GetEnd(pairs[index - 1]) : start;
        return text.AsSpan(behindPrevious, start - behindPrevious).Contains('#') ? (start, end) : (behindPrevious, end);
    }
}
