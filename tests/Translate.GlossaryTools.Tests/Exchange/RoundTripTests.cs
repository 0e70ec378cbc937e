using CsCheck;
using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Reading;
using Translate.Core.Problems;
using Translate.GlossaryTools.Exchange;

namespace Translate.GlossaryTools.Tests.Exchange;

public class RoundTripTests
{
    private static readonly IReadOnlyList<TermEntry> Shipped = GlossaryReader.Read(Path.Combine(Repository.Root, "glossary")).Entries;

    [Theory]
    [InlineData("csv")]
    [InlineData("tsv")]
    [InlineData("tbx")]
    [InlineData("tbx-basic")]
    [InlineData("tbx-2")]
    public void Export_and_import_preserve_everything_the_format_supports(string format) =>
        EntryGenerator
            .Any.Where(entries => entries.Any(entry => entry.Status != TermStatus.Deprecated))
            .Sample(entries => AssertSame(format, entries));

    [Theory]
    [InlineData("csv")]
    [InlineData("tsv")]
    public void Several_entries_for_a_source_round_trip_with_their_conditions(string format) =>
        EntryGenerator.Ambiguous.Where(entries => entries.Length > 0).Sample(entries => AssertSame(format, entries));

    [Theory]
    [InlineData("azure", "f.tsv")]
    [InlineData("deepl", "f.csv")]
    [InlineData("deepl", "f.tsv")]
    [InlineData("google", "f.csv")]
    public void A_service_gets_every_unconditional_spelling(string format, string file) =>
        EntryGenerator
            .Ambiguous.Where(entries => entries.Any(IsForServices))
            .Sample(entries =>
            {
                var text = Exchanged.Write(format, file, entries, out _);

                var pairs =
                    from entry in entries
                    where IsForServices(entry)
                    from spelling in entry.Spellings
                    select (spelling, entry.Target);
                Assert.Equal(pairs.Distinct(), Exchanged.Read(format, text, file).Entries.Select(entry => (entry.Source, entry.Target)));
            });

    [Theory]
    [InlineData("csv", "f", 0)]
    [InlineData("tsv", "f", 0)]
    [InlineData("tbx", "f", 1)]
    [InlineData("tbx-basic", "f", 0)]
    [InlineData("tbx-2", "f", 0)]
    [InlineData("azure", "f.tsv", 2)]
    [InlineData("deepl", "f.csv", 2)]
    [InlineData("google", "f.csv", 2)]
    public void Unsupported_data_is_counted(string format, string file, int leavesOut) =>
        EntryGenerator
            .Ambiguous.Where(entries => entries.Any(IsForServices))
            .Sample(entries =>
            {
                Exchanged.Write(format, file, entries, out var losses);

                var held = TermFormats.GetWriter(format, file).Fields.Concat(leavesOut == 2 ? ["aliases"] : []);
                var written = entries
                    .Where(entry => leavesOut == 0 || (leavesOut == 1 ? entry.Status != TermStatus.Deprecated : IsForServices(entry)))
                    .ToList();
                (string One, int Count)[] expected =
                [
                    ("deprecated term", leavesOut > 0 ? entries.Count(entry => entry.Status == TermStatus.Deprecated) : 0),
                    (
                        "term with a 'when' condition",
                        leavesOut == 2 ? entries.Count(entry => entry.Status != TermStatus.Deprecated && !entry.When.IsAlways) : 0
                    ),
                    ("accepted rendering", Lost("accept", entry => entry.Accept.Count)),
                    ("never rendering", Lost("never", entry => entry.Never.Count)),
                    ("alias", Lost("aliases", entry => entry.Aliases.Count)),
                    ("'keep: true'", Lost("keep", entry => entry.Keep ? 1 : 0)),
                    ("part of speech", Lost("pos", entry => entry.PartOfSpeech == PartOfSpeech.Verb ? 1 : 0)),
                    ("'when' condition", Lost("when", entry => entry.When.IsAlways ? 0 : 1)),
                    ("status", Lost("status", entry => entry.Status == TermStatus.Preferred ? 0 : 1)),
                    ("note", Lost("note", entry => entry.Note.Length > 0 ? 1 : 0)),
                    ("reference", Lost("source", entry => entry.Reference.Length > 0 ? 1 : 0)),
                    ("example", Lost("examples", entry => entry.Examples.Count)),
                    ("sentence under 'not'", Lost("not", entry => entry.NotIn.Count)),
                    ("domain", held.Contains("domain") ? 0 : written.Select(entry => entry.Domain).Distinct().Count()),
                ];
                Assert.Equal(expected.Where(loss => loss.Count > 0), losses.Select(loss => (loss.One, loss.Count)));

                int Lost(string key, Func<TermEntry, int> count) => held.Contains(key) ? 0 : written.Sum(count);
            });

    [Theory]
    [InlineData("csv")]
    [InlineData("tsv")]
    [InlineData("tbx")]
    [InlineData("tbx-basic")]
    [InlineData("tbx-2")]
    public void Every_shipped_term_round_trips(string format) => AssertSame(format, Shipped);

    [Theory]
    [InlineData("azure", "f.tsv")]
    [InlineData("deepl", "f.csv")]
    [InlineData("deepl", "f.tsv")]
    [InlineData("google", "f.csv")]
    public void Every_shipped_spelling_round_trips_through_a_service_with_its_target(string format, string file)
    {
        var text = Exchanged.Write(format, file, Shipped, out _);

        var pairs =
            from entry in Shipped
            where entry.Status != TermStatus.Deprecated && entry.When.IsAlways
            from spelling in entry.Spellings
            select (spelling, entry.Target);
        Assert.Equal(pairs.Distinct(), Exchanged.Read(format, text, file).Entries.Select(entry => (entry.Source, entry.Target)));
    }

    [Fact]
    public void A_glossary_file_of_any_entries_round_trips() =>
        EntryGenerator.Ambiguous.Sample(entries =>
        {
            var ofOneDomain = entries.Select(entry => entry with { Domain = "a: #b" }).ToList();
            var problems = new List<Problem>();

            var read = GlossaryParser.Parse(GlossaryYaml.Write(ofOneDomain, "a: #b", "../s.json"), "g.yaml", problems);

            Assert.Empty(problems);
            Assert.Equal(ofOneDomain.Select(Flat), read.Select(Flat));
        });

    [Fact]
    public void Every_shipped_term_round_trips_through_a_glossary_file()
    {
        var ofOneDomain = Shipped.Select(entry => entry with { Domain = "x" }).ToList();

        var read = GlossaryParser.Parse(GlossaryYaml.Write(ofOneDomain, "x", null), "g.yaml", []);

        Assert.Equal(ofOneDomain.Select(Flat), read.Select(Flat));
    }

    private static bool IsForServices(TermEntry entry) => entry.Status != TermStatus.Deprecated && entry.When.IsAlways;

    private static string Flat(TermEntry entry) => EntryGenerator.Flat(entry, [.. TermFields.Keys, "domain"]);

    private static void AssertSame(string format, IReadOnlyList<TermEntry> entries)
    {
        var held = TermFormats.GetWriter(format, "f").Fields;

        var reading = Exchanged.Read(format, Exchanged.Write(format, entries));

        var written = entries.Where(entry => held.Contains("status") || entry.Status != TermStatus.Deprecated);
        Assert.Equal(
            written.Select(entry => EntryGenerator.Flat(entry, held)),
            reading.Entries.Select(entry => EntryGenerator.Flat(entry, held))
        );
        Assert.Empty(reading.Losses);
    }
}
