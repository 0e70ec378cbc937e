using System.Text;
using Translate.Core.Documents;
using Translate.Core.Problems;
using Translate.Formats.Markdown;
using static Translate.Formats.Tests.Patching.FormatRoundTrip;

namespace Translate.Formats.Tests.Markdown;

public class MarkdownFormatTests
{
    private static readonly MarkdownFormat Format = ForMarkdown;

    [Theory]
    [InlineData("Satu **dua** tiga", "Satu {**}dua{**} tiga")]
    [InlineData("Satu\n*dua\ntiga* empat", "Satu {*}dua tiga{*} empat")]
    [InlineData("> Satu\n> dua", "Satu dua")]
    [InlineData("- Satu\n  dua", "Satu dua")]
    [InlineData("Satu  \ndua", "Satu{  \n}dua")]
    [InlineData("> Satu\\\r\n> dua", "Satu{\\\r\n> }dua")]
    [InlineData("Satu [dua](x \"t\") tiga", "Satu {[}dua{](x \"t\")} tiga")]
    [InlineData("Satu [dua][x] tiga\n\n[x]: y", "Satu {[}dua{][x]} tiga")]
    [InlineData("Satu [dua] tiga\n\n[dua]: y", "Satu {[}dua{][dua]} tiga")]
    [InlineData("Satu `a *b*` dua", "Satu {`a *b*` }dua")]
    [InlineData("Satu $x_1$ dua", "Satu {$x_1$ }dua")]
    [InlineData("Satu <https://x.y> dua", "Satu {<https://x.y> }dua")]
    [InlineData("Satu <b>dua</b> <!-- x --> tiga", "Satu {<b>}dua{</b>} {<!-- x -->}tiga")]
    [InlineData("Satu<br>dua", "Satu{<br>}dua")]
    [InlineData("Satu[^1].\n\n[^1]:", "Satu{[^1]}.")]
    [InlineData("\\*Satu\\* &amp; &mdash; \\\\", "*Satu* & — \\")]
    [InlineData("***Satu***", "Satu")]
    [InlineData("***Satu** dua* tiga", "{*}{**}Satu{**} dua{*} tiga")]
    [InlineData("# Satu #", "Satu")]
    [InlineData("# Satu {#a .b}", "Satu")]
    [InlineData("# \tSatu *dua*", "Satu {*}dua{*}")]
    [InlineData("##\t Satu *dua* ##", "Satu {*}dua{*}")]
    [InlineData("Satu\ndua\n===", "Satu dua")]
    [InlineData("- [ ] Satu", "Satu")]
    [InlineData("Satu {{ x_y_z }} dua", "Satu {{{ x_y_z }} }dua")]
    [InlineData("Satu {% if *x* %}dua", "Satu {{% if *x* %}}dua")]
    [InlineData("Harga {tinggi} naik", "Harga {tinggi} naik")]
    public void Shows_visible_text_and_codes(string source, string expected) => Assert.Equal(expected, Show(Format, source));

    [Theory]
    [InlineData("| a | *b* c |\n|---|---|\n| d \\| e | `f` |", "a|b c|d | e")]
    [InlineData("Satu ![dua](x) tiga", "Satu tiga|dua")]
    [InlineData("![dua *b*](x)", "dua b")]
    [InlineData("![dua]\n\n[dua]: x", "")]
    [InlineData("[![dua](x)](y)", "dua")]
    [InlineData("---\ntitle: x\n---\nSatu", "Satu")]
    [InlineData("+++\r\ntitle = 'x'\r\n+++\r\n\r\nSatu", "Satu")]
    [InlineData("---\n\nSatu", "Satu")]
    [InlineData("```\na\n```\n\n    b\n\n$$\nc\n$$\n\n<div>d</div>\n\n[e]: f", "")]
    [InlineData("a[^1]\n\n[^1]: b\n    c\n\n[^2]: d", "a|b c|d")]
    [InlineData("a\n:   b", "a|b")]
    [InlineData("> [!NOTE]\n> a", "a")]
    [InlineData("::: x\na\n:::", "a")]
    [InlineData("+---+\n| a |\n+---+\n", "")]
    [InlineData("  a    b\n  ---- ----\n  c    d\n\ne", "e")]
    [InlineData("| a\n| b\n", "")]
    [InlineData("[TOC]", "")]
    [InlineData("a<br><br>b", "a|b")]
    [InlineData("Penulis: Rina\n**Editor:** Joko\n*Foto*: Dok\nAntara", "Penulis: Rina|Editor: Joko|Foto: Dok Antara")]
    [InlineData("> Tanya: Mengapa?\n> Jawab: Tidak tahu", "Tanya: Mengapa?|Jawab: Tidak tahu")]
    [InlineData("Kata Rina: saya\ntidak tahu", "Kata Rina: saya tidak tahu")]
    [InlineData("*Penulis: Rina\nEditor: Joko*", "Penulis: Rina|Editor: Joko")]
    [InlineData("{{< x a_b=\"*c*\" >}}", "")]
    public void Finds_blocks(string source, string expected) => Assert.Equal(expected, string.Join('|', Texts(Format, source)));

