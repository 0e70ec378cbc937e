using Translate.Core.Glossaries;
using Translate.Core.Problems;
using Translate.GlossaryTools.Exchange;

namespace Translate.GlossaryTools.Tests.Exchange;

public class TableFormatTests
{
    [Fact]
    public void A_row_has_every_field_under_its_heading() =>
        Assert.Equal(
            "source,target,domain,accept,later,never,aliases,keep,pos,match,when,status,note,reference\r\n"
                + "Dewan Keamanan,Security Council,test,the Council,,Security Board,DK,,noun,,,preferred,\"a \"\"b\"\", c\",\r\n"
                + "Kumsusan,,test,,,,,true,noun,,{after: [istana]},preferred,,\r\n",
            Exchanged.Write(
                "csv",
                TestTerms.SecurityCouncil with
                {
                    Note = "a \"b\", c",
                },
                TestTerms.Entry("Kumsusan", "Kumsusan") with
                {
                    Keep = true,
                    When = new TermCondition { After = ["istana"] },
                }
            )
        );

    [Fact]
    public void Columns_may_be_in_any_order_or_missing()
    {
        var entry = Assert.Single(Exchanged.Read("csv", "Target,never,SOURCE\none, a | b\\|c ,satu\n").Entries);

        Assert.Equal(("satu", "one"), (entry.Source, entry.Target));
        Assert.Equal(["a", "b|c"], entry.Never);
        Assert.Equal(new SourceLocation(Exchanged.File, 2, 1), entry.Location);
    }

    [Fact]
    public void Empty_rows_are_skipped_and_line_numbers_stay_correct()
    {
        var entries = Exchanged.Read("csv", "source,target,note\r\n\r\n,,\r\nsatu,one,\"a\r\nb\"\r\ndua,two,\r\n").Entries;

        Assert.Equal([4, 6], entries.Select(entry => entry.Location.Line));
    }

    [Fact]
    public void Data_that_a_table_cannot_represent_is_reported()
    {
        var entry = TestTerms.Missile with { Examples = [new TermExample("a", "b", TestTerms.Missile.Location)], NotIn = ["x", "y"] };

        Exchanged.Write("csv", "f", [entry], out var losses);

        Assert.Equal("csv: 1 example and 2 sentences under 'not' were left out.", TermLoss.Describe("csv", losses));
    }

    [Fact]
    public void A_duplicate_term_with_the_same_target_is_read_once()
    {
        var reading = Exchanged.Read("csv", "source,target\nsatu,one\nsatu,one\n");

        Assert.Single(reading.Entries);
        Assert.Equal("csv: 1 repeated term was left out.", TermLoss.Describe("csv", reading.Losses));
    }

    [Theory]
    [InlineData("", "1:1: the file is empty")]
    [InlineData("\n \n", "1:1: the file is empty")]
    [InlineData("satu,one\n", "1:1: the first row is not a heading")]
    [InlineData("source,traget\nsatu,one\n", "1:8: there is no column 'traget'. Did you mean 'target'?")]
    [InlineData("source\nsatu\n", "1:1: the column 'target' is missing")]
    [InlineData("source,target,source\n", "1:15: the column 'source' occurs twice")]
    [InlineData("source,target\nsatu\n", "2:1: the row has 1 fields where the first row has 2")]
    [InlineData("source,target\nsatu,one,two\n", "2:1: the row has 3 fields where the first row has 2")]
    [InlineData("source,target\nsatu,\n", "2:1: a rendering is empty")]
    [InlineData("source,target\n,one\n", "2:1: the term is empty")]
    [InlineData("source,target\nsatu,--\n", "2:1: a rendering holds no word: '--'")]
    [InlineData("source,target\nsatu,\"one\n", "2:6: a quotation mark is never closed")]
    [InlineData("source,target\nsatu,o\"ne\n", "2:7: a quotation mark is inside a field without quotes")]
    [InlineData("source,target\nsatu,\"o\"ne\n", "2:8: a quotation mark is inside a quoted field")]
    [InlineData("source,target,status\nsatu,one,good\n", "2:10: 'good' under status is not one of preferred, admitted, deprecated")]
    [InlineData("source,target,note,pos\n\"satu\",one,\"a\nb\",adverb\n", "3:4: 'adverb' under pos is not one of noun, verb")]
    [InlineData("source,target,when\nsatu,one,{aftr: [x]}\n", "2:10: under when, 'when' has no key 'aftr'. Did you mean 'after'?")]
    [InlineData("source,target,when\nsatu,one,{after: [x\n", "2:10: under when, ")]
    [InlineData("source,target,when\nsatu,one,often\n", "2:10: under when, 'when' is a mapping of before, after")]
    [InlineData(
        "source,target,when\nsatu,one,{after: [x]}\nsatu,two,{before: [x]}\n",
        "3:1: 'satu' is already defined at line 2, as 'one'"
    )]
    [InlineData("source,target,keep\nsatu,one,true\n", "2:6: 'satu' has both a target and 'true' under keep")]
    [InlineData("source,target\nsatu,one\nsatu,two\n", "3:1: 'satu' is already defined at line 2, as 'one'")]
    [InlineData("source,target,aliases\nsatu,one,S\nS,two,\n", "3:1: 'S' is already defined at line 2, as 'one'")]
    public void A_broken_table_is_refused_with_its_position(string text, string expected) => Exchanged.AssertRefused("csv", text, expected);

