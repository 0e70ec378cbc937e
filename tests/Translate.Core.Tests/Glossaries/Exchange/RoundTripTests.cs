using CsCheck;
using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Exchange;
using Translate.Core.Problems;

namespace Translate.Core.Tests.Glossaries.Exchange;

public class RoundTripTests
{
    private static readonly IReadOnlyList<TermEntry> Shipped = GlossaryReader.Read(Path.Combine(Repository.Root, "glossary")).Entries;

    [Theory]
    [InlineData("csv")]
    [InlineData("tsv")]
    [InlineData("tbx")]
    public void What_is_exported_and_imported_is_the_same_for_all_that_the_format_holds(string format) =>
        SomeEntries.Any.Where(entries => entries.Length > 0).Sample(entries => AssertSame(format, entries));

    [Theory]
    [InlineData("csv")]
    [InlineData("tsv")]
    [InlineData("tbx")]
    public void Every_shipped_term_comes_back(string format) => AssertSame(format, Shipped);

    [Theory]
    [InlineData("azure", "f.tsv")]
    [InlineData("deepl", "f.csv")]
    [InlineData("deepl", "f.tsv")]
    [InlineData("google", "f.csv")]
    public void Every_spelling_of_a_shipped_term_comes_back_from_a_service_with_its_target(string format, string file)
    {
        var text = Exchanged.Write(format, file, Shipped, out _);

        var pairs = from entry in Shipped where entry.Status != TermStatus.Deprecated && entry.When.IsAlways from spelling in entry.Spellings select (spelling, entry.Target);
        Assert.Equal(pairs.Distinct(), Exchanged.Read(format, text, file).Entries.Select(entry => (entry.Source, entry.Target)));
    }

    [Fact]
    public void A_glossary_file_of_any_entries_reads_back_as_they_are() => SomeEntries.Any.Sample(entries =>
    {
        var ofOneDomain = entries.Select(entry => entry with { Domain = "a: #b" }).ToList();
        var problems = new List<Problem>();

        var read = GlossaryParser.Parse(GlossaryYaml.Write(ofOneDomain, "a: #b", "../s.json"), "g.yaml", problems);

        Assert.Empty(problems);
        Assert.Equal(ofOneDomain.Select(Flat), read.Select(Flat));
    });

    [Fact]
    public void Every_shipped_term_comes_back_from_a_written_glossary_file()
    {
        var ofOneDomain = Shipped.Select(entry => entry with { Domain = "x" }).ToList();

        var read = GlossaryParser.Parse(GlossaryYaml.Write(ofOneDomain, "x", null), "g.yaml", []);

        Assert.Equal(ofOneDomain.Select(Flat), read.Select(Flat));
    }

    private static string Flat(TermEntry entry) => SomeEntries.Flat(entry, (TermParts)~0);

    private static void AssertSame(string format, IReadOnlyList<TermEntry> entries)
    {
        var held = TermFormats.Writer(format, "f").Holds;

        var reading = Exchanged.Read(format, Exchanged.Write(format, entries));

        Assert.Equal(entries.Select(entry => SomeEntries.Flat(entry, held)), reading.Entries.Select(entry => SomeEntries.Flat(entry, held)));
        Assert.Empty(reading.Losses);
    }
}
