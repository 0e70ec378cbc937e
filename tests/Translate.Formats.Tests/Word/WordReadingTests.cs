namespace Translate.Formats.Tests.Word;

public class WordReadingTests
{
    private static async Task<string[]> ReadAsync(string name) =>
        [.. (await WordTestFiles.ReadAsync(WordTestFiles.Load(name))).Blocks.Select(WordTestFiles.Show)];

    [Fact]
    public async Task Runs_that_look_the_same_are_one_text() =>
        Assert.Equal(
            [
                "{1 Presiden Joko Widodo menandatangani 1} {2 perjanjian 2} itu di Jakarta.",
                "Harga {1 beras naik 1} lagi pada {2 Senin 2}.",
                "Semua tebal di sini.",
                "{1 Kata 1} sandi {2 rahasia 2} telah diubah.",
            ],
            await ReadAsync("word-runs.docx")
        );

    [Fact]
    public async Task The_same_text_in_any_runs_is_read_equally()
    {
        const string Text = "Harga beras di pasar naik lagi.";
        var whole = (await WordTestFiles.ReadAsync(WordTestFiles.Create($"<w:p><w:r><w:t>{Text}</w:t></w:r></w:p>"))).Blocks.Single();
        for (var cut = 1; cut < Text.Length; cut++)
        {
            var body =
                $"<w:p><w:r><w:rPr><w:lang w:val=\"id-ID\"/></w:rPr><w:t xml:space=\"preserve\">{Text[..cut]}</w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:bookmarkStart w:id=\"1\" w:name=\"_Hlk1\"/><w:r w:rsidR=\"00A1\"><w:lastRenderedPageBreak/><w:t xml:space=\"preserve\">{Text[cut..]}</w:t></w:r><w:bookmarkEnd w:id=\"1\"/></w:p>";
            var block = (await WordTestFiles.ReadAsync(WordTestFiles.Create(body))).Blocks.Single();
            Assert.Equal(whole.Text, block.Text);
            Assert.Empty(block.Codes);
        }
    }

    [Theory]
    [InlineData("Kabar Nusantara\tRahasia\tHalaman depan", "15 23")]
    [InlineData("Nama:\tbudi", "5")]
    [InlineData("Nama:\tBudi\nAlamat:\tBogor", "5 10 18")]
    [InlineData("Beras\t15.000", "5")]
    [InlineData("\tHarga beras naik", "")]
    [InlineData("Harga\tberas\tnaik", "")]
    [InlineData("Harga Beras\nNaik", "")]
    public async Task Tabs_between_columns_separate_texts(string text, string expected)
    {
        var runs = text.Replace("\t", "</w:t><w:tab/><w:t>", StringComparison.Ordinal)
            .Replace("\n", "</w:t><w:br/><w:t>", StringComparison.Ordinal);
        var block = (await WordTestFiles.ReadAsync(WordTestFiles.Create($"<w:p><w:r><w:t>{runs}</w:t></w:r></w:p>"))).Blocks.Single();
        Assert.Equal(expected, string.Join(' ', block.Breaks));
        Assert.All(block.Breaks, position => Assert.Equal(' ', block.Text[position]));
    }

    [Fact]
    public async Task Insertions_are_read_and_deletions_are_not() =>
        Assert.Equal(
            [
                "Pemerintah akan menaikkan harga {1 bahan bakar 1} bulan depan.",
                "Kalimat ini dipindahkan.",
                "Menteri itu tertawa.",
                "Rapat itu selesai.",
            ],
            await ReadAsync("word-tracked.docx")
        );

    [Fact]
    public async Task Text_boxes_are_read_once() =>
        Assert.Equal(
            ["Sebelum kotak {<AlternateContent/>}dan sesudahnya.", "Teks di dalam {1 kotak 1}.", "Kotak lain.", "Sel di dalam kotak"],
            await ReadAsync("word-textbox.docx")
        );

    [Fact]
    public async Task A_text_box_with_a_different_fallback_is_read_twice() =>
        Assert.Equal(
            ["Baru.", "Lama."],
            await WordTestFiles.ShowAsync(
                "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:txbxContent><w:p><w:r><w:t>Baru.</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>Lama.</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>"
            )
        );

    [Fact]
    public async Task Field_results_are_text_only_if_they_are_text() =>
        Assert.Equal(
            [
                "Pendahuluan",
                "Latar belakang",
                "Pendahuluan",
                "Lihat halaman {{ PAGE }}dari {{ NUMPAGES }}halaman.",
                "Baca {1 berita lengkap 1} di situs kami.",
                "Lihat {1 Gambar satu 1} untuk rinciannya pada {{ DATE \\@ \"d MMMM yyyy\" }}.",
                "Indeks beras ada di akhir.",
                "Yang terhormat {1 Bapak 1} Menteri.",
                "adalah nomor halaman.",
            ],
            await ReadAsync("word-fields.docx")
        );

    [Fact]
    public async Task Parts_are_found_by_relationship() =>
        Assert.Equal(
            [
                "Harga naik.{<w:footnoteReference w:id=\"1\"/>} Warga mengeluh{<w:endnoteReference w:id=\"1\"/>} di pasar.",
                "Laporan khusus",
                "Hanya untuk redaksi",
                "Catatan kaki tentang harga.",
                "Catatan akhir tentang harga.",
            ],
            await ReadAsync("word-notes.docx")
        );