    [Fact]
    public void All_errors_are_reported_together() =>
        Assert.Equal([2, 3, 4], Exchanged.Refused("tsv", "source\ttarget\nsatu\ndua\t\ntiga\t-\n").Select(problem => problem.Line));

    [Fact]
    public void Of_many_errors_the_first_are_listed_and_the_rest_counted()
    {
        var problems = Exchanged.Refused("deepl", string.Concat(Enumerable.Repeat("a,b,c,d,e\n", 100)), "in.csv");

        Assert.Equal(21, problems.Count);
        Assert.StartsWith("in.csv:21:1: 80 more faults from here on", problems[^1].ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("source;target\nsatu;one\n")]
    [InlineData("source\ttarget\nsatu\tone\n")]
    [InlineData("sep=;\r\nsource;target\r\nsatu;one\r\n")]
    [InlineData("sep=|\nsource|target\nsatu|one\n")]
    [InlineData("\"Istilah\";\"Bahasa Inggris\"\n\"satu\";\"one\"\n")]
    [InlineData("English,Indonesian\none,satu\n")]
    [InlineData("ID,EN-US\nsatu,one\n")]
    [InlineData("kata;arti\nsatu;one\n")]
    public void Tables_written_by_spreadsheets_are_read(string text)
    {
        var entry = Assert.Single(Exchanged.Read("csv", text).Entries);

        Assert.Equal(("satu", "one"), (entry.Source, entry.Target));
    }

    [Fact]
    public void Columns_of_other_languages_are_skipped_and_reported()
    {
        var reading = Exchanged.Read("csv", "id,en,fr,Keterangan,Nomor\nsatu,one,un,angka,7\n");

        Assert.Equal("angka", Assert.Single(reading.Entries).Note);
        Assert.Equal("csv: the column 'fr' and the column 'Nomor' were left out.", TermLoss.Describe("csv", reading.Losses));
    }

    [Theory]
    [InlineData("csv", "de,id,en\nBrot,roti,bread\nMilch,susu,\nTee,,tea\n")]
    [InlineData("google", "id,en,de\nroti,bread,Brot\nsusu,,Milch\n,tea,Tee\n")]
    public void A_concept_may_lack_one_of_several_languages(string format, string text)
    {
        var reading = Exchanged.Read(format, text);

        Assert.Equal("bread", Assert.Single(reading.Entries).Target);
        Assert.Contains(reading.Losses, loss => loss.ToString() == "2 concepts without an Indonesian or English term");
    }

    [Fact]
    public void A_pair_needs_both_languages() => Assert.Throws<ProblemException>(() => Exchanged.Read("csv", "id,en,Nomor\nsusu,,7\n"));

    [Fact]
    public void Pairs_of_other_languages_are_not_imported()
    {
        var reading = Exchanged.Read("deepl", "satu,one,id,en\nsatu,un,id,fr\nun,one,fr,en\n", "in.csv");

        Assert.Equal("one", Assert.Single(reading.Entries).Target);
        Assert.Equal("deepl: 2 terms of other languages were left out.", TermLoss.Describe("deepl", reading.Losses));
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@KPU_ID", "'@KPU_ID")]
    [InlineData("'=x", "''=x")]
    [InlineData("'Aisyiyah", "'Aisyiyah")]
    public void A_cell_is_not_a_formula_and_round_trips(string term, string cell)
    {
        var written = Exchanged.Write("csv", TestTerms.Entry(term, "one"));

        Assert.Contains($"\r\n{cell},one,", written, StringComparison.Ordinal);
        Assert.Equal(term, Assert.Single(Exchanged.Read("csv", written).Entries).Source);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("a\\b")]
    [InlineData("a\\|b|c\\")]
    public void Characters_of_spreadsheets_and_lists_stay_text(string word)
    {
        var entry = TestTerms.Entry("satu", "one") with { Accept = [word, "x"] };

        Assert.Equal([word, "x"], Assert.Single(Exchanged.Read("csv", Exchanged.Write("csv", entry)).Entries).Accept);
    }
}
