using CsCheck;
using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Reading;
using Translate.Core.Problems;

namespace Translate.Core.Tests.Glossaries.Reading;

public class GlossaryParserTests
{
    private const string ValidFile = """
        domain: diplomacy
        terms:
          gencatan senjata: ceasefire
          Dewan Keamanan:
            target: Security Council
            accept: [the Council, Council]
            never: [Security Board]
            aliases: [DK]
            status: preferred
            note: "With PBB: the UN's"
            source: https://www.un.org/
            examples:
              - id: Dewan Keamanan bersidang.
                en: The Security Council met.
            not:
              - Dewan keamanan kampung itu dibubarkan.
          Kumsusan:
            keep: true
        """;

    private static readonly Gen<Func<string, string>> Mutation = Gen.Select(
        Gen.Int[0, 10_000],
        Gen.Int[0, 12],
        Gen.OneOf(
            Gen.String[0, 3],
            Gen.OneOf(
                "\t",
                ":",
                ": ",
                "&a",
                "*a",
                "!",
                "!!x",
                "%",
                "\"",
                "'",
                "{",
                "}",
                "[",
                "]",
                "\\",
                "\"\\U",
                "\n",
                "\r",
                "- ",
                "? ",
                "|",
                ">",
                "@",
                "`",
                "#",
                "---",
                "...",
                "\0",
                "\uFFFE",
                "\uD800",
                "  ",
                "\u0085",
                "<<: "
            )
        ),
        (seed, length, insert) =>
            new Func<string, string>(text =>
            {
                var at = seed % (text.Length + 1);
                return string.Concat(text.AsSpan(0, at), insert, text.AsSpan(Math.Min(text.Length, at + length)));
            })
    );

    [Fact]
    public void The_short_form_is_source_and_target()
    {
        var entry = Only("terms:\n  gencatan senjata: ceasefire\n");

        Assert.Equal("gencatan senjata → ceasefire", entry.ToString());
        Assert.Equal(TermStatus.Preferred, entry.Status);
        Assert.Equal(new SourceLocation("terms.yaml", 2, 3), entry.Location);
    }

    [Fact]
    public void The_long_form_has_every_key()
    {
        var entry = Parse(ValidFile).Single(entry => entry.Source == "Dewan Keamanan");

        Assert.Equal("Security Council", entry.Target);
        Assert.Equal(["the Council", "Council"], entry.Accept);
        Assert.Equal(["Security Board"], entry.Never);
        Assert.Equal(["DK"], entry.Aliases);
        Assert.Equal("With PBB: the UN's", entry.Note);
        Assert.Equal("https://www.un.org/", entry.Reference);
        Assert.Equal(["Dewan keamanan kampung itu dibubarkan."], entry.NotIn);
        Assert.Equal(
            new TermExample("Dewan Keamanan bersidang.", "The Security Council met.", new SourceLocation("terms.yaml", 13, 9)),
            Assert.Single(entry.Examples)
        );
    }

    [Fact]
    public void The_domain_comes_from_the_key_in_the_file() =>
        Assert.All(Parse(ValidFile), entry => Assert.Equal("diplomacy", entry.Domain));

    [Fact]
    public void The_domain_defaults_to_the_file_name() => Assert.Equal("terms", Only("terms: {a: b}").Domain);

    [Fact]
    public void A_kept_term_is_its_own_target()
    {
        var entry = Parse(ValidFile).Single(entry => entry.Keep);

        Assert.Equal("Kumsusan", entry.Target);
    }

    [Fact]
    public void Keep_false_is_an_ordinary_term() => Assert.False(Only("terms: {a: {target: b, keep: false}}").Keep);

    [Theory]
    [InlineData("preferred", TermStatus.Preferred)]
    [InlineData("admitted", TermStatus.Admitted)]
    [InlineData("deprecated", TermStatus.Deprecated)]
    public void A_status_is_one_of_three_values(string text, TermStatus expected) =>
        Assert.Equal(expected, Only($"terms: {{a: {{target: b, status: {text}}}}}").Status);

