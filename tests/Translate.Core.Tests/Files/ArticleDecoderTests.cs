using System.Text;
using CsCheck;
using Translate.Core.Files;
using Translate.Core.Problems;

namespace Translate.Core.Tests.Files;

public class ArticleDecoderTests
{
    private const string Text = "Kafe “Élan” di Jakarta – buka lagi…\r\n";

    [Fact]
    public void Windows_1252_is_recognized_and_reported_as_guessed()
    {
        var decoded = Decode(TextEncodings.Windows1252.GetBytes(Text));
        Assert.Equal((Text, "windows-1252", true), (decoded.Text, decoded.Encoding.WebName, decoded.IsGuessed));
    }

    [Theory]
    [InlineData(false, "utf-16")]
    [InlineData(true, "utf-16BE")]
    public void UTF16_without_a_mark_is_recognized_and_reported_as_guessed(bool bigEndian, string name)
    {
        var decoded = Decode(new UnicodeEncoding(bigEndian, byteOrderMark: false).GetBytes(Text));
        Assert.Equal((Text, name, true), (decoded.Text, decoded.Encoding.WebName, decoded.IsGuessed));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("windows-1252")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("iso-8859-15")]
    public void A_given_encoding_is_used_and_not_guessed(string name)
    {
        var encoding = TextEncodings.Get(name);
        var decoded = ArticleDecoder.Decode(encoding.GetBytes("Rapat é selesai."), "a.txt", encoding);
        Assert.Equal(("Rapat é selesai.", false), (decoded.Text, decoded.IsGuessed));
    }

    [Fact]
    public void A_byte_order_mark_overrides_a_given_encoding() =>
        Assert.Equal("é", ArticleDecoder.Decode([0xEF, 0xBB, 0xBF, 0xC3, 0xA9], "a.txt", TextEncodings.Windows1252).Text);

    [Fact]
    public void Valid_UTF8_is_never_guessed_as_another_encoding() =>
        Gen
            .String.Where(text =>
                text.Length > 0
                && !text.Contains('\0')
                && Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) == text
                && text[0] != '\uFEFF'
            )
            .Sample(text =>
                Assert.Equal((text, false), (Decode(Encoding.UTF8.GetBytes(text)).Text, Decode(Encoding.UTF8.GetBytes(text)).IsGuessed))
            );

    [Fact]
    public void Damaged_UTF8_is_refused_with_the_byte() => AssertRefused([.. "abé"u8, 0xFF, .. "c"u8], null, "not valid UTF-8", 4);

    [Fact]
    public void Chinese_in_another_encoding_is_refused() => AssertRefused([0xD6, 0xD0, 0xB9, 0xFA, 0xC8, 0xCB], null, "not valid UTF-8", 0);

    [Fact]
    public void A_byte_that_is_invalid_in_Windows_1252_is_refused() =>
        AssertRefused([.. "kafe "u8, 0x81, .. " itu buka"u8], null, "not valid UTF-8", 5);

    [Fact]
    public void A_binary_file_is_refused() => AssertRefused([1, 2, 0, 3, 0xFF, 0], null, "not a text file, it has a NUL character", 2);

    [Fact]
    public void A_byte_that_is_invalid_in_the_given_encoding_is_reported() =>
        AssertRefused([.. "abc"u8, 0x81], "windows-1252", "not valid windows-1252", 3);

    [Fact]
    public void An_invalid_sequence_in_the_given_encoding_is_reported() =>
        AssertRefused([.. "abé"u8, 0xC3, 0x28], "utf-8", "not valid utf-8", 4);

    [Fact]
    public void A_lone_surrogate_in_given_UTF16_is_reported() =>
        AssertRefused([0x61, 0, 0x3D, 0xD8, 0x62, 0], "utf-16", "not valid utf-16", 2);

    [Fact]
    public void An_unknown_encoding_is_refused_with_the_nearest()
    {
        var problem = Assert.Single(Assert.Throws<ProblemException>(() => TextEncodings.Get("windows-1253x")).Problems);
        Assert.Equal(ProblemKind.BadConfiguration, problem.Kind);
        Assert.Contains("windows-125", problem.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_is_written_in_its_encoding_with_its_byte_order_mark()
    {
        byte[] bytes = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Text)];
        Assert.Equal(bytes, Decode(bytes).Encode(Text));
        var ansi = TextEncodings.Windows1252.GetBytes(Text);
        Assert.Equal(ansi, Decode(ansi).Encode(Text));
    }

    [Fact]
    public void A_character_missing_from_the_encoding_makes_the_output_UTF8() =>
        Assert.Equal("漢"u8.ToArray(), Decode(TextEncodings.Windows1252.GetBytes("é")).Encode("漢"));

    private static DecodedText Decode(byte[] bytes) => ArticleDecoder.Decode(bytes, "berita.txt", named: null);

    private static void AssertRefused(byte[] bytes, string? named, string message, long offset)
    {
        var encoding = named is null ? null : TextEncodings.Get(named);
        var problem = Assert.Single(Assert.Throws<ProblemException>(() => ArticleDecoder.Decode(bytes, "berita.txt", encoding)).Problems);
        Assert.Equal((ProblemKind.BadInput, message, "berita.txt", offset), (problem.Kind, problem.Message, problem.File, problem.Offset));
    }
}
