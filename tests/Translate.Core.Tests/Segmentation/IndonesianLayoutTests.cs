using Translate.Core.Segmentation;

namespace Translate.Core.Tests.Segmentation;

/// <summary>Lines, spaces, bullets, emoji and starts without a capital. A bar stands for the space at a sentence boundary.</summary>
public class IndonesianLayoutTests
{
    private static readonly IndonesianSentenceSplitter Splitter = new(SplitterRules.CreateDefault());

    [Theory]
    [InlineData("Judul Berita\n\nPresiden tiba.", "Judul Berita", "Presiden tiba.")]
    [InlineData("Judul\r\n \r\nPresiden\r\ntiba.", "Judul", "Presiden\r\ntiba.")]
    [InlineData("Judul\u2029Presiden tiba.", "Judul", "Presiden tiba.")]
    public void Splits_at_blank_line_but_not_line_break(string text, params string[] sentences) => AssertSplit(text, sentences);

    [Theory]
    [InlineData("Daftar:\n• beras\n• gula", "Daftar:", "• beras", "• gula")]
    [InlineData("Daftar:\n- beras;\n- gula", "Daftar:", "- beras;", "- gula")]
    [InlineData("Syarat:\n1. Umur;\n2. Ijazah", "Syarat:", "1. Umur;", "2. Ijazah")]
    [InlineData("Syarat:\n(a) umur,\n(b) ijazah", "Syarat:", "(a) umur,", "(b) ijazah")]
    [InlineData("Ia lahir pada tanggal\n17. Kami\n- semua - tahu.", "Ia lahir pada tanggal\n17.", "Kami\n- semua - tahu.")]
    public void Splits_at_list_items(string text, params string[] sentences) => AssertSplit(text, sentences);

    [Theory]
    [InlineData("Kami siap. — Mereka tidak.|Ia pulang.", "Kami siap.", "— Mereka tidak.", "Ia pulang.")]
    [InlineData("Kami siap. • mereka tidak.", "Kami siap.", "• mereka tidak.")]
    [InlineData("Apa? – kata Budi.")]
    public void Splits_before_dash_or_bullet_after_full_stop(string text, params string[] sentences) => AssertSplit(text, sentences);

    [Theory]
    [InlineData("Kami menang! 🎉|Terima kasih!😀|Ya.")]
    [InlineData("Kami menang. 🎉Terima kasih.", "Kami menang.", "🎉Terima kasih.")]
    public void Attaches_emoji_to_previous_sentence(string text, params string[] sentences) => AssertSplit(text, sentences);

    [Theory]
    [InlineData("Kami siap. ”|Mereka tidak. ''|Ia pulang.")]
    public void Attaches_detached_closing_quotation_mark(string text) => AssertSplit(text);

    [Theory]
    [InlineData("Sudah benar.|` Berkaki pendek ' ia pergi.")]
    [InlineData("Sudah benar.|``Apa?'' katanya.|() Budi pergi.")]
    public void Accepts_detached_opening_quotation_mark(string text) => AssertSplit(text);

    [Theory]
    [InlineData("Ia pulang.\u00A0Kami\u00A0diam.", "Ia pulang.", "Kami\u00A0diam.")]
    [InlineData("Kata dr.\u00A0Budi benar.")]
    [InlineData("Ia pulang.\u200B Kami diam.", "Ia pulang.\u200B", "Kami diam.")]
    [InlineData("Ia pulang.\u200BKami diam.", "Ia pulang.\u200B", "Kami diam.")]
    [InlineData("Ia pulang. \uFEFFKami diam.", "Ia pulang.", "\uFEFFKami diam.")]
    [InlineData("Kata dr.\u200BBudi benar.")]
    public void Splits_at_no_break_and_zero_width_spaces(string text, params string[] sentences) => AssertSplit(text, sentences);

    [Theory]
    [InlineData("Acara usai.|iPhone dijual.|e-KTP dicetak.|detikcom melaporkan.")]
    [InlineData("Acara usai.|@budi datang.|#selesai.|www.contoh.id dibuka.|https://contoh.id juga.")]
    [InlineData("Acara usai.|Rp5 ribu.|€5.|5 orang.|😀kata Budi.")]
    [InlineData("Syaratnya dua.|a. umur.|b) ijazah.")]
    public void Splits_before_start_without_capital(string text) => AssertSplit(text);

    [Theory]
    [InlineData("Tulisannya “你好。”|Budi membacanya.")]
    [InlineData("Tulisannya “你好。我来。” kata Budi.")]
    [InlineData("Ia bertanya “كيف حالك؟”|Budi diam.")]
    public void Recognizes_terminators_of_other_scripts(string text) => AssertSplit(text);

    private static void AssertSplit(string text, params string[] sentences) =>
        Assert.Equal(
            sentences.Length > 0 ? sentences : text.Split('|'),
            Splitter.Split(text.Replace('|', ' ')).Select(range => range.In(text.Replace('|', ' ')).ToString())
        );
}