    [Fact]
    public void Spaces_around_a_text_are_not_part_of_it() => Assert.Equal("b c", Only("terms: {a: ' b c '}").Target);

    [Fact]
    public void A_single_value_is_a_list_of_one() => Assert.Equal(["c"], Only("terms: {a: {target: b, accept: c}}").Accept);

    [Theory]
    [InlineData("no", "nomor")]
    [InlineData("yes", "ya")]
    [InlineData("on", "pada")]
    [InlineData("null", "nol")]
    [InlineData("1.0", "satu")]
    [InlineData("nomor", "no")]
    [InlineData("ya", "yes")]
    [InlineData("nol", "null")]
    [InlineData("satu", "1.0")]
    [InlineData("benar", "true")]
    public void Values_that_look_like_booleans_or_numbers_stay_text(string source, string target) =>
        Assert.Equal($"{source} → {target}", Only($"terms:\n  {source}: {target}\n").ToString());

    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet\n")]
    [InlineData("domain: x\n")]
    [InlineData("terms:\n")]
    [InlineData("terms: {}\n")]
    public void A_file_without_terms_is_valid(string text) => Assert.Empty(Parse(text));

    [Fact]
    public void Windows_line_ends_are_accepted()
    {
        var entries = Parse(ValidFile.ReplaceLineEndings("\r\n"));

        Assert.Equal(
            ["gencatan senjata → ceasefire", "Dewan Keamanan → Security Council", "Kumsusan → Kumsusan"],
            entries.Select(entry => entry.ToString())
        );
        Assert.Equal(17, entries[2].Location.Line);
    }

    [Theory]
    [InlineData("terms:\n  a:\n    targt: b\n    keep: true", "terms.yaml:3:5: an entry has no key 'targt'. Did you mean 'target'?")]
    [InlineData(
        "terms:\n  a:\n    keep: true\n    colour: red",
        "terms.yaml:4:5: an entry has no key 'colour'. Known keys are target, accept, later, never, aliases, keep, pos, match, when, status, note, source, examples, not."
    )]
    [InlineData("term:\n  a: b", "terms.yaml:1:1: a glossary file has no key 'term'. Did you mean 'terms'?")]
    [InlineData("terms: {a: {keep: true, examples: [{id: x, en: y, fr: z}]}}", "terms.yaml:1:51: an example has no key 'fr'.")]
    [InlineData("terms:\n  a: b\n  c: d\n  a: e", "terms.yaml:4:3: 'a' is already defined at line 2.")]
    [InlineData("terms: {a: b}\nterms: {c: d}", "terms.yaml:2:1: the key 'terms' is already defined at line 1.")]
    [InlineData("terms:\n  a:\n    target: b\n    target: c", "terms.yaml:4:5: the key 'target' is already defined at line 3.")]
    [InlineData("terms:\n  a:", "terms.yaml:2:5: 'target' holds no text.")]
    [InlineData("terms:\n  a: ''", "terms.yaml:2:6: 'target' holds no text.")]
    [InlineData("terms:\n  a: '  '", "terms.yaml:2:6: 'target' holds no text.")]
    [InlineData("terms:\n  a: {target: [b]}", "terms.yaml:2:15: 'target' holds no text.")]
    [InlineData("terms:\n  a: '--'", "terms.yaml:2:6: 'target' holds no word.")]
    [InlineData("terms:\n  '...': b", "terms.yaml:2:3: the term holds no word.")]
    [InlineData("terms:\n  '': b", "terms.yaml:2:3: the term holds no word.")]
    [InlineData("terms:\n  a: {target: b, aliases: ['!']}", "terms.yaml:2:28: 'aliases' holds no word.")]
    [InlineData("terms:\n  a: {target: b, accept: {c: d}}", "terms.yaml:2:26: 'accept' is not a list.")]
    [InlineData("terms:\n  a: {target: b, never: }", "'never' is not a list.")]
    [InlineData("terms:\n  a: {target: b, keep: true}", "terms.yaml:2:15: 'a' has both a target and 'keep: true'.")]
    [InlineData("terms:\n  a: {note: b}", "terms.yaml:2:3: 'a' has no target.")]
    [InlineData("terms:\n  a: {keep: yes}", "terms.yaml:2:13: 'keep' is neither true nor false.")]
    [InlineData("terms:\n  a: {target: b, status: wanted}", "terms.yaml:2:26: 'status' is not one of preferred, admitted, deprecated.")]
    [InlineData("terms:\n  a: {target: b, note: ''}", "terms.yaml:2:24: 'note' holds no text.")]
    [InlineData(
        "terms:\n  a:\n    target: b\n    examples:\n      - id: a",
        "terms.yaml:5:9: an example has both an 'id' and an 'en' sentence."
    )]
    [InlineData("terms:\n  a:\n    target: b\n    examples:\n      - just text", "terms.yaml:5:9: an example is a mapping of id, en.")]
    [InlineData("terms: [a, b]", "terms.yaml:1:8: 'terms' is not a mapping.")]
    [InlineData("terms: text", "terms.yaml:1:8: 'terms' is not a mapping.")]
    [InlineData("just text", "terms.yaml:1:1: a glossary file is a mapping of domain, terms.")]
    [InlineData("domain: [x]", "terms.yaml:1:9: 'domain' holds no text.")]
    [InlineData("terms:\n\ta: b", "terms.yaml:2:1: not valid YAML")]
    [InlineData("terms:\n  a: &x b", "terms.yaml:2:6: anchors and aliases")]
    public void An_error_is_reported_with_its_position(string text, string expected) =>
        Assert.Contains(Faults(text), fault => fault.Contains(expected, StringComparison.Ordinal));

