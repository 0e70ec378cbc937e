using CsCheck;
using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Reading;
using Translate.Core.Problems;
using Translate.Core.Text;
using Translate.GlossaryTools.Suggestion;

namespace Translate.GlossaryTools.Tests.Suggestion;

public class SuggestionYamlTests
{
    private static readonly Gen<string> Words = Gen.OneOf(
            "a",
            "Bank",
            "no",
            "null",
            "O'Brien",
            "'",
            "\"",
            ":",
            "#",
            " #",
            ": ",
            "-",
            "{",
            "]",
            "&x",
            "*",
            "!",
            "%",
            "@",
            "|",
            ">",
            "é",
            "\u0085",
            "\u2028",
            "\t",
            "12"
        )
        .Array[1, 6]
        .Select(words => "K" + string.Concat(words));

    [Fact]
    public void Entries_are_written_in_the_usual_style() =>
        Assert.Equal(
            """
              # 3 times in 2 articles: Ada »tambang nikel« di sana.
              tambang nikel: nickel mine
              # 2 times in 1 article
              Badan Penanggulangan Bencana Daerah:
                target: Regional Disaster Mitigation Agency
                aliases: [BPBD]
              # 2 times in 1 article
              Garuda Pesisir:
                keep: true
              # 2 times in 1 article
              # kapal pinisi: …

            """,
            SuggestionYaml.Write([
                Suggestion("tambang nikel", "nickel mine") with
                {
                    Frequency = 3,
                    Documents = 2,
                    Contexts = [new SuggestionContext("a", "1.1", "Ada tambang nikel di sana.", new TextRange(4, 17))],
                },
                Suggestion("Badan Penanggulangan Bencana Daerah", "Regional Disaster Mitigation Agency") with
                {
                    Acronym = "BPBD",
                },
                Suggestion("Garuda Pesisir", "Garuda Pesisir"),
                Suggestion("kapal pinisi", string.Empty),
            ])
        );

    [Fact]
    public void The_glossary_parser_reads_back_every_source_target_and_acronym() =>
        Gen.Select(Words, Words, Words)
            .Sample(
                (source, target, text) =>
                {
                    var suggestion = Suggestion(source, target) with
                    {
                        Acronym = "KXY",
                        Contexts = [new SuggestionContext("a", "1.1", text, new TextRange(0, 1))],
                    };

                    var entry = Assert.Single(Parse(SuggestionYaml.Write([suggestion])));

                    Assert.Equal(Plain(source), entry.Source.Trim());
                    Assert.Equal(Plain(target), entry.Target.Trim());
                    Assert.Equal(["KXY"], entry.Aliases);
                }
            );

    [Fact]
    public void Suggestions_without_targets_are_still_valid() =>
        Assert.Empty(Parse(SuggestionYaml.Write([Suggestion("kapal pinisi", string.Empty) with { Acronym = "KPI" }])));

    [Fact]
    public void An_acronym_of_two_letters_is_not_an_alias() =>
        Assert.Empty(
            Assert.Single(Parse(SuggestionYaml.Write([Suggestion("Dana Reboisasi", "Reforestation Fund") with { Acronym = "DR" }]))).Aliases
        );

    [Fact]
    public void A_spelling_is_written_once() =>
        Assert.Single(Parse(SuggestionYaml.Write([Suggestion("kapal pinisi", "pinisi ship"), Suggestion("kapal pinisi", "pinisi")])));

    private static TermSuggestion Suggestion(string source, string target) => new(source, string.Empty, 1, 2, 1, target, []);

    /// <summary>Control characters and line ends become spaces, and YAML folds none.</summary>
    private static string Plain(string text) => text.Replace('\u0085', ' ').Replace('\u2028', ' ').Replace('\t', ' ').Trim();

    private static IReadOnlyList<TermEntry> Parse(string entries)
    {
        var problems = new List<Problem>();
        var parsed = GlossaryParser.Parse("terms:\n" + entries, "new.yaml", problems);
        Assert.Empty(problems);
        return parsed;
    }
}
