using System.Text;
using CsCheck;
using Translate.Core.Documents;
using static Translate.Formats.Tests.Patching.FormatRoundTrip;

namespace Translate.Formats.Tests.Patching;

public class FormatPropertyTests
{
    /// <summary>More of them with the variable FORMAT_PROPERTY_ITERATIONS.</summary>
    private static readonly long Iterations = long.TryParse(Environment.GetEnvironmentVariable("FORMAT_PROPERTY_ITERATIONS"), out var count)
        ? count
        : 500;

    private static readonly Gen<string> HtmlDocuments = Pieces(
        "Satu",
        " ",
        "\n",
        "\r\n",
        "dua ",
        " tiga",
        "<b>",
        "</b>",
        "<i>",
        "</i>",
        "<a href=\"x\">",
        "</a>",
        "<p>",
        "</p>",
        "<div title='judul'>",
        "</div>",
        "<br>",
        "<br/>",
        "<img src=a alt=\"gambar satu\">",
        "<code>kode</code>",
        "<!-- komentar -->",
        "&amp;",
        "&nbsp;",
        "&lt;",
        "<",
        ">",
        "&",
        "<script>x</script>",
        "<span translate=no>nama</span>",
        "<li>",
        "<pre>a</pre>",
        "\0",
        "é",
        "😀",
        "<svg><title>x</title></svg>",
        "</p >",
        "<html lang=id>",
        "<title>judul</title>",
        "<p",
        "'",
        "\"",
        "<input placeholder=cari>",
        "\u00AD",
        "<c-start name=a></c-start>",
        "<c-end name=a></c-end>",
        "[gallery ids=\"1\"]",
        "<%= x %>",
        "${x}"
    );

    private static readonly Gen<string> MarkdownDocuments = Pieces(
        "Satu",
        " ",
        "\n",
        "\n\n",
        "\r\n",
        "dua ",
        " tiga",
        "*",
        "**",
        "_",
        "`",
        "[",
        "](x)",
        "]",
        "![",
        "> ",
        "- ",
        "1. ",
        "# ",
        "  \n",
        "\\\n",
        "|",
        "\n|---|---|\n",
        "| a | b |\n",
        "[^1]",
        "\n[^1]: ",
        "$",
        "$$",
        "<b>",
        "</b>",
        "<br>",
        "&amp;",
        "\\",
        "\\*",
        "~~",
        "---\n",
        "===\n",
        "    ",
        "\t",
        "{{x}}",
        "{#id}",
        "![alt](y)",
        "é",
        "😀",
        ":",
        "\n:   ",
        ":::",
        "+",
        "[x]: y\n",
        "<http://x>",
        "<!-- x -->",
        "```\n",
        "!!! note \"satu\"\n    ",
        "??? tip\n    ",
        "=== \"satu\"\n",
        "#a/b",
        "{a.b}",
        "{/* x */}",
        "import x from 'y'\n"
    );

