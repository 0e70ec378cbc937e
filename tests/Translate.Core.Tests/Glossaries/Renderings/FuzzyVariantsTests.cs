using CsCheck;
using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Reading;
using Translate.Core.Glossaries.Renderings;
using Translate.Core.Problems;
using Translate.Core.Text;
using static Translate.Core.Tests.Support.TestTerms;

namespace Translate.Core.Tests.Glossaries.Renderings;

/// <summary>
/// Targets that nearly say a term, and look-alikes that say something else, written by hand (<c>near-variants.tsv</c>): the first must be
/// mended, the second must stay as they are.
/// </summary>
public class FuzzyVariantsTests
{
    private static readonly IReadOnlyList<NearCase> Cases = ReadCases();

    /// <summary>Renderings with a word that may be damaged in its middle, and its place.</summary>
    private static readonly Gen<(string Rendering, int At)> LongWords =
        from rendering in Gen.OneOf(
            "Security Council",
            "ballistic missile",
            "parliamentary election",
            "gross domestic product",
            "demilitarized zone",
            "Yogyakarta",
            "Corruption Eradication Commission",
            "weapons of mass destruction"
        )
        from at in Gen.Int[0, rendering.Length - 1]
        let word = Token.Tokenize(rendering).Find(word => word.Range.Start <= at && at < word.Range.End)
        where word.Range.Length >= 8 && at > word.Range.Start && at < word.Range.End - 4
        select (rendering, at);

    private static readonly Gen<string> DamagedBy = Gen.OneOf("cut", "doubled", "swapped", "x", "q", "k", "z");

    [Fact]
    public void A_near_match_of_a_rendering_is_repaired() =>
        AssertNone(
            from test in Cases
            where test.Repaired != test.Target
            let got = Repaired(test)
            where got.Target != test.Repaired || got.Outcomes.Any(outcome => outcome.Kind == TermOutcomeKind.Violated)
            select $"{test}: {got.Target}"
        );

    [Fact]
    public void A_similar_phrase_with_another_meaning_is_unchanged() =>
        AssertNone(
            from test in Cases
            where test.Repaired == test.Target
            let got = Repaired(test)
            where got.Target != test.Target
            select $"{test}: {got.Target}"
        );

    [Fact]
    public void Every_similar_phrase_lacks_its_term() =>
        AssertNone(
            from test in Cases
            where TermVerifier.Verify(test.Occurrences, test.Target).All(outcome => outcome.Kind == TermOutcomeKind.Applied)
            select test.ToString()
        );

    [Fact]
    public void Both_sets_are_large_enough()
    {
        Assert.True(Cases.Count(test => test.Repaired != test.Target) >= 60);
        Assert.True(Cases.Count(test => test.Repaired == test.Target) >= 60);
        Assert.Equal(Cases.Count, Cases.Distinct().Count());
    }

    /// <summary>The English of the pairs of <see cref="RightPairsTests"/> and of the shipped examples, searched for every shipped term.</summary>
    [Fact]
    public void No_correct_translation_is_a_near_match_of_a_shipped_term()
    {
        var entries = GlossaryReader.Read(Path.Combine(Repository.Root, "glossary")).Entries;
        var text = string.Join(
            " | ",
            File.ReadLines(Path.Combine(Repository.Root, "tests/Translate.Core.Tests/Glossaries/right-pairs.tsv"))
                .Skip(1)
                .Select(line => line.Split('\t')[1])
                .Concat(entries.SelectMany(entry => entry.Examples).Select(example => example.English))
        );
        var finder = new FuzzyRenderingFinder(text);

        AssertNone(
            from entry in entries
            from rendering in entry.Renderings
            from near in finder.FindAll(rendering, entry.PartOfSpeech)
            let said = text[near.Place.Start..near.Place.End]
            where !entry.Renderings.Any(right => new RenderingMatcher(right, entry.PartOfSpeech).FindAll(said, Token.Tokenize(said)).Any())
            select $"{rendering}: {said}"
        );
    }

    [Fact]
    public void A_wrong_letter_inside_a_long_word_is_corrected() =>
        Gen.Select(LongWords, DamagedBy)
            .Sample(
                (place, how) =>
                {
                    var damaged = Damaged(place.Rendering, place.At, how);

                    Assert.Equal(
                        $"It saw the {place.Rendering} then.",
                        TermRepair.Apply(Occurrences(Entry("istilah", place.Rendering)), $"It saw the {damaged} then.").Target
                    );
                }
            );

