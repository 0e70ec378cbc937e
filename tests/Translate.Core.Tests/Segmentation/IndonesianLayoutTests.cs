using Translate.Core.Segmentation;

namespace Translate.Core.Tests.Segmentation;

/// <summary>How the splitter takes lines, blanks, bullets, emoji and starts that are no capitals. A bar stands for a blank at which a sentence ends.</summary>
public class IndonesianLayoutTests
{
    private static readonly IndonesianSentenceSplitter Splitter = new(SplitterRules.Default());

    [Theory]
    [InlineData("Judul Berita\n\nPresiden tiba.", "Judul Berita", "Presiden tiba.")]
    [InlineData("Judul\r\n \r\nPresiden\r\ntiba.", "Judul", "Presiden\r\ntiba.")]
    [InlineData("Judul\u2029Presiden tiba.", "Judul", "Presiden tiba.")]
    public void A_blank_line_ends_a_sentence_and_a_line_break_does_not(string text, params string[] sentences) => AssertSplit(text, sentences);

    [Theory]
    [InlineData("Daftar:\n• beras\n• gula", "Daftar:", "• beras", "• gula")]
    [InlineData("Daftar:\n- beras;\n- gula", "Daftar:", "- beras;", "- gula")]
    [InlineData("Syarat:\n1. Umur;\n2. Ijazah", "Syarat:", "1. Umur;", "2. Ijazah")]
    [InlineData("Syarat:\n(a) umur,\n(b) ijazah", "Syarat:", "(a) umur,", "(b) ijazah")]
    [InlineData("Ia lahir pada tanggal\n17. Kami\n- semua - tahu.", "Ia lahir pada tanggal\n17.", "Kami\n- semua - tahu.")]
    public void A_line_that_begins_an_item_begins_a_sentence(string text, params string[] sentences) => AssertSplit(text, sentences);

    [Theory]
    [InlineData("Kami siap. — Mereka tidak.|Ia pulang.", "Kami siap.", "— Mereka tidak.", "Ia pulang.")]
    [InlineData("Kami siap. • mereka tidak.", "Kami siap.", "• mereka tidak.")]
    [InlineData("Apa? – kata Budi.")]
    public void A_dash_or_bullet_behind_a_full_stop_begins_a_sentence(string text, params string[] sentences) => AssertSplit(text, sentences);

    [Theory]
    [InlineData("Kami menang! 🎉|Terima kasih!😀|Ya.")]
    [InlineData("Kami menang. 🎉Terima kasih.", "Kami menang.", "🎉Terima kasih.")]
    public void Emoji_belong_to_the_sentence_before_unless_they_touch_the_next(string text, params string[] sentences) => AssertSplit(text, sentences);

    [Theory]
    [InlineData("Kami siap. ”|Mereka tidak. ''|Ia pulang.")]
    public void A_closing_quotation_mark_that_stands_alone_belongs_to_the_sentence_before(string text) => AssertSplit(text);

    [Theory]
    [InlineData("Sudah benar.|` Berkaki pendek ' ia pergi.")]
    [InlineData("Sudah benar.|``Apa?'' katanya.|() Budi pergi.")]
    public void An_opening_quotation_mark_may_stand_alone(string text) => AssertSplit(text);

    [Theory]
    [InlineData("Ia pulang.\u00A0Kami\u00A0diam.", "Ia pulang.", "Kami\u00A0diam.")]
    [InlineData("Kata dr.\u00A0Budi benar.")]
    [InlineData("Ia pulang.\u200B Kami diam.", "Ia pulang.\u200B", "Kami diam.")]
    [InlineData("Ia pulang.\u200BKami diam.", "Ia pulang.\u200B", "Kami diam.")]
    [InlineData("Ia pulang. \uFEFFKami diam.", "Ia pulang.", "\uFEFFKami diam.")]
    [InlineData("Kata dr.\u200BBudi benar.")]
    public void Blanks_that_do_not_break_or_cannot_be_seen_part_sentences_too(string text, params string[] sentences) => AssertSplit(text, sentences);

    [Theory]
    [InlineData("Acara usai.|iPhone dijual.|e-KTP dicetak.|detikcom melaporkan.")]
    [InlineData("Acara usai.|@budi datang.|#selesai.|www.contoh.id dibuka.|https://contoh.id juga.")]
    [InlineData("Acara usai.|Rp5 ribu.|€5.|5 orang.|😀kata Budi.")]
    [InlineData("Syaratnya dua.|a. umur.|b) ijazah.")]
    public void A_sentence_may_begin_without_a_capital(string text) => AssertSplit(text);

    [Theory]
    [InlineData("Tulisannya “你好。”|Budi membacanya.")]
    [InlineData("Tulisannya “你好。我来。” kata Budi.")]
    [InlineData("Ia bertanya “كيف حالك؟”|Budi diam.")]
    public void Marks_of_other_scripts_end_what_they_are_in(string text) => AssertSplit(text);

    private static void AssertSplit(string text, params string[] sentences) =>
        Assert.Equal(sentences.Length > 0 ? sentences : text.Split('|'), Splitter.Split(text.Replace('|', ' ')).Select(range => range.In(text.Replace('|', ' ')).ToString()));
}
