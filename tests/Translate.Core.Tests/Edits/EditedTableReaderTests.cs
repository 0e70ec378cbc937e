using System.Text;
using Translate.Core.Edits.Tables;
using Translate.Core.Problems;

namespace Translate.Core.Tests.Edits;

public class EditedTableReaderTests
{
    private const string Heading = "id\tsource\ttarget\torigin\tstate\tengine\tquality\tterms\tfindings\n";

    public static TheoryData<string, byte[]> Saved =>
        new()
        {
            {
                "as written",
                Encoding.UTF8.GetBytes(Heading + "s1.10\tIa \"pulang\".\tHe’s “home”.\tengine\treviewed\toffline\tdraft\t\t\n")
            },
            {
                "with a mark",
                [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Heading + "s1.10\tIa \"pulang\".\tHe’s “home”.\tengine\treviewed\n")]
            },
            {
                "Unicode text of Excel",
                [
                    .. Encoding.Unicode.Preamble,
                    .. Encoding.Unicode.GetBytes(
                        Heading.ReplaceLineEndings("\r\n")
                            + "s1.10\t\"Ia \"\"pulang\"\".\"\tHe’s “home”.\tengine\treviewed\toffline\tdraft\t\t\r\n"
                    ),
                ]
            },
            { "UTF-16 without a mark", Encoding.Unicode.GetBytes(Heading + "s1.10\tIa \"pulang\".\tHe’s “home”.\tengine\treviewed\n") },
            {
                "CSV with semicolons in Windows-1252",
                CodePagesEncodingProvider
                    .Instance.GetEncoding(1252)!
                    .GetBytes(Heading.Replace('\t', ';') + "s1.10;\"Ia \"\"pulang\"\".\";He’s “home”.;engine;reviewed;offline;draft;;\r\n")
            },
            {
                "CSV with commas and all cells in quotation marks",
                Encoding.UTF8.GetBytes(
                    "\"id\",\"source\",\"target\",\"origin\",\"state\"\n\"s1.10\",\"Ia \"\"pulang\"\".\",\"He’s “home”.\",\"engine\",\"reviewed\"\n"
                )
            },
            {
                "other columns and another order",
                Encoding.UTF8.GetBytes(
                    "Comment\tState\tTarget\tSource\tID\tOrigin\nnice\tReviewed\tHe’s “home”.\tIa \"pulang\".\t1.10\tEngine\n"
                )
            },
            {
                "a line with the separator",
                Encoding.UTF8.GetBytes("sep=;\r\n" + Heading.Replace('\t', ';') + "s1.10;Ia \"pulang\".;He’s “home”.;engine;reviewed\r\n")
            },
        };

    [Theory]
    [MemberData(nameof(Saved))]
    public void A_table_is_read_in_every_saved_form(string how, byte[] bytes)
    {
        var row = Assert.Single(Read(bytes).Rows);
        Assert.Equal(
            ("1.10", "Ia \"pulang\".", "He’s “home”.", "engine", "reviewed"),
            (row.Id, row.Source, row.Target, row.Origin, row.State)
        );
        Assert.NotEmpty(how);
    }

    [Fact]
    public void Quotation_marks_that_a_person_typed_into_a_text_editor_are_part_of_the_text() =>
        Assert.Equal(
            ["\"Home,\" he said.", "\"Open", "\"All of it\""],
            Read(Encoding.UTF8.GetBytes(Heading + "s1.1\tA\t\"Home,\" he said.\ns1.2\tB\t\"Open\ns1.3\tC\t\"\"\"All of it\"\"\"\n"))
                .Rows.Select(row => row.Target)
        );

    [Fact]
    public void A_cell_with_line_ends_is_one_row_and_line_numbers_stay_correct() =>
        Assert.Equal(
            [(2, "a\nb"), (4, "c")],
            Read(Encoding.UTF8.GetBytes(Heading + "s1.1\tA\t\"a\nb\"\ns1.2\tB\tc\n")).Rows.Select(row => (row.Line, row.Target))
        );

    [Fact]
    public void A_row_with_more_cells_than_the_heading_is_reported_and_not_read()
    {
        var table = Read(Encoding.UTF8.GetBytes(Heading + "s1.1\tA\ta\tb\tengine\ttranslated\toffline\tdraft\t\t\tc\ns1.2\tB\tb\n"));
        Assert.Equal((2, "a.tsv"), (Assert.Single(table.Problems).Line, table.Problems[0].File));
        Assert.Equal("B", Assert.Single(table.Rows).Source);
    }

    [Fact]
    public void Blank_rows_are_skipped() =>
        Assert.Single(Read(Encoding.UTF8.GetBytes(Heading + "\n\t\t\t\t\t\t\t\t\ns1.1\tA\ta\n\n")).Rows);

    [Theory]
    [InlineData("s1.1\tA\ta\n", "there is no heading")]
    [InlineData("", "there is no heading")]
    [InlineData("PK\u0003\u0004rest", "a workbook under the name of a text file")]
    [InlineData("id\tsource\ttarget\n\u0001\u00ff", "not valid UTF-8", true)]
    public void A_file_that_is_not_a_table_is_refused_with_advice(string text, string message, bool isLatin1 = false) =>
        Assert.Contains(
            message,
            Assert.Throws<ProblemException>(() => Read((isLatin1 ? Encoding.Latin1 : Encoding.UTF8).GetBytes(text))).Message,
            StringComparison.Ordinal
        );

    private static EditedTable Read(byte[] bytes) => EditedTableReader.Read(DecodedTable.Decode(bytes, "a.tsv"), "a.tsv");
}