    [Fact]
    public async Task Content_controls_are_pairs_or_codes() =>
        Assert.Equal(
            ["Judul laporan tahunan", "Nama: {1 wartawan senior 1} di Jakarta.", "Setuju dengan {<w:sdt>}syarat.", "Tanpa isi."],
            await ReadAsync("word-controls.docx")
        );

    [Fact]
    public async Task Tables_in_tables_are_read() =>
        Assert.Equal(
            ["Komoditas", "Harga baru", "Beras", "Kualitas baik", "12.500", "Gabungan", "Tabel di atas."],
            await ReadAsync("word-tables.docx")
        );

    [Fact]
    public async Task Breaks_and_tabs_are_spaces_with_a_code() =>
        Assert.Equal(
            [
                "Baris pertama{<w:br/>}_baris kedua{<w:br/>}_baris ketiga",
                "Kolom satu{<w:tab/>}_kolom dua",
                "Anak-anak bermain di sana.",
                "Sebelum{<w:br w:type=\"page\"/>}_sesudah halaman.",
                "Dua blankodipangkas di sini {<w:sym w:font=\"Wingdings\" w:char=\"F04A\"/>}senyum.",
                "kata lain & <b>{<w:cr/>}_<i>bukan</i>",
            ],
            await ReadAsync("word-breaks.docx")
        );

    [Fact]
    public async Task Formulas_are_codes_and_smart_tags_are_ignored() =>
        Assert.Equal(
            ["Rumus {<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>}ini terkenal.", "Kota Jakarta sangat ramai.", "artinya timur."],
            await ReadAsync("word-math.docx")
        );

    [Fact]
    public async Task Images_are_codes_and_their_descriptions_are_read() =>
        Assert.Equal(
            ["Foto {<drawing/>}ini diambil kemarin.", "Pedagang & pembeli di pasar", "{1 Tautan {2 tebal 2} 1} ke situs."],
            await ReadAsync("word-image.docx")
        );

    [Fact]
    public async Task Hidden_text_is_a_code() =>
        Assert.Equal(["Terlihat {<hidden/>}di layar.", "Tidak tersembunyi."], await ReadAsync("word-hidden.docx"));

    [Theory]
    [InlineData("word-utf16.docx", "Kalimat dalam UTF-16 – baik.")]
    [InlineData("word-prefix.docx", "Awalan {1 lain 1} di sini.")]
    [InlineData("word-macro.docm", "Dokumen dengan makro.")]
    [InlineData("word-template.dotx", "Templat surat resmi.")]
    public async Task Reads(string name, string expected) => Assert.Equal([expected], await ReadAsync(name));

    [Fact]
    public async Task A_document_without_text_has_no_blocks() => Assert.Empty(await ReadAsync("word-empty.docx"));

    [Fact]
    public async Task Comments_are_not_read() =>
        Assert.DoesNotContain(await ReadAsync("word-tracked.docx"), text => text.Contains("Periksa", StringComparison.Ordinal));

    [Fact]
    public async Task A_field_across_paragraphs_hides_only_its_instruction() =>
        Assert.Equal(
            ["Hasil panjang", "bersambung di sini."],
            await WordTestFiles.ShowAsync(
                "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>QUOTE</w:instrText></w:r><w:r><w:t>tidak tampak</w:t></w:r></w:p>"
                    + "<w:p><w:r><w:t>juga tidak</w:t></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>Hasil panjang</w:t></w:r></w:p>"
                    + "<w:p><w:r><w:t>bersambung</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:t xml:space=\"preserve\"> di sini.</w:t></w:r></w:p>"
            )
        );

    [Theory]
    [InlineData(
        "<w:hyperlink><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r></w:hyperlink><w:r><w:instrText>REF a</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>kata</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
    )]
    [InlineData(
        "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:t>kata</w:t></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
    )]
    [InlineData("<w:sdt><w:sdtContent><w:r><w:t>kata</w:t></w:r></w:sdtContent><w:sdtContent/></w:sdt>")]
    [InlineData("<w:r><w:t>kata</w:t></w:r><w:pPr/>")]
    [InlineData("<w:del><w:p/></w:del><w:sdtContent><w:r><w:t>kata</w:t></w:r></w:sdtContent><w:p><w:r><w:t>kata</w:t></w:r></w:p>")]
    [InlineData("<w:fldSimple><w:r><w:fldChar/><w:fldChar w:fldCharType=\"begin\"/><w:t>kata</w:t></w:r></w:fldSimple>")]
    public async Task Elements_out_of_order_are_read(string content)
    {
        var document = await WordTestFiles.ReadAsync(WordTestFiles.Create($"<w:p>{content}</w:p>"));
        Assert.All(document.Blocks, block => Assert.NotEqual(string.Empty, block.Text));
        await WordTestFiles.ReadAsync(await WordTestFiles.WriteAsync(document, [.. document.Blocks.Select(WordTestFiles.Wrap)]));
    }

    [Fact]
    public async Task The_digest_changes_with_the_content()
    {
        var first = await WordTestFiles.ReadAsync(WordTestFiles.Create("<w:p><w:r><w:t>Satu</w:t></w:r></w:p>"));
        var second = await WordTestFiles.ReadAsync(WordTestFiles.Create("<w:p><w:r><w:t>Dua</w:t></w:r></w:p>"));
        Assert.NotEqual(first.Digest, second.Digest);
    }
}
