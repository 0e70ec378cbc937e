using CsCheck;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Translate.Formats.Markdown;

namespace Translate.Formats.Tests.Markdown;

/// <summary>A document whose blocks are released while it is parsed gives the blocks and the markup of a document that is parsed as a whole.</summary>
public class MarkdownWalkTests
{
    /// <summary>More of them with the variable FORMAT_PROPERTY_ITERATIONS.</summary>
    private static readonly long Iterations = long.TryParse(Environment.GetEnvironmentVariable("FORMAT_PROPERTY_ITERATIONS"), out var count)
        ? count
        : 1000;

    private static readonly string[] Pieces =
    [
        "Satu",
        " ",
        "\n",
        "\n\n",
        "\r\n",
        "dua ",
        " tiga",
        "*",
        "**",
        "`",
        "[",
        "](x)",
        "]",
        "![a](b)",
        "> ",
        "- ",
        "* ",
        "1. ",
        "# ",
        "  \n",
        "| a | b |\n",
        "\n|---|---|\n",
        "\n---\n",
        "\n===\n",
        "    ",
        "\t",
        "[^1]",
        "\n[^1]: ",
        "\n\n[^2]: dua\n",
        "[^2]",
        "$$\n",
        "\n:   ",
        "\n\n:   ",
        ":::\n",
        "\n[x]: y\n",
        "\n> [z]: y\n",
        "[x]",
        "[z]",
        "[x][]",
        "<div>\n",
        "<!-- ",
        "-->",
        "```\n",
        "\n- [ ] ",
        "> [!NOTE]\n",
        "\n\n\n",
        "é",
        "\n  - ",
        "\n    1) ",
    ];

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation()
        .UsePipeTables()
        .UseFootnotes()
        .UseTaskLists()
        .UseMathematics()
        .UseDefinitionLists()
        .UseCustomContainers()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .Build();

    [Fact]
    public void Incremental_parsing_gives_the_same_blocks() =>
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 60].Select(string.Concat).Sample(AssertSame, iter: Iterations);

    [Theory]
    [MemberData(nameof(Files))]
    public void Incremental_parsing_of_a_file_gives_the_same_blocks(string file) =>
        AssertSame(File.ReadAllText(Path.Combine(Folder, file)));

    [Theory]
    [InlineData("[a]\n\n[a]: b")]
    [InlineData("- [a]\n- b\n\n  c\n- d\n\n> [a]: b\n")]
    [InlineData("A\n: B\n\nC\n: D\n\nE\n: F\n")]
    [InlineData("[^1]: a\n    b\n\n    c\n\nd\n\n[^2]: e\n\nf[^1] g[^2]\n\n[^3]: h\n\ni[^3]\n")]
    [InlineData("> [!NOTE]\n> a\n>\n> b\n>\n> c\n\nd\n\n> [!TIP]\n> e\n")]
    public void Incremental_parsing_of_edge_cases_gives_the_same_blocks(string source) => AssertSame(source);

    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(Folder).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(Repository.Root, "tests", "Translate.Formats.Tests", "Data", "markdown");

    private static void AssertSame(string source)
    {
        var text = source.Replace('\0', '\uFFFD');
        var walked = new List<(bool IsNote, string Markup)>();
        MarkdownWalk.Parse(
            text,
            0,
            (processor, leaf) =>
            {
                processor.ProcessInlineLeaf(leaf);
                var read = processor.BlockNew is Table table ? table.Descendants<LeafBlock>() : [leaf];
                walked.AddRange(read.Where(cell => cell.Inline is not null).Select(cell => (IsNote(leaf), Describe(text, cell.Inline!))));
            }
        );
        var whole = MarkdownParser.Parse(text, Pipeline);
        var expected = whole
            .Descendants<LeafBlock>()
            .Where(leaf => leaf.Inline is not null)
            .Select(leaf => (IsNote: IsNote(leaf), Markup: Describe(text, leaf.Inline!)))
            .ToList();

        // The parser leaves out footnotes to which no mark refers.
        Assert.Equal(expected.Where(leaf => !leaf.IsNote).Order(), walked.Where(leaf => !leaf.IsNote).Order());
        Assert.Empty(expected.Where(leaf => leaf.Markup.Length > 0).Except(walked));
    }

    private static bool IsNote(Block? block)
    {
        while (block is not (null or Footnote))
        {
            block = block.Parent;
        }

        return block is not null;
    }

    /// <summary>The kinds and places of the markup. A mark of a footnote is a link, of one kind or another.</summary>
    private static string Describe(string text, ContainerInline inline)
    {
        bool IsMark(MarkdownObject? child) => child is FootnoteLink or LinkInline && text.AsSpan(child.Span.Start).StartsWith("[^");
        return string.Join(
            ' ',
            inline
                .Descendants<Inline>()
                .Where(child => child is not FootnoteLink { IsBackLink: true } && !child.Parent!.FindParentOfType<LinkInline>().Any(IsMark))
                .Select(child => $"{(IsMark(child) ? "mark" : child.GetType().Name)}:{child.Span}")
        );
    }
}
