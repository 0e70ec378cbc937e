using System.Text;
using Translate.Core.Bitexts;
using Translate.Formats.Bilingual;
using Translate.Formats.Tests.Xliff;

namespace Translate.Formats.Tests.Bilingual;

public class XliffBitextWriterTests
{
    [Fact]
    public async Task A_file_is_valid() =>
        Assert.Empty(XliffRules.FindViolations(await BilingualData.WriteAsync(new XliffBitextWriter(), BilingualData.Create())));

    [Fact]
    public async Task A_file_of_an_article_without_text_is_valid() =>
        Assert.Empty(XliffRules.FindViolations(await BilingualData.WriteAsync(new XliffBitextWriter(), TestData.Bitext())));

    [Fact]
    public async Task Written_units_are_read_back()
    {
        var bitext = BilingualData.Create();
        var rows = XliffBilingualReader.Read(await BilingualData.WriteAsync(new XliffBitextWriter(), bitext), "a.xlf");
        Assert.Equal(bitext.Units.Select(unit => unit.Id), rows.Select(row => row.Id));
        Assert.Equal(bitext.Units.Select(unit => unit.State), rows.Select(row => row.State!.Value));
        foreach (var (unit, row) in bitext.Units.Zip(rows))
        {
            Assert.Equal(unit.Source.Trim().Replace('\t', ' ').Replace('\n', ' '), row.Source);
            Assert.Equal(unit.IsUntranslated ? string.Empty : unit.Target.Trim().Replace('\t', ' ').Replace('\n', ' '), row.Target);
            Assert.Equal(
                unit.Segment.Codes.Select(code => (code.Position, code.Data, code.Length)),
                row.SourceCodes.Select(code => (code.Position, code.Data, code.Length))
            );
            Assert.Equal(
                unit.TargetCodes.Select(code => (code.Position, code.Data, code.Length)),
                row.TargetCodes.Select(code => (code.Position, code.Data, code.Length))
            );
            Assert.Empty(row.Comment);
        }
    }

    [Fact]
    public async Task Terms_findings_and_ranges_across_sentences_are_marked()
    {
        var xml = Encoding.UTF8.GetString(await BilingualData.WriteAsync(new XliffBitextWriter(), BilingualData.Create()));
        Assert.Contains(
            "<sc id=\"p1\" dataRef=\"d1\"/><mrk id=\"t1\" type=\"term\" value=\"Security Council\">Dewan Keamanan</mrk><ec startRef=\"p1\" dataRef=\"d2\"/>",
            xml,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "category=\"finding:number-missing\" priority=\"3\">1.1: 5 &lt;is&gt; missing</note>",
            xml,
            StringComparison.Ordinal
        );
        Assert.Contains("<ec startRef=\"p3\"", xml, StringComparison.Ordinal);
        Assert.Contains(
            "<segment id=\"2.1\" state=\"initial\"><source xml:space=\"preserve\">Rapat ditunda.</source></segment>",
            xml,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void User_notes_are_comments_and_states_of_both_versions_are_read()
    {
        var first = Assert.Single(
            XliffBilingualReader.Read(
                Encoding.UTF8.GetBytes(
                    XliffFiles.Unit1("<source>Kata</source><target state=\"signed-off\">Word</target><note>Periksa</note>", "id=\"1.10\"")
                ),
                "a.xlf"
            )
        );
        Assert.Equal(("1.10", UnitState.Final, "Periksa", "Word"), (first.Id, first.State, first.Comment, first.Target));
        var second = XliffBilingualReader.Read(XliffFiles.Read("spanning.xlf"), "a.xlf");
        Assert.Equal([null, UnitState.Initial, UnitState.Reviewed, UnitState.Final], second.Select(row => row.State));
        Assert.Equal("<i>", Assert.Single(second[0].SourceCodes).Data);
    }
}