    private static readonly Gen<string> Texts = Pieces(
            "one",
            "two ",
            "#a/b",
            "{a.b}",
            "{/* x */}",
            "!!! note",
            "=== \"x\"",
            " ",
            "*",
            "_",
            "[",
            "]",
            "(x)",
            "|",
            "#",
            "# ",
            "- ",
            "1. ",
            "+ ",
            "> ",
            "`",
            "\\",
            "<",
            "<b>",
            "&",
            "&amp;",
            "!",
            "$",
            "~",
            "~~",
            ":",
            "::",
            "=",
            "-",
            "{",
            "{{",
            "}",
            "é",
            "😀",
            "\"",
            "'",
            "/",
            "^",
            "@",
            ".",
            "3) "
        )
        .Select(text => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
        .Where(text => text.Length > 0);

    [Fact]
    public void An_unchanged_HTML_document_keeps_its_text() =>
        HtmlDocuments.Sample(source => AssertIdentity(ForHtml, source), iter: Iterations);

    [Fact]
    public void An_unchanged_Markdown_document_keeps_its_text() =>
        MarkdownDocuments.Sample(source => AssertIdentity(ForMarkdown, source), iter: Iterations);

    [Fact]
    public void Each_code_is_written_once_in_HTML() => HtmlDocuments.Sample(source => AssertCodes(ForHtml, source), iter: Iterations);

    [Fact]
    public void Each_code_is_written_once_in_Markdown() =>
        MarkdownDocuments.Sample(source => AssertCodes(ForMarkdown, source), iter: Iterations);

    [Fact]
    public void A_changed_HTML_document_round_trips() =>
        HtmlDocuments.Sample(
            source =>
            {
                var document = Read(ForHtml, source);
                var targets = document
                    .Blocks.Select(block => block with { Text = block.Text.Replace("a", "&", StringComparison.Ordinal).Replace('S', '<') })
                    .ToList();
                var written = Write(ForHtml, document, targets);
                Assert.Equal(targets.Select(Places), Read(ForHtml, written).Blocks.Select(Places));
            },
            iter: Iterations
        );

    [Fact]
    public void Text_with_markup_characters_stays_text_in_Markdown() => Texts.Sample(text => AssertText("Satu\n", text), iter: Iterations);

    [Fact]
    public void Text_with_markup_characters_stays_text_in_a_table() =>
        Texts.Sample(text => AssertText("| Satu | tetap |\n|---|---|\n", text), iter: Iterations);

    [Fact]
    public void Text_with_markup_characters_stays_text_in_a_heading() =>
        Texts.Sample(text => AssertText("## Satu\n", text), iter: Iterations);

    [Fact]
    public void Text_with_markup_characters_stays_text_in_a_quotation() =>
        Texts.Sample(text => AssertText("> - Satu\n", text), iter: Iterations);

    private static Gen<string> Pieces(params string[] pieces) =>
        Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]).Array[0, 40].Select(string.Concat);

    private static void AssertText(string source, string text)
    {
        var document = Read(ForMarkdown, source);
        var written = Write(ForMarkdown, document, block => block.Text == "Satu" ? block with { Text = text } : block);
        Assert.Equal(text, Show(Read(ForMarkdown, written).Blocks[0]));
    }

    private static void AssertIdentity(IDocumentFormat format, string source)
    {
        var document = Read(format, source);
        Assert.Equal(source, Encoding.UTF8.GetString(Write(format, document, block => block with { })));
        foreach (var block in document.Blocks)
        {
            Assert.Equal(block.Text.Trim(), block.Text);
            Assert.NotEmpty(block.Text);
            Assert.Equal(block.Codes.OrderBy(code => code.Position), block.Codes);
        }
    }

    /// <summary>Marks the text of one block after the other, and compares the codes around the mark with those that were read.</summary>
    private static void AssertCodes(IDocumentFormat format, string source)
    {
        var document = Read(format, source);
        for (var i = 0; i < document.Blocks.Count; i++)
        {
            var block = document.Blocks[i];
            var targets = document.Blocks.ToList();
            targets[i] = block with { Text = string.Concat(block.Text.Select(c => char.IsWhiteSpace(c) ? c : '\u4E00')) };
            var written = Encoding.UTF8.GetString(Write(format, document, targets));
            foreach (var data in block.Codes.GroupBy(code => code.Data))
            {
                Assert.True(Count(written, data.Key) >= data.Count());
            }

            Assert.Equal(block.Text.Count(c => !char.IsWhiteSpace(c)), written.Count(c => c == '\u4E00'));
        }
    }

    private static string Places(Block block) => $"{block.Text} {string.Join(' ', block.Codes.Select(code => code.Position))}";

    private static int Count(string text, string part) =>
        part.Length == 0 ? 0 : (text.Length - text.Replace(part, string.Empty, StringComparison.Ordinal).Length) / part.Length;
}