    [Theory]
    [InlineData("# Satu #\n", "Satu", "One", "# One #\n")]
    [InlineData("# \tSatu #\n", "Satu", "One", "# \tOne #\n")]
    [InlineData("> Satu\n> dua\n\nTiga\ntetap\n", "Satu dua", "One two", "> One two\n\nTiga\ntetap\n")]
    [InlineData("Satu", "Satu", "1. One", "1\\. One")]
    [InlineData("Satu", "Satu", "# One", "\\# One")]
    [InlineData("Satu", "Satu", "- One", "\\- One")]
    [InlineData("Satu", "Satu", "-- One", "-- One")]
    [InlineData("Satu", "Satu", "--- -", "\\--- -")]
    [InlineData("Satu", "Satu", "== One", "== One")]
    [InlineData("Satu", "Satu", "==", "\\==")]
    [InlineData("> -- *Satu*", "-- Satu", "-- One", "> -- *One*")]
    [InlineData("a\n-- Satu", "a -- Satu", "a -- One", "a -- One")]
    [InlineData("Satu [dua]({% post_url a-b %}).", "Satu dua.", "Ones two.", "Ones [two]({% post_url a-b %}).")]
    [InlineData("![Satu]({{ site.url }}/a_b_c.jpg \"Dua\")\n*Tiga*", "Satu", "One", "![One]({{ site.url }}/a_b_c.jpg \"Dua\")\n*Tiga*")]
    [InlineData("![Satu]({{ site.url }}/a_b_c.jpg \"Dua\")\n*Tiga*", "Tiga", "Three", "![Satu]({{ site.url }}/a_b_c.jpg \"Dua\")\n*Three*")]
    [InlineData("Satu", "Satu", "2026 was #1, C# - ok", "2026 was #1, C# - ok")]
    [InlineData("Satu", "Satu", "*One* _two_ snake_case [x](y) `z`", "\\*One\\* \\_two\\_ snake_case \\[x\\](y) \\`z\\`")]
    [InlineData("Satu", "Satu", "US$5", "US$5")]
    [InlineData("Satu", "Satu", "US$5 or US$6", "US\\$5 or US\\$6")]
    [InlineData("Satu", "Satu", "a < b <b> AT&T &amp; c", "a < b \\<b> AT&T \\&amp; c")]
    [InlineData("Satu", "Satu", "One\n# two", "One # two")]
    [InlineData("| Satu |\n|---|\n", "Satu", "a|b", "| a\\|b |\n|---|\n")]
    [InlineData("[Satu]\n\n[Satu]: x", "Satu", "One", "[One][Satu]\n\n[Satu]: x")]
    [InlineData("a [Satu]\n\n[Satu]: x", "a Satu", "b One", "b [One][Satu]\n\n[Satu]: x")]
    [InlineData("Satu [dua](x)", "Satu dua", "Wow! two", "Wow! [two](x)")]
    [InlineData("![Satu](x)", "Satu", "[One]", "![\\[One\\]](x)")]
    public void Writes_targets_in_place(string source, string from, string to, string expected) =>
        Assert.Equal(expected, Replace(Format, source, (from, to)));

    [Fact]
    public void An_exclamation_mark_before_a_link_does_not_make_an_image()
    {
        var document = Read(Format, "Satu [dua](x)");
        var block = document.Blocks[0];
        var target = new Block("Wow!two") { Codes = [block.Codes[0] with { Position = 4 }, block.Codes[1] with { Position = 7 }] };
        Assert.Equal("Wow\\![two](x)", Encoding.UTF8.GetString(Write(Format, document, [target])));
    }

    [Fact]
    public void Emphasis_is_moved_to_the_word()
    {
        var document = Read(Format, "Satu **dua** tiga");
        var block = document.Blocks[0];
        var target = new Block("One two three") { Codes = [block.Codes[0] with { Position = 3 }, block.Codes[1] with { Position = 8 }] };
        Assert.Equal("One **two** three", Encoding.UTF8.GetString(Write(Format, document, [target])));
    }

    [Fact]
    public void A_hard_break_without_a_space_is_written_as_given()
    {
        var document = Read(Format, "> Satu  \n> dua");
        var target = document.Blocks[0] with { Text = "One two", Codes = [document.Blocks[0].Codes[0] with { Position = 3, Length = 0 }] };
        Assert.Equal("> One  \n>  two", Encoding.UTF8.GetString(Write(Format, document, [target])));
    }

    [Theory]
    [InlineData(">", 200_000)]
    [InlineData("[", 100_000)]
    [InlineData("*a ", 100_000)]
    [InlineData("kata **tebal** ", 50_000)]
    [InlineData("- ", 100_000)]
    public void Nesting_that_is_too_deep_is_refused_by_name(string part, int count)
    {
        var source = "Satu\n\n" + string.Concat(Enumerable.Repeat(part, count)) + "x";
        try
        {
            Assert.Equal(source, Replace(Format, source));
        }
        catch (ProblemException e)
        {
            Assert.Equal(ProblemKind.BadInput, e.Problems[0].Kind);
            Assert.Equal("a.md", e.Problems[0].File);
        }
    }

    [Theory]
    [InlineData("kata ", 2_000_000)]
    [InlineData("[a](b) ", 100_000)]
    [InlineData("![a](b) ", 20_000)]
    [InlineData("| a ", 100_000)]
    [InlineData("{", 1_000_000)]
    [InlineData("{{", 100_000)]
    [InlineData("<", 100_000)]
    [InlineData("a  \n", 100_000)]
    [InlineData("a<br>", 100_000)]
    [InlineData("$", 100_000)]
    [InlineData("a\n\n", 100_000)]
    public void Long_lines_and_many_codes_are_read(string part, int count)
    {
        var source = string.Concat(Enumerable.Repeat(part, count));
        Assert.Equal(source, Replace(Format, source));
    }
}
