using System.Text;
using Translate.Core.Documents;
using Translate.Core.Problems;
using Translate.Formats.Xliff;
using static Translate.Formats.Tests.Xliff.XliffFiles;

namespace Translate.Formats.Tests.Xliff;

public class XliffBadInputTests
{
    [Theory]
    [InlineData("", "empty")]
    [InlineData("Bukan XML", "not valid XML")]
    [InlineData("<html/>", "root element is 'html'")]
    [InlineData("<xliff/>", "which version")]
    [InlineData("<xliff version=\"2.2\" xmlns=\"urn:oasis:names:tc:xliff:document:2.2\"/>", "version '2.2'")]
    [InlineData("<xliff version=\"2.0\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\"/>", "namespace")]
    [InlineData("<!DOCTYPE xliff SYSTEM \"file:///etc/passwd\"><xliff version=\"1.2\"/>", "document type")]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"b\"><!ENTITY c \"&a;&a;\">]><xliff version=\"1.2\">&c;</xliff>", "document type")]
    [InlineData("<xliff version=\"1.2\">&c;</xliff>", "not valid XML")]
    [InlineData("<xliff version=\"1.2\">\u0001</xliff>", "not valid XML")]
    public async Task A_file_that_is_not_XLIFF_is_refused(string xml, string message)
    {
        var problem = await RefuseAsync(xml);
        Assert.Equal(ProblemKind.BadInput, problem.Kind);
        Assert.Equal("a.xlf", problem.File);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("source-language=\"ms\"", "not Indonesian")]
    [InlineData("", "source language is missing")]
    [InlineData("source-language=\"id\" target-language=\"fr\"", "not English")]
    public async Task Another_language_is_refused(string attributes, string message) =>
        Assert.Contains(
            message,
            (await RefuseAsync(Version1("<trans-unit id=\"1\"><source>Kata</source></trans-unit>", attributes))).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public async Task Every_truncated_file_is_refused()
    {
        var bytes = Read("trados.sdlxliff");
        for (var length = 4; length < bytes.Length; length += 7)
        {
            Assert.Equal(ProblemKind.BadInput, (await RefuseAsync(bytes[..length])).Kind);
        }
    }

    [Theory]
    [InlineData("<?xml version=\"1.0\" encoding=\"utf-16\"?><xliff version=\"1.2\"/>", "utf-16")]
    [InlineData("<?xml version=\"1.0\" encoding=\"x-tidak-ada\"?><xliff version=\"1.2\"/>", "x-tidak-ada")]
    [InlineData("\uFEFF<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><xliff version=\"1.2\"/>", "iso-8859-1")]
    public async Task A_wrong_encoding_is_refused(string xml, string message) =>
        Assert.Contains(message, (await RefuseAsync(xml)).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Bytes_that_are_invalid_in_the_declared_encoding_are_refused()
    {
        Assert.Contains(
            "not valid UTF-8",
            (await RefuseAsync(Encoding.Latin1.GetBytes(Unit1("<source>Café</source>")))).Message,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "us-ascii",
            (
                await RefuseAsync(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"us-ascii\"?>" + Unit1("<source>Café</source>")))
            ).Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("group", "")]
    [InlineData("x", "<trans-unit id=\"1\"><source>")]
    [InlineData("mrk", "<trans-unit id=\"1\"><source>")]
    public async Task Tags_nested_200000_deep_are_read(string name, string before)
    {
        const int Depth = 200_000;
        var after = before.Length > 0 ? "</source></trans-unit>" : string.Empty;
        var inside = before.Length > 0 ? "Kata" : "<trans-unit id=\"1\"><source>Kata</source></trans-unit>";
        var xml = Version1(
            $"{before}{string.Concat(Enumerable.Repeat($"<{name}>", Depth))}{inside}{string.Concat(Enumerable.Repeat($"</{name}>", Depth))}{after}"
        );
        Assert.Contains("Word", await TranslateAsync(xml, block => block with { Text = "Word" }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_huge_attribute_is_read()
    {
        var xml = Version1($"<trans-unit id=\"{new string('a', 5_000_000)}\"><source>Kata</source></trans-unit>");
        Assert.Single((await ParseAsync(xml)).Blocks);
    }

    [Theory]
    [InlineData("<xliff version=\"1.2\">", FormatMatch.Certain)]
    [InlineData("\uFEFF<?xml version=\"1.0\"?>\n<!-- a --> <x:xliff ", FormatMatch.Certain)]
    [InlineData("<!DOCTYPE xliff>", FormatMatch.Certain)]
    [InlineData("<html><xliff>", FormatMatch.Possible)]
    [InlineData("xliff", FormatMatch.Possible)]
    [InlineData("", FormatMatch.Possible)]
    public void The_root_element_decides_the_format(string head, FormatMatch match)
    {
        Assert.Equal(match, new XliffFormat().Match(Encoding.UTF8.GetBytes(head)));
        Assert.Equal(
            match,
            new XliffFormat().Match(head.Length == 0 ? [] : [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(head)])
        );
    }
}
