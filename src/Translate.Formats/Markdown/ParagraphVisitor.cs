using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Translate.Formats.Patching;

namespace Translate.Formats.Markdown;

/// <summary>
/// Takes each paragraph, heading and table cell of a document as soon as its inline markup is parsed, and releases the markup again, so that
/// a document needs little memory.
/// </summary>
/// <param name="source">Markdown without front matter.</param>
/// <param name="changes">Receives the blocks.</param>
/// <param name="shared">Short values that the document repeats.</param>
internal sealed class ParagraphVisitor(string source, List<ISourceChange> changes, SharedValues shared)
{
    private readonly InlineReader _text = new(source, MarkdownSyntax.Paragraph, shared);
    private readonly InlineReader _cell = new(source, MarkdownSyntax.Cell, shared);
    private bool _isAttached;

    /// <summary>Sees to it that the document is visited.</summary>
    public void Attach(MarkdownDocument document)
    {
        if (!_isAttached)
        {
            // All blocks are known when the inline markup of the document begins.
            document.ProcessInlinesBegin += (inlines, _) => Visit(inlines);
            _isAttached = true;
        }
    }

    private void Visit(InlineProcessor processor)
    {
        foreach (var leaf in processor.Document.Descendants<LeafBlock>().Where(leaf => leaf.ProcessInlines).ToList())
        {
            if (!Parse(processor, leaf))
            {
                continue;
            }

            if (processor.BlockNew is Table table)
            {
                foreach (var paragraph in table.Descendants<LeafBlock>().Where(paragraph => paragraph.Inline is not null))
                {
                    _cell.Read(paragraph.Inline!, changes);
                }
            }
            else if (leaf.Inline is not null && !AsciiTable.IsPart(source, leaf) && !ToolSyntax.IsAbbreviation(source.AsSpan(Math.Max(0, leaf.Span.Start))))
            {
                _text.Read(leaf.Inline, changes);
            }

            leaf.Inline = new ContainerInline();
        }
    }

    /// <summary>Parses inline markup; returns whether the parser succeeded. A paragraph for which it fails is left alone.</summary>
    private static bool Parse(InlineProcessor processor, LeafBlock leaf)
    {
        leaf.ProcessInlines = false;
        try
        {
            processor.ProcessInlineLeaf(leaf);
            return true;
        }
        catch (ArgumentOutOfRangeException)
        {
            leaf.Inline = new ContainerInline();
            return false;
        }
        catch (ArgumentException e)
        {
            throw new MarkdownDepthException(leaf.Span.Start, e);
        }
    }
}
