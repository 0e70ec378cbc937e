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
        // The parser replaces NUL characters.
        var text = source.Replace('\0', '\uFFFD');
        var changes = new List<ISourceChange>();
        try
        {
            var parsed = Admonition.ReplaceMarks(text);
            MarkdownWalk.Parse(parsed, FrontMatter.GetLength(text), new LeafReader(text, parsed, changes, new SharedValues(text)).Read);
        }
        catch (ArgumentException e)
        {
            throw new MarkdownDepthException(null, e);
        }

        RemoveOverlaps(changes);
        return changes;
    }

    /// <summary>Removes what begins inside an earlier block. The parser can misplace paragraphs of nested definition lists; they are left alone.</summary>
    private static void RemoveOverlaps(List<ISourceChange> changes)
    {
        changes.Sort((a, b) => (a.Start, a.End).CompareTo((b.Start, b.End)));
        var end = 0;
        changes.RemoveAll(change =>
        {
            if (change.Start < end)
            {
                return true;
            }

            end = change.End;
            return false;
        });
    }
}
