using System.Text;
using CsCheck;
using Translate.Core.Files;
using Translate.Core.Problems;

namespace Translate.Core.Tests.Files;

public class TextDecoderTests
{
    private const string Text = "Halo, “dunia” 😀\r\n";
    private static readonly byte[] Utf8Mark = [0xEF, 0xBB, 0xBF];

    public static TheoryData<Encoding> Encodings =>
        [new UTF8Encoding(false), new UTF8Encoding(true), new UnicodeEncoding(false, true), new UnicodeEncoding(true, true)];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Text_is_read_in_every_encoding_without_its_byte_order_mark(Encoding encoding) =>
        Assert.Equal(Text, Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(Text)]));

    [Fact]
    public void Any_valid_text_is_read_as_written() =>
        Gen
            .String.Where(text => !text.Contains('\0') && text == Replaced(text))
            .Sample(text =>
            {
                Assert.Equal(text, Decode([.. Utf8Mark, .. Encoding.UTF8.GetBytes(text)]));
                Assert.Equal(text, Decode([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)]));
                Assert.Equal(text, Decode([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)]));
            });

    [Fact]
    public void An_empty_file_is_empty_text() => Assert.Empty(Decode([]));

    [Fact]
    public void A_file_with_only_a_byte_order_mark_is_empty_text() => Assert.Empty(Decode(Utf8Mark));

    [Fact]
    public void Invalid_UTF8_is_reported_with_the_byte() => AssertRefused([.. "abé"u8, 0xFF, .. "c"u8], "not valid UTF-8", 4);

    [Fact]
    public void Invalid_UTF8_after_a_byte_order_mark_is_reported_with_the_byte_of_the_file() =>
        AssertRefused([.. Utf8Mark, .. "ab"u8, 0xC3], "not valid UTF-8", 5);

    [Theory]
    [InlineData(new byte[] { 0x61, 0xC0, 0xAF })]
    [InlineData(new byte[] { 0x61, 0xED, 0xA0, 0x80 })]
    [InlineData(new byte[] { 0x61, 0xF4, 0x90, 0x80, 0x80 })]
    [InlineData(new byte[] { 0x61, 0xF0, 0x9F, 0x98 })]
    public void Overlong_surrogate_out_of_range_and_truncated_sequences_are_invalid(byte[] bytes) =>
        AssertRefused(bytes, "not valid UTF-8", 1);

    [Fact]
    public void Windows_1252_is_not_guessed() => AssertRefused([.. "caf"u8, 0xE9, .. " itu"u8], "not valid UTF-8", 3);

    [Fact]
    public void A_lone_high_surrogate_is_reported_with_the_byte() =>
        AssertRefused([0xFF, 0xFE, 0x61, 0x00, 0x3D, 0xD8, 0x62, 0x00], "not valid UTF-16", 4);

    [Fact]
    public void A_lone_low_surrogate_is_reported_with_the_byte() =>
        AssertRefused([0xFE, 0xFF, 0x00, 0x61, 0xDE, 0x00], "not valid UTF-16", 4);

    [Fact]
    public void A_surrogate_at_the_end_is_lone() => AssertRefused([0xFF, 0xFE, 0x3D, 0xD8], "not valid UTF-16", 2);

    [Fact]
    public void An_odd_byte_at_the_end_of_UTF16_is_reported() => AssertRefused([0xFF, 0xFE, 0x61, 0x00, 0x62], "not valid UTF-16", 4);

    [Fact]
    public void A_NUL_byte_means_a_binary_file() => AssertRefused("ab\0c"u8.ToArray(), "not a text file, it has a NUL character", 2);

    [Fact]
    public void A_NUL_after_a_byte_order_mark_is_counted_from_the_start_of_the_file() =>
        AssertRefused([.. Utf8Mark, .. "a\0"u8], "not a text file, it has a NUL character", 4);

    [Fact]
    public void A_NUL_in_UTF16_means_a_binary_file() =>
        AssertRefused([0xFE, 0xFF, 0x00, 0x61, 0x00, 0x00], "not a text file, it has a NUL character", 4);

    [Fact]
    public void UTF16_without_a_byte_order_mark_is_binary() =>
        AssertRefused(Encoding.Unicode.GetBytes("abc"), "not a text file, it has a NUL character", 1);

    private static string Decode(byte[] bytes) => TextDecoder.Decode(bytes, "berita.txt");

    private static string Replaced(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static void AssertRefused(byte[] bytes, string message, long offset)
    {
        var problem = Assert.Single(Assert.Throws<ProblemException>(() => Decode(bytes)).Problems);
        Assert.Equal((ProblemKind.BadInput, message, "berita.txt", offset), (problem.Kind, problem.Message, problem.File, problem.Offset));
    }
}
