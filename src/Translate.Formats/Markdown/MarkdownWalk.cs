using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Footnotes;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Translate.Formats.Markdown;

/// <summary>Parses Markdown line by line, and lets go of each block as soon as it is read, so that the tree of a document is never in memory at once.</summary>
internal sealed class MarkdownWalk
{
    /// <summary>The children of a block that the parser still needs: the last one can be open, and the one before it can be a list of definitions that goes on.</summary>
    private const int KeptChildren = 2;

    private readonly MarkdownDocument _document = new();
    private readonly BlockProcessor _blocks;
    private readonly InlineProcessor _inlines;
    private readonly Action<InlineProcessor, LeafBlock> _read;

    private MarkdownWalk(MarkdownDocument references, Action<InlineProcessor, LeafBlock> read)
    {
        var builder = new MarkdownPipelineBuilder()
            .UsePipeTables()
            .UseFootnotes()
            .UseTaskLists()
            .UseMathematics()
            .UseDefinitionLists()
            .UseCustomContainers()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough);
        builder.Build();
        _blocks = new BlockProcessor(_document, new BlockParserList(builder.BlockParsers), context: null);
        _inlines = new InlineProcessor(references, new InlineParserList(builder.InlineParsers), preciseSourcelocation: true, context: null);
        _read = read;
    }

    /// <summary>Parses a text.</summary>
    /// <param name="text">Without NUL characters.</param>
    /// <param name="start">UTF-16 code units of the text that are no Markdown; whole lines.</param>
    /// <param name="read">Reads a block with inline markup, which is not parsed yet. In no order.</param>
    public static void Parse(string text, int start, Action<InlineProcessor, LeafBlock> read)
    {
        // References can come before their definitions.
        var references = text.Contains("]:", StringComparison.Ordinal) ? FindDefinitions(text, start) : new MarkdownDocument();
        new MarkdownWalk(references, read).Parse(text, start);
    }

    /// <summary>Returns a document that has nothing but the names of the definitions in a text.</summary>
    private static MarkdownDocument FindDefinitions(string text, int start)
    {
        var walk = new MarkdownWalk(new MarkdownDocument(), (_, _) => { });
        walk.Parse(text, start);
        var names = new MarkdownDocument();
        var note = new Footnote(new FootnoteParser());
        foreach (var (label, definition) in walk._document.GetLinkReferenceDefinitions(addGroup: false).Links)
        {
            var isNote = definition is FootnoteLinkReferenceDefinition;
            names.SetLinkReferenceDefinition(
                label,
                new LinkReferenceDefinition(label, string.Empty, string.Empty)
                {
                    CreateLinkInline = isNote ? (_, _, _) => new FootnoteLink(note) : null,
                },
                addGroup: false
            );
        }

        return names;
    }

    private void Parse(string text, int start)
    {
        var lines = new LineReader(text);
        while (lines.SourcePosition < start)
        {
            lines.ReadLine();
        }

        for (var line = lines.ReadLine(); line.Text is not null; line = lines.ReadLine())
        {
            _blocks.ProcessLine(line);
            Release(_document);
        }

        for (var open = _blocks.CurrentBlock; open is not (null or MarkdownDocument); )
        {
            var parent = open.Parent;
            _blocks.Close(open);
            open = parent;
        }

        Read(_document);
    }

    /// <summary>Reads and removes what is closed in a block, in its last child, and so on.</summary>
    private void Release(ContainerBlock block)
    {
        for (var container = block; container is not null; )
        {
            var (kept, blank) = (0, 0);
            ContainerBlock? last = null;
            for (var i = container.Count - 1; i >= 0; i--)
            {
                var child = container[i];
                if (child is FootnoteGroup notes)
                {
                    // Footnotes are added to it wherever it is.
                    Release(notes);
                }
                else if (child is not LinkReferenceDefinitionGroup && (child is BlankLineBlock ? blank++ : kept++) >= KeptChildren)
                {
                    Read(child);
                    container.RemoveAt(i);
                }
                else if (child is ContainerBlock inner and not LinkReferenceDefinitionGroup && kept == 1)
                {
                    last = inner;
                }
            }

            container = last;
        }
    }

    private void Read(Block block)
    {
        var leaves =
            block is ContainerBlock container ? container.Descendants<LeafBlock>()
            : block is LeafBlock own ? [own]
            : [];
        foreach (var leaf in leaves.Where(leaf => leaf.ProcessInlines))
        {
            _read(_inlines, leaf);
        }
    }
}
