using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Translate.Core.Codes;
using Translate.Core.Documents;

namespace Translate.Formats.Tests.Word;

/// <summary>Ranges that Word marks with two empty elements: bookmarks, comments, permissions, text that was moved.</summary>
public class WordRangeTests
{
    /// <summary>In these tests <c>[1</c> and <c>1]</c> are the ends of a range, <c>*</c> begins and ends bold text, <c>#</c> is the reference of a comment, and <c>|</c> ends a run.</summary>
    private static string ToBody(string text, string start = "commentRangeStart", string end = "commentRangeEnd")
    {
        var body = new StringBuilder("<w:p>");
        var isBold = false;
        foreach (var part in Regex.Split(text, @"(\[\d|\d\]|\*|\#|\||\{|\}|\^)"))
        {
            body.Append(
                part switch
                {
                    "" or "|" => string.Empty,
                    "*" => Toggle(),
                    "#" => "<w:r><w:commentReference w:id=\"1\"/></w:r>",
                    "^" => "<w:r><w:drawing/></w:r>",
                    "{" => "<w:hyperlink w:anchor=\"a\">",
                    "}" => "</w:hyperlink>",
                    ['[', var id] => $"<w:{start} w:id=\"{id}\"/>",
                    [var id, ']'] => $"<w:{end} w:id=\"{id}\"/>",
                    _ => $"<w:r>{(isBold ? "<w:rPr><w:b/></w:rPr>" : string.Empty)}<w:t xml:space=\"preserve\">{part}</w:t></w:r>",
                }
            );
        }

        return body.Append("</w:p>").ToString();

        string Toggle()
        {
            isBold = !isBold;
            return string.Empty;
        }
    }

    /// <summary>The reverse of <see cref="ToBody"/>.</summary>
    private static string FromBody(string body) =>
        Regex.Replace(
            Regex
                .Replace(
                    Regex
                        .Replace(
                            Regex.Replace(body, "<w:hyperlink[^>]*>", "{").Replace("</w:hyperlink>", "}", StringComparison.Ordinal),
                            "<w:[a-zA-Z]*Start w:id=\"(.)\"[^>]*/>",
                            "[$1"
                        )
                        .Replace("<w:drawing/>", "^", StringComparison.Ordinal),
                    "<w:[a-zA-Z]*End w:id=\"(.)\"/>",
                    "$1]"
                )
                .Replace("<w:commentReference w:id=\"1\"/>", "#", StringComparison.Ordinal),
            "<w:r><w:rPr><w:b/>.*?</w:rPr>(.*?)</w:r>|<[^>]*>",
            match => match.Groups[1].Success ? $"*{Regex.Replace(match.Groups[1].Value, "<[^>]*>", string.Empty)}*" : string.Empty
        );

    private static async Task<string> TranslateAsync(string body, string target) =>
        FromBody(
            await WordTestFiles.TranslateAsync(
                body,
                block => new Block(target) { Codes = CodePlacer.Place(block.Text, block.Codes, target, [], []).Codes }
            )
        );

    [Theory]
    [InlineData("Rapat [1Jakarta1]# 2024.", "Jakarta meeting 2024.", "[1Jakarta1]# meeting 2024.")]
    [InlineData("[1Presiden1]# Prabowo tiba.", "President Prabowo arrived.", "[1President1]# Prabowo arrived.")]
    [InlineData("Tahun 2024 di [1Jakarta1]#", "Jakarta in 2024", "[1Jakarta1]# in 2024")]
    [InlineData("[1Jakarta1]# tahun 2024", "In 2024 Jakarta", "In 2024 [1Jakarta1]#")]
    [InlineData("[1Rapat di Jakarta.1]#", "The meeting in Jakarta.", "[1The meeting in Jakarta.1]#")]
    [InlineData("Rapat [1Ja|karta1] 2024.", "Jakarta meeting 2024.", "[1Jakarta1] meeting 2024.")]
    [InlineData("Rapat[1 Jakarta 1]2024.", "Jakarta meeting 2024.", "[1Jakarta1] meeting 2024.")]
    [InlineData("Rapat [1*Jakarta*1] 2024.", "Jakarta meeting 2024.", "[1*Jakarta*1] meeting 2024.")]
    [InlineData("Rapat *[1Jakarta1]* 2024.", "Jakarta meeting 2024.", "[1*Jakarta*1] meeting 2024.")]
    [InlineData(
        "Rapat *[1Jakarta1] Medan* 2024 untuk Menteri Luhut.",
        "Jakarta Medan meeting 2024 for Minister Luhut.",
        "[1*Jakarta*1]* Medan* meeting 2024 for Minister Luhut."
    )]
    [InlineData("Rapat {[1Jakarta1] Bandung} 2024.", "Jakarta Bandung meeting 2024.", "{[1Jakarta1] Bandung} meeting 2024.")]
    [InlineData(
        "Rapat [1Jakarta {Bandung1] Medan} 2024.",
        "Jakarta Bandung Medan meeting 2024.",
        "[1Jakarta {Bandung1] Medan} meeting 2024."
    )]
    [InlineData(
        "Rapat [1Jakarta [2Bandung1] Medan2] 2024.",
        "Jakarta Bandung Medan meeting 2024.",
        "[1Jakarta [2Bandung1] Medan2] meeting 2024."
    )]
    [InlineData("Rapat [1Jakarta [2Bandung2]1] 2024.", "Bandung Jakarta meeting 2024.", "[1[2Bandung2] Jakarta1] meeting 2024.")]
    public async Task A_range_goes_around_the_words_that_its_words_became(string source, string target, string expected)
    {
        Assert.Equal(expected, await TranslateAsync(ToBody(source), target));
        Assert.Equal(expected, await TranslateAsync(ToBody(source, "bookmarkStart", "bookmarkEnd"), target));
        Assert.Equal(expected, await TranslateAsync(ToBody(source, "moveToRangeStart", "moveToRangeEnd"), target));
        Assert.Equal(expected, await TranslateAsync(ToBody(source, "permStart", "permEnd"), target));
    }

