using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Parsers;
using Translate.Formats.Patching;

namespace Translate.Formats.Markdown;

/// <summary>Finds the blocks of Markdown.</summary>
internal static class MarkdownContent
{
    /// <summary>Reads all of a text.</summary>
    /// <returns>In the order of the text, without overlap.</returns>
    /// <exception cref="MarkdownDepthException">The text is nested too deeply for the parser.</exception>
    public static List<ISourceChange> Read(string source)
    {
        var body = FrontMatter.GetLength(source);

        // The parser replaces NUL characters.
        var text = (body == 0 ? source : source[body..]).Replace('\0', '\uFFFD');
        var changes = new List<ISourceChange>();
        var paragraphs = new ParagraphVisitor(text, changes, new SharedValues());
        var builder = new MarkdownPipelineBuilder()
            .UsePreciseSourceLocation()
            .UsePipeTables()
            .UseFootnotes()
            .UseTaskLists()
            .UseMathematics()
            .UseDefinitionLists()
            .UseAlertBlocks()
            .UseCustomContainers()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough);
        builder.BlockParsers.Insert(0, new DocumentHook(paragraphs, null));
        builder.BlockParsers.Insert(0, new DocumentHook(paragraphs, [.. Enumerable.Range('!', '~' - '!' + 1).Select(c => (char)c)]));
        try
        {
            MarkdownParser.Parse(text, builder.Build());
        }
        catch (ArgumentException e)
        {
            throw new MarkdownDepthException(null, e);
        }

        var blocks = RemoveOverlaps(changes);
        return body == 0 ? blocks : blocks.ConvertAll(change => Move((SourcePatch)change, body));
    }

    /// <summary>Removes what begins inside an earlier block. The parser can misplace paragraphs of nested definition lists; they are left alone.</summary>
    private static List<ISourceChange> RemoveOverlaps(List<ISourceChange> changes)
    {
        var end = 0;
        var kept = new List<ISourceChange>(changes.Count);
        foreach (var change in changes.OrderBy(change => change.Start))
        {
            if (change.Start >= end)
            {
                kept.Add(change);
                end = change.End;
            }
        }

        return kept;
    }

    private static ISourceChange Move(SourcePatch patch, int by) => patch with
    {
        Start = patch.Start + by,
        End = patch.End + by,
        Inner = [.. patch.Inner.Select(inner => inner with { Patch = (SourcePatch)Move(inner.Patch, by) })],
    };
}
