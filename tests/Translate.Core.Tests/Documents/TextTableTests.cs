using System.Text;
using CsCheck;
using Translate.Core.Documents;

namespace Translate.Core.Tests.Documents;

public class TextTableTests
{
    private static readonly PlainTextFormat Format = new();

    private static readonly Gen<string> Line = Gen.OneOf(
        "| Nama | Harga |",
        "|a|b|",
        "+----+----+",
        "│ Beras │ 15.000 │",
        "├───┼───┤",
        "Beras     15.000",
        "Gula      4.000",
        "-----  ------",
        "a | b",
        "kata",
        "",
        "\t",
        "a\tb",
        "Nama   : Budi",
        "|",
        "||",
        "x  ",
        "  x   y",
        "😀  | 字",
        "| : a |"
    );

    private static readonly Gen<string> Text = Gen.Select(Line.Array[0, 8], Gen.OneOf("\n", "\r\n"))
        .Select((lines, end) => string.Join(end, lines));

    [Theory]
    [InlineData(
        "+-------+--------+\n| Bahan | Harga  |\n+=======+========+\n| Beras | 15.000 |\n| Gula  | 4.000  |\n+-------+--------+",
        "Bahan Harga Beras 15.000 Gula 4.000"
    )]
    [InlineData("┌───────┬───────┐\n│ Bahan │ Harga │\n├───────┼───────┤\n│ Beras │ Mahal │\n└───────┴───────┘", "Bahan Harga Beras Mahal")]
    [InlineData("| Bahan | Harga |\n| Beras | Mahal |", "Bahan Harga Beras Mahal")]
    [InlineData(" Bahan | Harga\n-------+-------\n Beras | Mahal", "Bahan Harga Beras Mahal")]
    [InlineData("Bahan | Harga\nBeras | Mahal\nGulas | Murah", "Bahan Harga Beras Mahal Gulas Murah")]
    [InlineData(
        "Bahan     Harga    Ket\nBeras    15.000   naik\nGula      4.000  turun",
        "Bahan Harga Ket Beras 15.000 naik Gula 4.000 turun"
    )]
    [InlineData("Bahan    Harga\n-----    -----\nBeras    Mahal", "Bahan Harga Beras Mahal")]
    [InlineData("Bahan\tHarga\nBeras\tMahal", "Bahan Harga Beras Mahal")]
    [InlineData("Nama     : Budi\nAlamat   : Bogor\nUmur     : 12", "Nama Budi Alamat Bogor Umur 12")]
    [InlineData("+------+\n| Teks |\n+------+", "Teks")]
    [InlineData("| Harga beras naik\n| Gula turun lagi\n| Rakyat bernyanyi", "Harga_beras_naik Gula_turun_lagi Rakyat_bernyanyi")]
    public async Task Cells_are_blocks(string text, string expected)
    {
        Assert.Equal(expected, string.Join(' ', GetBlocks(text).Select(block => block.Replace(' ', '_'))));
        Assert.Equal(text, await WriteAsync(text, block => block));
    }

    [Theory]
    [InlineData("Pilih salah satu | dua.")]
    [InlineData("Jakarta | Kompas.com\nHarga beras naik lagi | Senin")]
    [InlineData("Home | Berita | Olahraga\nHarga naik.\nTurun | lagi.")]
    [InlineData("Rumusnya a | b.\nJawabnya c || d || e.\nLalu f.")]
    [InlineData("Kalimat satu.  Kalimat dua.\nKalimat tiga empat.  Lima.\nEnam.  Tujuh delapan sembilan.")]
    [InlineData("1.  Pertama\n2.  Kedua\n3.  Ketiga")]
    [InlineData("-  Pertama\n-  Kedua\n-  Ketiga")]
    [InlineData("  Harga beras naik.\n  Gula turun.\n  Garam tetap.")]
    [InlineData("-----\nHarga | naik\n-----")]
    [InlineData("Harga\tnaik")]
    [InlineData("===================\nHarga  beras\nnaik lagi hari ini")]
    public void Prose_is_no_table(string text) => Assert.Equal(text.Split('\n').Select(line => line.Trim()), GetBlocks(text));