    [Theory]
    [InlineData("Rapat [1Jakarta 2024.", "Jakarta meeting 2024.", "[1Jakarta meeting 2024.")]
    [InlineData("Rapat Jakarta1] 2024.", "Jakarta1 meeting 2024.", "Jakarta1] meeting 2024.")]
    public async Task Half_of_a_range_stays_at_its_word(string source, string target, string expected) =>
        Assert.Equal(expected, await TranslateAsync(ToBody(source), target.Replace("Jakarta1", "Jakarta", StringComparison.Ordinal)));

    [Theory]
    [InlineData("[1Rapat di Jakarta1]", "Rapat di Jakarta")]
    [InlineData("[1*Rapat* di Jakarta1]#", "{1 Rapat 1} di Jakarta")]
    [InlineData("Rapat [11]di Jakarta", "Rapat di Jakarta")]
    [InlineData("[1^Rapat1] di Jakarta", "Rapat{<w:commentRangeEnd w:id=\"1\"/>} di Jakarta")]
    [InlineData("[1Rap1]at di [2Ja2]karta", "{1 Rapat 1} di {2 Jakarta 2}")]
    public async Task What_is_around_all_text_or_around_nothing_is_no_code(string source, string expected) =>
        Assert.Equal(
            expected,
            (await WordTestFiles.ShowAsync(ToBody(source).Replace("<w:drawing/>", "<w:pict/>", StringComparison.Ordinal)))[0]
        );

    [Fact]
    public async Task Ranges_without_a_place_in_the_target_stay_in_order()
    {
        var body = ToBody("Rapat [1Jakarta1]# dan [2Bandung2] 2024.");
        Assert.Equal("Gone.[11]#[22]", FromBody(await WordTestFiles.TranslateAsync(body, block => new Block("Gone."))));
        Assert.Equal(
            "Gone[11]#.[22]",
            FromBody(
                await WordTestFiles.TranslateAsync(
                    body,
                    block => new Block("Gone.") { Codes = [.. block.Codes.Take(2).Select(code => code with { Position = 4 })] }
                )
            )
        );
        Assert.Equal(
            "Gone.[11]#[22]",
            FromBody(
                await WordTestFiles.TranslateAsync(
                    body,
                    block => new Block("Gone.") { Codes = [.. block.Codes.Skip(1).Take(1).Select(code => code with { Position = 1 })] }
                )
            )
        );
    }

    [Fact]
    public async Task A_field_at_the_end_of_a_range_keeps_its_blanks_and_has_a_run_of_its_own()
    {
        const string Field =
            "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> SEQ T </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        var written = await WordTestFiles.TranslateAsync(
            $"<w:p><w:r><w:t xml:space=\"preserve\">Lihat </w:t></w:r><w:bookmarkStart w:id=\"1\" w:name=\"a\"/><w:r><w:t xml:space=\"preserve\">Tabel </w:t></w:r>{Field}<w:bookmarkEnd w:id=\"1\"/><w:r><w:t xml:space=\"preserve\"> di bawah.</w:t></w:r></w:p>",
            block => new Block("See the Tabel below.")
            {
                Codes = CodePlacer.Place(block.Text, block.Codes, "See the Tabel below.", [], []).Codes,
            }
        );
        Assert.Equal("See the Tabel  SEQ T 1 below.", Regex.Replace(written, "<[^>]*>", string.Empty));
        Assert.DoesNotMatch("</w:t><w:fldChar w:fldCharType=\"begin\"|\"end\"/><w:t", written);
    }

    [Fact]
    public async Task A_comment_over_paragraphs_keeps_both_ends()
    {
        var body = ToBody("Rapat [1di Jakarta.") + ToBody("Tengah.") + ToBody("Sampai Bandung1]# saja.");
        var written = FromBody(
            await WordTestFiles.TranslateAsync(body, block => new Block(block.Text.ToUpperInvariant()) { Codes = block.Codes })
        );
        Assert.Equal("RAPAT [1DI JAKARTA.TENGAH.SAMPAI BANDUNG1]# SAJA.", written);
    }

    [Fact]
    public async Task Ten_thousand_ranges_in_a_paragraph_are_read_in_a_moment()
    {
        const int Count = 10_000;
        var body = new StringBuilder("<w:p>");
        for (var i = 0; i < Count; i++)
        {
            body.Append(
                CultureInfo.InvariantCulture,
                $"<w:commentRangeStart w:id=\"{i}\"/><w:r><w:t xml:space=\"preserve\">kata </w:t></w:r>"
            );
        }

        for (var i = 0; i < Count; i++)
        {
            body.Append(
                CultureInfo.InvariantCulture,
                $"<w:commentRangeEnd w:id=\"{i}\"/><w:r><w:t xml:space=\"preserve\">kata </w:t></w:r>"
            );
        }

        var blocks = (await WordTestFiles.ReadAsync(WordTestFiles.Create(body.Append("</w:p>").ToString()))).Blocks;
        Assert.Equal(2 * Count, blocks.Single().Codes.Count);
        Assert.Equal(2 * Count, CodePlacer.Place(blocks[0].Text, blocks[0].Codes, blocks[0].Text.ToUpperInvariant(), [], []).Codes.Count);
    }
}