    [Fact]
    public void All_errors_in_a_file_are_reported_together() =>
        Assert.Equal(
            [
                "terms.yaml:2:6: 'target' holds no text. Write text after it, or remove the key.",
                "terms.yaml:4:6: 'target' holds no word. Write at least one letter or digit.",
            ],
            Faults("terms:\n  a: ''\n  good: fine\n  b: '?'\n")
        );

    [Fact]
    public void An_invalid_entry_is_skipped()
    {
        var problems = new List<Problem>();

        var entries = GlossaryParser.Parse("terms:\n  a: ''\n  b: c\n", "terms.yaml", problems);

        Assert.Equal("b → c", Assert.Single(entries).ToString());
        Assert.Single(problems);
    }

    [Fact]
    public void A_damaged_file_parses_or_is_refused_with_positions() =>
        Mutation
            .Array[1, 4]
            .Sample(
                mutations =>
                {
                    var problems = new List<Problem>();

                    GlossaryParser.Parse(mutations.Aggregate(ValidFile, (text, mutate) => mutate(text)), "terms.yaml", problems);

                    Assert.All(
                        problems,
                        problem =>
                            Assert.True(
                                problem is { File: "terms.yaml", Line: > 0, Column: > 0, Kind: ProblemKind.BadConfiguration },
                                problem.ToString()
                            )
                    );
                },
                iter: 3_000
            );

    private static TermEntry Only(string text) => Assert.Single(Parse(text));

    private static IReadOnlyList<TermEntry> Parse(string text)
    {
        var problems = new List<Problem>();
        var entries = GlossaryParser.Parse(text, "terms.yaml", problems);
        Assert.Empty(problems);
        return entries;
    }

    private static IEnumerable<string> Faults(string text)
    {
        var problems = new List<Problem>();
        GlossaryParser.Parse(text, "terms.yaml", problems);
        return problems.Select(problem => problem.ToString());
    }
}
