using System.Text.Json;
using Translate.Core.Bitexts;
using Translate.Core.Documents;
using Translate.Core.Output;
using Translate.Core.Output.Html;
using Translate.Core.Tests.Codes;
using Translate.Core.Text;

namespace Translate.Core.Tests.Output;

/// <summary>Inline codes in the bilingual outputs.</summary>
public class CodedOutputTests
{
    [Fact]
    public async Task A_table_with_codes_has_two_more_columns()
    {
        var rows = (await TestData.WriteAsync(new TsvWriter(), Coded("<b>Rumah</b> {tua}<x/>", "{Old} <b>house</b><x/>"))).Split('\n');
        Assert.EndsWith("\tfindings\tsourceCodes\ttargetCodes", rows[0], StringComparison.Ordinal);
        Assert.EndsWith("\t{1}Rumah{/1} {{tua}}{2/}\t{{Old}} {1}house{/1}{2/}", rows[1], StringComparison.Ordinal);
        Assert.StartsWith("s1.1\tRumah {tua}\t{Old} house\t", rows[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_json_object_has_the_codes_with_positions_in_code_points()
    {
        using var json = JsonDocument.Parse(
            await TestData.WriteAsync(new JsonlWriter(), Coded("😀 <b>Rumah</b><x_>tua", "😀 old<x_><b>house</b>"))
        );
        var codes = json.RootElement.GetProperty("targetCodes").EnumerateArray().ToList();
        Assert.Equal(
            [(5, 2, "standalone", "<x_>"), (6, 1, "open", "<b>"), (11, 1, "close", "</b>")],
            codes.Select(code =>
                (
                    code.GetProperty("position").GetInt32(),
                    code.GetProperty("number").GetInt32(),
                    code.GetProperty("kind").GetString(),
                    code.GetProperty("data").GetString()
                )
            )
        );
        Assert.Equal(1, codes[0].GetProperty("length").GetInt32());
        Assert.Equal(3, json.RootElement.GetProperty("sourceCodes").GetArrayLength());
    }

    [Fact]
    public async Task A_page_shows_codes_as_numbers_that_are_not_part_of_the_text()
    {
        var page = await TestData.WriteAsync(new HtmlWriter(), Coded("<b>Rumah</b> tua", "old <b>house</b>"));
        Assert.Contains(
            "old <span class=\"code open\" data-code=\"1\" role=\"img\" aria-label=\"formatting 1 begins\" title=\"&lt;b&gt;\"></span>house<span class=\"code close\"",
            page,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_content_of_a_code_cannot_escape_its_tooltip()
    {
        var unit = TestData.Unit("Rumah", "House") with
        {
            TargetCodes =
            [
                new InlineCode(0, InlineCodeKind.Standalone, string.Empty, "\"><script>alert(1)</script>" + new string('x', 500)),
            ],
        };
        var page = await TestData.WriteAsync(new HtmlWriter(), TestData.Bitext([unit]));
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.DoesNotContain(new string('x', 201), page, StringComparison.Ordinal);
    }

    [Fact]
    public void Codes_can_be_at_the_ends_of_marks_and_inside() =>
        Assert.Equal(
            "<mark>[1]a[2]b</mark>[3]c[4]".Replace("<mark>[1]", "[1]<mark>", StringComparison.Ordinal),
            MarkedText.Render("abc", [(new TextRange(0, 2), "<mark>")], [(0, "[1]"), (1, "[2]"), (2, "[3]"), (3, "[4]")])
        );

    [Fact]
    public async Task An_article_without_codes_has_no_extra_columns() =>
        Assert.DoesNotContain(
            "Codes",
            await TestData.WriteAsync(new TsvWriter(), TestData.Bitext([TestData.Unit("Rumah", "House")])),
            StringComparison.Ordinal
        );

    private static Bitext Coded(string source, string target)
    {
        var (sourceText, sourceCodes) = CodedText.Parse(source);
        var (targetText, targetCodes) = CodedText.Parse(target);
        var unit = TestData.Unit(sourceText, targetText);
        var bitext = TestData.Bitext([unit with { Segment = unit.Segment with { Codes = sourceCodes }, TargetCodes = targetCodes }]);
        return bitext with { Document = bitext.Document with { Blocks = [new Block(sourceText) { Codes = sourceCodes }] } };
    }
}