    [Theory]
    [InlineData(
        "+-------+-------+\n| Bahan | Harga |\n+-------+-------+\n| Beras | 4.000 |\n+-------+-------+",
        "+------------+-------+\n| Ingredient | Price |\n+------------+-------+\n| Rice       | 4,000 |\n+------------+-------+"
    )]
    [InlineData(
        "┌───────┬───────┐\n│ Bahan │ 4.000 │\n└───────┴───────┘",
        "┌────────────┬───────┐\n│ Ingredient │ 4,000 │\n└────────────┴───────┘"
    )]
    [InlineData("Bahan    4.000\nBeras   24.000\nHarga   34.000", "Ingredient   4,000\nRice        24,000\nPrice       34,000")]
    [InlineData("Bahan  Harga\n-----  -----\nBeras  4.000", "Ingredient  Price\n----------  -----\nRice        4,000")]
    [InlineData(
        " Harga | Bahan\n-------+-------\n Bahan | Beras",
        " Price      | Ingredient\n------------+-----------\n Ingredient | Rice"
    )]
    [InlineData("|Bahan|Harga|\n|Beras|Bahan|", "|Ingredient |Price      |\n|Rice       |Ingredient |")]
    [InlineData("|Bahan|Harga|\n|Beras beras|4.000|", "|Ingredient|Price|\n|Rice beras|4,000|")]
    [InlineData("Bahan\tHarga\nBeras\t4.000", "Ingredient\tPrice\nRice\t4,000")]
    [InlineData(
        "Harga      : Beras\nBahan      : Harga\nBeras      : Bahan",
        "Price       : Rice\nIngredient  : Price\nRice        : Ingredient"
    )]
    public async Task Columns_stay_aligned(string text, string expected) => Assert.Equal(expected, await WriteAsync(text, Translate));

    [Fact]
    public async Task A_table_is_between_its_paragraphs()
    {
        const string Source = "Harga beras naik.\n| Bahan | Harga |\n| Beras | 4.000 |\nSelesai.\n";
        Assert.Equal(["Harga beras naik.", "Bahan", "Harga", "Beras", "4.000", "Selesai."], GetBlocks(Source));
        Assert.Equal("Harga beras naik.\n| Ingredient | Price |\n| Rice       | 4,000 |\nSelesai.\n", await WriteAsync(Source, Translate));
        Assert.Equal(
            "| x     | Harga |\n| Beras | 4.000 |\nSelesai.\n",
            await WriteAsync(Source[18..], block => block == "Bahan" ? "x" : block)
        );
    }

    [Fact]
    public Task Any_table_is_written_as_it_was() =>
        Text.SampleAsync(async text => Assert.Equal(text, await WriteAsync(text, block => block)));

    [Fact]
    public Task A_translated_table_has_the_same_cells() =>
        Text.SampleAsync(async text =>
        {
            Assert.Equal(GetBlocks(text).Select(Lengthen), GetBlocks(await WriteAsync(text, Lengthen)));

            // What has no words is never translated.
            static string Lengthen(string block) => block.Any(char.IsLetterOrDigit) ? block + "xyz" : block;
        });

    private static string Translate(string block) =>
        block switch
        {
            "Bahan" => "Ingredient",
            "Harga" => "Price",
            "Beras" => "Rice",
            _ => block.Replace("Beras", "Rice", StringComparison.Ordinal).Replace('.', block.Any(char.IsLetter) ? '.' : ','),
        };

    private static string[] GetBlocks(string text) => [.. TestData.Document(text).Blocks.Select(block => block.Text)];

    private static async Task<string> WriteAsync(string text, Func<string, string> translate)
    {
        var document = TestData.Document(text);
        using var stream = new MemoryStream();
        await Format.WriteAsync(
            document,
            [.. document.Blocks.Select(block => new Block(translate(block.Text)))],
            stream,
            TestData.CancellationToken
        );
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
