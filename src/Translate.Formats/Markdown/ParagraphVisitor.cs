using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Translate.Formats.Patching;

namespace Translate.Formats.Markdown;

/// <summary>
/// Takes each paragraph, heading and table cell of a document as soon as its inline markup is parsed, and releases the markup again, so that
/// a document needs little memory. Opens no block itself.
/// </summary>
/// <param name="source">Markdown without front matter.</param>
/// <param name="changes">Receives the blocks.</param>
internal sealed class ParagraphVisitor(string source, List<ISourceChange> changes) : BlockParser
{
    private readonly InlineReader _text = new(source, MarkdownSyntax.Paragraph);
    private readonly InlineReader _cell = new(source, MarkdownSyntax.Cell);
    private bool _isAttached;

    /// <summary>The text to parse.</summary>
    public string Source { get; } = source;

    /// <inheritdoc/>
    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (!_isAttached)
        {
            // All blocks are known when the inline markup of the document begins.
            processor.Document.ProcessInlinesBegin += (inlines, _) => Visit(inlines);
            _isAttached = true;
        }

        return BlockState.None;
    }

    private void Visit(InlineProcessor processor)
    {
        foreach (var leaf in processor.Document.Descendants<LeafBlock>().Where(leaf => leaf.ProcessInlines).ToList())
        {
            Parse(processor, leaf);
            if (processor.BlockNew is Table table)
            {
                foreach (var paragraph in table.Descendants<LeafBlock>().Where(paragraph => paragraph.Inline is not null))
                {
                    _cell.Read(paragraph.Inline!, changes);
                }
            }
            else if (leaf.Inline is not null && !IsInGrid(leaf) && !AsciiTable.IsPart(Source, leaf))
            {
                _text.Read(leaf.Inline, changes);
            }

            leaf.ProcessInlines = false;
            leaf.Inline = new ContainerInline();
        }
    }

    private static void Parse(InlineProcessor processor, LeafBlock leaf)
    {
        try
        {
            processor.ProcessInlineLeaf(leaf);
        }
        catch (ArgumentException e)
        {
            throw new MarkdownDepthException(leaf.Span.Start, e);
        }
    }

    /// <summary>Whether a paragraph is in a table that is drawn with characters, which a longer text would break.</summary>
    private static bool IsInGrid(LeafBlock leaf) => leaf.Parent is TableCell;
}