    [Fact]
    public void A_target_with_every_term_is_never_changed() =>
        Gen.Select(Gen.OneOf(Cases.Select(test => test.Target).ToArray()).Array[0, 3], Gen.OneOf(Cases.ToArray()).Array[1, 3])
            .Sample(
                (others, cases) =>
                {
                    var occurrences = cases.SelectMany(test => test.Occurrences).ToList();
                    var target = string.Join(" ", others.Concat(occurrences.Select(occurrence => occurrence.Entry.Target)));

                    var violated = TermVerifier.Verify(occurrences, target).Any(outcome => outcome.Kind == TermOutcomeKind.Violated);

                    Assert.True(violated || TermRepair.Apply(occurrences, target).Target == target, target);
                }
            );

    [Fact]
    public void Nothing_is_repaired_if_equal_matches_outnumber_occurrences() =>
        Assert.Equal(
            "The Securty Council and the Securty Council",
            TermRepair.Apply(Occurrences(Entry("Dewan Keamanan", "Security Council")), "The Securty Council and the Securty Council").Target
        );

    [Fact]
    public void The_nearest_of_several_matches_is_repaired() =>
        Assert.Equal(
            "A Council of Security and the Security Council",
            TermRepair
                .Apply(Occurrences(Entry("Dewan Keamanan", "Security Council")), "A Council of Security and the Security's Council")
                .Target
        );

    [Fact]
    public void A_match_that_two_terms_claim_equally_is_unchanged() =>
        Assert.Equal(
            "The atomyc test failed.",
            TermRepair.Apply(Occurrences(Entry("satu", "atomic test"), Entry("dua", "atomac test")), "The atomyc test failed.").Target
        );

    [Fact]
    public void A_near_match_of_an_accepted_rendering_becomes_that_rendering() =>
        Assert.Equal(
            "The ministry of defense said.",
            TermRepair
                .Apply(
                    Occurrences(Entry("Kemhan", "Defense Ministry") with { Accept = ["ministry of defense"] }),
                    "The minisstry of defense said."
                )
                .Target
        );

    private static (string Target, IReadOnlyList<TermOutcome> Outcomes) Repaired(NearCase test) =>
        TermRepair.Apply(test.Occurrences, test.Target);

    private static string Damaged(string text, int at, string how) =>
        how switch
        {
            "cut" => text.Remove(at, 1),
            "doubled" => text.Insert(at, text[at].ToString()),
            "swapped" => text[..at] + text[at + 1] + text[at] + text[(at + 2)..],
            _ => text[..at] + how + text[(at + 1)..],
        };

    private static void AssertNone(IEnumerable<string> failures)
    {
        var list = string.Join(Environment.NewLine, failures);
        Assert.True(list.Length == 0, list);
    }

    private static IReadOnlyList<NearCase> ReadCases() =>
        [
            .. File.ReadLines(Path.Combine(Repository.Root, "tests/Translate.Core.Tests/Glossaries/near-variants.tsv"))
                .Skip(1)
                .Select(line => line.Split('\t'))
                .Select(cells => new NearCase(cells[0], cells[1], cells[2], cells[3])),
        ];

    /// <param name="Kind">How the target differs.</param>
    /// <param name="Terms">The wanted renderings, parted by <c>|</c>, of a verb behind <c>verb:</c>.</param>
    /// <param name="Target">What an engine gave.</param>
    /// <param name="Repaired">What it should become.</param>
    private sealed record NearCase(string Kind, string Terms, string Target, string Repaired)
    {
        public IReadOnlyList<TermOccurrence> Occurrences { get; } =
        [
            .. OnePerTerm(
                    Terms.Split('|'),
                    term => new TermEntry
                    {
                        Source = $"istilah {term}",
                        Target = term.Replace("verb:", string.Empty, StringComparison.Ordinal),
                        PartOfSpeech = term.StartsWith("verb:", StringComparison.Ordinal) ? PartOfSpeech.Verb : PartOfSpeech.Noun,
                        Domain = "test",
                        Location = new SourceLocation("test.yaml", 1, 1),
                    }
                )
                .Select(Occurrence),
        ];

        public bool Equals(NearCase? other) => other is not null && (Terms, Target) == (other.Terms, other.Target);

        public override int GetHashCode() => (Terms, Target).GetHashCode();

        public override string ToString() => $"{Kind}: {Terms} in: {Target}";
    }
}
