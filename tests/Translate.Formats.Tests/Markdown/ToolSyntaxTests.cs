using Translate.Formats.Markdown;
using static Translate.Formats.Tests.Patching.FormatRoundTrip;

namespace Translate.Formats.Tests.Markdown;

/// <summary>What Obsidian and GitHub read in Markdown, and the parser takes for text.</summary>
public class ToolSyntaxTests
{
    private static readonly MarkdownFormat Format = ForMarkdown;

    [Theory]
    [InlineData("Satu [[dua]] tiga", "Satu {[[dua|}dua{]]} tiga")]
    [InlineData("Satu [[dua|tiga]] empat", "Satu {[[dua|}tiga{]]} empat")]
    [InlineData("Satu ![[a.png|300]] dua", "Satu {![[a.png|300]] }dua")]
    [InlineData("Satu dua ^blok-1", "Satu dua")]
    [InlineData("Satu[^1] dua", "Satu{[^1]} dua")]
    [InlineData("Satu :rocket: dua", "Satu {:rocket: }dua")]
    [InlineData("Satu %%dua%% tiga", "Satu {%%dua%%}tiga")]
    [InlineData("[[a]] dan [[b]]", "{[[a|}a{]]} dan {[[b|}b{]]}")]
    [InlineData("[[a#b|c *d*]] e", "{[[a#b|}c {*}d{*}{]]} e")]
    [InlineData("Larik a[0] dan x^2", "Larik a[0] dan x^2")]
    [InlineData("Pukul 10:30:15 WIB", "Pukul 10:30:15 WIB")]
    [InlineData("Naik 5%% dan 10%% saja", "Naik 5{%% dan 10%%} saja")]
    [InlineData("[[a\nb]] c", "[[a b]] c")]
    [InlineData("# Satu ^id", "Satu")]
    public void Shows_visible_text_and_codes(string source, string expected) => Assert.Equal(expected, Show(Format, source));

    [Theory]
    [InlineData("> [!note] Satu\n> dua", "Satu|dua")]
    [InlineData("> [!tip]+ Satu **dua**\n> tiga\n> empat", "Satu dua|tiga empat")]
    [InlineData("> [!note]\n> Satu", "Satu")]
    [InlineData("Satu.^[Dua tiga.] Empat", "Satu. Empat|Dua tiga.")]
    [InlineData("| [[a\\|b]] | c |\n|---|---|\n| d | e |", "c|d|e")]
    [InlineData("- [[a]]\n- b", "a|b")]
    [InlineData("*[BI]: Bank Indonesia\n\nSatu", "Satu")]
    [InlineData("Satu.\n{{% notice info %}}\nDua\ntiga.\n{{% /notice %}}\nEmpat", "Satu.|Dua tiga.|Empat")]
    [InlineData("{% if a %}\nSatu {{ b }}\n{% endif %}", "Satu")]
    [InlineData("Satu\n{{ nama }} dua", "Satu dua")]
    [InlineData("Satu.[^1]\n\nA\n: B\n\n[^1]: Dua tiga", "Satu.|A|B|Dua tiga")]
    [InlineData("Satu.[^1]\n\nA\n: B\n\n[^1]: Dua", "Satu.|A|B")]
    public void Finds_blocks(string source, string expected) => Assert.Equal(expected, string.Join('|', Texts(Format, source)));

    [Theory]
    [InlineData("Satu [[dua]] tiga", "Satu dua tiga", "One two three", "One [[dua|two]] three")]
    [InlineData("Satu [[dua|x]] tiga", "Satu x tiga", "One y three", "One [[dua|y]] three")]
    [InlineData("> [!note]- Satu\n> dua", "Satu", "One", "> [!note]- One\n> dua")]
    [InlineData("Satu.[^1]\n\nA\n: B\n\n[^1]: Dua tiga", "Dua tiga", "Two three", "Satu.[^1]\n\nA\n: B\n\n[^1]: Two three")]
    [InlineData("Satu.^[Dua tiga.] Empat", "Dua tiga.", "Two three.", "Satu.^[Two three.] Empat")]
    [InlineData("Satu dua ^blok-1\n", "Satu dua", "One two", "One two ^blok-1\n")]
    public void Writes_targets_in_place(string source, string from, string to, string expected)
    {
        var document = Read(Format, source);
        var written = Write(
            Format,
            document,
            [
                .. document.Blocks.Select(block =>
                    block.Text != from
                        ? block
                        : block with
                        {
                            Text = to,
                            Codes =
                            [
                                .. block.Codes.Select(code =>
                                    code with
                                    {
                                        Position =
                                            code.Position == 0
                                                ? 0
                                                : to.IndexOf(
                                                    to.Split(' ')[block.Text[..code.Position].Count(c => c == ' ')],
                                                    StringComparison.Ordinal
                                                )
                                                    + (
                                                        code.Kind == Core.Documents.InlineCodeKind.Close
                                                            ? to.Split(' ')[block.Text[..code.Position].Count(c => c == ' ')].Length
                                                            : 0
                                                    ),
                                    }
                                ),
                            ],
                        }
                ),
            ]
        );
        Assert.Equal(expected, System.Text.Encoding.UTF8.GetString(written));
        Assert.Equal(source, Replace(Format, source));
    }
}
