using System.Text.RegularExpressions;
using System.Xml.Linq;
using CsCheck;
using Translate.Core.Documents;

namespace Translate.Formats.Tests.Word;

public partial class WordWritingTests
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static async Task<byte[]> UpperAsync(string name)
    {
        var document = await WordTestFiles.ReadAsync(WordTestFiles.Load(name));
        return await WordTestFiles.WriteAsync(document, [.. document.Blocks.Select(WordTestFiles.Upper)]);
    }

    private static async Task<string> UpperMainAsync(string name) => WordTestFiles.GetPart(await UpperAsync(name), "word/document.xml");

    [Fact]
    public async Task A_translated_run_is_marked_as_English_and_keeps_its_properties() =>
        Assert.Equal(
            "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:rPr><w:b/><w:lang w:val=\"en-US\" w:eastAsia=\"ja-JP\"/></w:rPr><w:t>Rice</w:t></w:r></w:p>",
            await WordTestFiles.TranslateAsync(
                "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r w:rsidR=\"00A1\"><w:rPr><w:b/><w:lang w:val=\"id-ID\" w:eastAsia=\"ja-JP\"/></w:rPr><w:t>Beras</w:t></w:r></w:p>",
                block => block with { Text = "Rice" }
            )
        );

    [Fact]
    public async Task The_language_element_is_in_schema_order() =>
        Assert.Contains(
            "<w:rPr><w:u w:val=\"single\"/><w:lang w:val=\"en-US\"/><w:specVanish/></w:rPr>",
            await WordTestFiles.TranslateAsync(
                "<w:p><w:r><w:rPr><w:u w:val=\"single\"/><w:specVanish/></w:rPr><w:t>Beras</w:t></w:r></w:p>",
                WordTestFiles.Upper
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task An_unchanged_paragraph_next_to_a_changed_one_keeps_its_runs()
    {
        const string Kept = "<w:p w:rsidR=\"00A1\"><w:r ><w:t>Satu</w:t></w:r><w:proofErr w:type='spellEnd'/></w:p><!-- x -->";
        var written = await WordTestFiles.TranslateAsync(
            Kept + "<w:p><w:r><w:t>Dua</w:t></w:r></w:p>",
            block => block.Text == "Dua" ? block with { Text = "Two" } : block
        );
        Assert.StartsWith(Kept, written, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a & b <b>c</b> ]]> \"d\" 'e'", "a & b <b>c</b> ]]> \"d\" 'e'")]
    [InlineData("a\u0001b\u0000c\uFFFFd", "abcd")]
    [InlineData("a\r\nb\tc", "a b c")]
    [InlineData("&lt;b&gt; &amp;amp;", "&lt;b&gt; &amp;amp;")]
    [InlineData("kata 😀 \u00A0x", "kata 😀 \u00A0x")]
    public async Task Any_target_is_safe(string target, string expected)
    {
        var document = await WordTestFiles.ReadAsync(WordTestFiles.Create("<w:p><w:r><w:t>Beras</w:t></w:r></w:p>"));
        var again = await WordTestFiles.ReadAsync(await WordTestFiles.WriteAsync(document, [new Block(target)]));
        Assert.Equal(expected, again.Blocks.Single().Text);
    }

    [Fact]
    public async Task A_break_that_represents_a_space_replaces_it() =>
        Assert.Equal(
            "<w:p><w:r><w:rPr><w:lang w:val=\"en-US\"/></w:rPr><w:t>One</w:t><w:br/><w:t>two</w:t></w:r></w:p>",
            await WordTestFiles.TranslateAsync(
                "<w:p><w:r><w:t>Satu</w:t><w:br/><w:t>dua</w:t></w:r></w:p>",
                block => block with { Text = "One two", Codes = [block.Codes[0] with { Position = 3 }] }
            )
        );

    [Fact]
    public async Task A_bookmark_around_a_number_stays_around_it()
    {
        var written = await WordTestFiles.TranslateAsync(
            "<w:p><w:bookmarkStart w:id=\"1\" w:name=\"_Ref1\"/><w:r><w:t xml:space=\"preserve\">Gambar </w:t></w:r><w:fldSimple w:instr=\" SEQ G \"><w:r><w:t>1</w:t></w:r></w:fldSimple><w:bookmarkEnd w:id=\"1\"/><w:r><w:t>. Gudang</w:t></w:r></w:p>",
            block =>
                block with
                {
                    Text = block.Text.Replace("Gambar", "The picture", StringComparison.Ordinal),
                    Codes =
                    [
                        .. block.Codes.Select(code =>
                            code.Position == 0 ? code : code with { Position = code.Position + "The picture".Length - "Gambar".Length }
                        ),
                    ],
                }
        );
        Assert.StartsWith("<w:p><w:bookmarkStart w:id=\"1\" w:name=\"_Ref1\"/><w:r>", written, StringComparison.Ordinal);
        Assert.Contains("</w:fldSimple><w:bookmarkEnd w:id=\"1\"/>", written, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_note_reference_has_its_own_run() =>
        Assert.Equal(
            "<w:p><w:r><w:rPr><w:lang w:val=\"en-US\"/></w:rPr><w:t>ONE</w:t></w:r><w:r><w:endnoteReference w:id=\"1\"/></w:r><w:r><w:rPr><w:lang w:val=\"en-US\"/></w:rPr><w:t>.</w:t></w:r></w:p>",
            (
                await WordTestFiles.TranslateAsync(
                    "<w:p><w:r><w:t>One</w:t></w:r><w:r><w:endnoteReference w:id=\"1\"/></w:r><w:r><w:t>.</w:t></w:r></w:p>",
                    WordTestFiles.Upper
                )
            ).Replace("<w:r><w:rPr><w:lang w:val=\"en-US\"/></w:rPr><w:endnote", "<w:r><w:endnote", StringComparison.Ordinal)
        );

    [Fact]
    public async Task A_zero_length_break_removes_no_space() =>
        Assert.Equal(
            "<w:p><w:r><w:rPr><w:lang w:val=\"en-US\"/></w:rPr><w:t>One</w:t><w:br/><w:t xml:space=\"preserve\"> two</w:t></w:r></w:p>",
            await WordTestFiles.TranslateAsync(
                "<w:p><w:r><w:t>Satu</w:t><w:br/><w:t>dua</w:t></w:r></w:p>",
                block => block with { Text = "One two", Codes = [block.Codes[0] with { Position = 3, Length = 0 }] }
            )
        );

    [Fact]
    public async Task A_code_at_a_letter_removes_no_letter()
    {
        var written = await WordTestFiles.TranslateAsync(
            "<w:p><w:r><w:t>Satu</w:t><w:br/><w:t>dua</w:t></w:r></w:p>",
            block => block with { Text = "One two", Codes = [block.Codes[0] with { Position = 1 }] }
        );
        Assert.Contains("<w:t>O</w:t><w:br/><w:t>ne two</w:t>", written, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_box_has_the_target_for_newer_and_older_programs()
    {
        var main = await UpperMainAsync("word-textbox.docx");
        Assert.Equal(2, main.Split("TEKS DI DALAM ").Length - 1);
        Assert.Equal(2, main.Split("SEL DI DALAM KOTAK").Length - 1);
        Assert.DoesNotContain("Teks di", main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bookmarks_keep_their_order()
    {
        var main = XDocument.Parse(await UpperMainAsync("word-runs.docx"));
        Assert.Equal(
            ["0", "0", "1", "1"],
            main.Descendants()
                .Where(element => element.Name.LocalName.StartsWith("bookmark", StringComparison.Ordinal))
                .Select(element => element.Attribute(W + "id")!.Value)
        );
    }

    [Fact]
    public async Task Field_instructions_are_unchanged()
    {
        var source = XDocument.Parse(WordTestFiles.GetPart(WordTestFiles.Load("word-fields.docx"), "word/document.xml"));
        var written = XDocument.Parse(await UpperMainAsync("word-fields.docx"));
        Assert.Equal(
            source.Descendants(W + "instrText").Select(text => text.Value),
            written.Descendants(W + "instrText").Select(text => text.Value)
        );
        Assert.Equal(
            source.Descendants(W + "fldChar").Select(mark => mark.Attribute(W + "fldCharType")!.Value),
            written.Descendants(W + "fldChar").Select(mark => mark.Attribute(W + "fldCharType")!.Value)
        );
    }

    [Fact]
    public async Task A_translated_control_has_no_data_binding()
    {
        Assert.DoesNotContain("dataBinding", await UpperMainAsync("word-controls.docx"), StringComparison.Ordinal);
        var document = await WordTestFiles.ReadAsync(WordTestFiles.Load("word-controls.docx"));
        List<Block> targets = [.. document.Blocks];
        targets[^1] = new Block("Empty.");
        var main = WordTestFiles.GetPart(await WordTestFiles.WriteAsync(document, targets), "word/document.xml");
        Assert.Equal(2, main.Split("<w:dataBinding").Length - 1);
    }

    [Fact]
    public async Task A_description_is_written_into_its_attribute()
    {
        var document = await WordTestFiles.ReadAsync(WordTestFiles.Load("word-image.docx"));
        var targets = document
            .Blocks.Select(block => block.Text.StartsWith("Pedagang", StringComparison.Ordinal) ? new Block("Sellers \"&\" buyers") : block)
            .ToList();
        Assert.Contains(
            "descr=\"Sellers &quot;&amp;&quot; buyers\"",
            WordTestFiles.GetPart(await WordTestFiles.WriteAsync(document, targets), "word/document.xml"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_code_missing_from_the_target_is_written_at_the_end()
    {
        const string Body =
            "<w:p><w:r><w:t>Harga</w:t></w:r><w:r><w:footnoteReference w:id=\"1\"/></w:r><w:r><w:t xml:space=\"preserve\"> naik.</w:t></w:r></w:p>";
        Assert.EndsWith(
            "<w:t>Prices rise.</w:t></w:r><w:r><w:rPr><w:lang w:val=\"en-US\"/></w:rPr><w:footnoteReference w:id=\"1\"/></w:r></w:p>",
            await WordTestFiles.TranslateAsync(Body, _ => new Block("Prices rise.")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_code_between_spaces_stays_between_spaces()
    {
        const string Body =
            "<w:p><w:r><w:t>Lihat</w:t></w:r><w:r><w:t xml:space=\"preserve\"> </w:t><w:sym w:char=\"F04A\"/><w:t xml:space=\"preserve\"> di sini.</w:t></w:r></w:p>";
        foreach (
            var (position, expected) in new[]
            {
                (4, "See <w:sym/> here."),
                (3, "See <w:sym/> here."),
                (0, "<w:sym/> See here."),
                (8, "See here <w:sym/>."),
                (9, "See here.<w:sym/>"),
            }
        )
        {
            var written = await WordTestFiles.TranslateAsync(
                Body,
                block => block with { Text = "See here.", Codes = [block.Codes[0] with { Position = position }] }
            );
            Assert.Equal(
                expected,
                Regex
                    .Replace(written.Replace("<w:sym w:char=\"F04A\"/>", "{sym}", StringComparison.Ordinal), "<[^>]*>", string.Empty)
                    .Replace("{sym}", "<w:sym/>", StringComparison.Ordinal)
            );
        }
    }

    [Fact]
    public async Task UTF_16_stays_UTF_16()
    {
        var content = WordTestFiles.Unpack(await UpperAsync("word-utf16.docx")).Single(part => part.Name == "word/document.xml").Content;
        Assert.Equal([0xFF, 0xFE, (byte)'<', 0], content[..4]);
    }

    [Fact]
    public async Task The_same_targets_give_the_same_bytes() =>
        Assert.Equal(await UpperAsync("word-notes.docx"), await UpperAsync("word-notes.docx"));

    [Fact]
    public async Task Links_can_move_and_nest_in_any_order()
    {
        const string Body =
            "<w:p><w:r><w:t xml:space=\"preserve\">Satu </w:t></w:r><w:hyperlink w:anchor=\"a\"><w:r><w:t>dua</w:t></w:r></w:hyperlink><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\"> tiga</w:t></w:r>"
            + "<w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>empat</w:t></w:r></w:sdtContent></w:sdt><w:r><w:tab/><w:t>lima</w:t></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>REF b</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>enam</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:t>.</w:t></w:r></w:p>";
        var document = await WordTestFiles.ReadAsync(WordTestFiles.Create(Body));
        var source = document.Blocks.Single();
        Assert.Equal(9, source.Codes.Count);
        Gen.Select(
                Gen.Shuffle(source.Codes.ToArray()),
                Gen.Int[-2, 40].Array[9],
                Gen.Int[0, 9],
                Gen.String[Gen.Char["ab \u0001<&\uD83D\uDE00"], 0, 30]
            )
            .Sample(
                (codes, positions, count, text) =>
                {
                    var target = new Block(text)
                    {
                        Codes =
                        [
                            .. codes
                                .Take(count)
                                .Zip(positions, (code, position) => code with { Position = position })
                                .OrderBy(code => code.Position),
                        ],
                    };
                    var written = WordTestFiles.GetPart(
                        WordTestFiles.WriteAsync(document, [target]).GetAwaiter().GetResult(),
                        "word/document.xml"
                    );
                    var content = XDocument.Parse(written, LoadOptions.PreserveWhitespace).Descendants(W + "p").Single();
                    Assert.All(
                        content.Descendants(W + "r"),
                        run => Assert.Contains(run.Parent!.Name.LocalName, new[] { "p", "hyperlink", "sdtContent" })
                    );
                    var depth = 0;
                    foreach (var mark in content.Descendants(W + "fldChar").Select(mark => mark.Attribute(W + "fldCharType")!.Value))
                    {
                        depth +=
                            mark == "begin" ? 1
                            : mark == "end" ? -1
                            : 0;
                        Assert.InRange(depth, 0, 1);
                    }

                    Assert.Equal(0, depth);
                }
            );
    }
}
