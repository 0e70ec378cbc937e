using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Translate.Formats.Patching;

namespace Translate.Formats.Markdown;

/// <summary>Reads the inline markup of paragraphs, headings and tables.</summary>
/// <param name="source">Markdown without front matter.</param>
/// <param name="parsed">What the parser reads: the same, or a text with other marks at the same places.</param>
/// <param name="changes">Receives the blocks.</param>
/// <param name="shared">Short values that the document repeats.</param>
internal sealed class LeafReader(string source, string parsed, List<ISourceChange> changes, SharedValues shared)
{
    private readonly InlineReader _text = new(source, MarkdownSyntax.Paragraph, shared);
    private readonly InlineReader _cell = new(source, MarkdownSyntax.Cell, shared);

    /// <summary>Parses and reads a block.</summary>
    /// <exception cref="MarkdownDepthException">It is nested too deeply for the parser.</exception>
    public void Read(InlineProcessor processor, LeafBlock leaf)
    {
        Locate(leaf);
        if (!Parse(processor, leaf))
        {
            return;
        }

        if (processor.BlockNew is Table table)
        {
            foreach (var cell in table.Descendants<LeafBlock>().Where(cell => cell.Inline is not null))
            {
                _cell.Read(cell.Inline!, changes);
            }
        }
        else if (
            leaf.Inline is not null
            && !AsciiTable.IsPart(source, leaf)
            && !ToolSyntax.IsAbbreviation(source.AsSpan(Math.Max(0, leaf.Span.Start)))
            && !ToolSyntax.IsModuleCode(source.AsSpan(Math.Max(0, leaf.Span.Start)), leaf.Parent is MarkdownDocument)
        )
        {
            _text.Read(leaf.Inline, changes);
        }
    }

    /// <summary>Gives lines their places again. The parser copies a line with a tab before its text, to put spaces in place of the tab.</summary>
    private void Locate(LeafBlock leaf)
    {
        for (var i = 0; i < leaf.Lines.Count; i++)
        {
            ref var line = ref leaf.Lines.Lines[i];
            if (ReferenceEquals(line.Slice.Text, parsed))
            {
                line.Slice = ReferenceEquals(parsed, source)
                    ? line.Slice
                    : new StringSlice(source, line.Slice.Start, line.Slice.End) { NewLine = line.Slice.NewLine };
            }
            else if (line.Slice.AsSpan() is { IsEmpty: false } content)
            {
                var rest = source.AsSpan(line.Position);
                var end = rest.IndexOfAny('\r', '\n');
                var place = (end < 0 ? rest : rest[..end]).LastIndexOf(content);
                line.Slice =
                    place < 0
                        ? line.Slice
                        : new StringSlice(source, line.Position + place, line.Position + place + content.Length - 1)
                        {
                            NewLine = line.Slice.NewLine,
                        };
            }
        }
    }

    /// <summary>Returns whether the parser succeeded. A paragraph for which it fails is left alone.</summary>
    private static bool Parse(InlineProcessor processor, LeafBlock leaf)
    {
        try
        {
            processor.ProcessInlineLeaf(leaf);
            return true;
        }
        catch (ArgumentOutOfRangeException)
        {
            return false;
        }
        catch (ArgumentException e)
        {
            throw new MarkdownDepthException(leaf.Span.Start, e);
        }
    }
}
