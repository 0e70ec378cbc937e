using CsCheck;
using Translate.Core.Glossaries.Matching;
using Translate.Core.Text;
using Translate.Engines.Offline;

namespace Translate.Engines.Tests.Offline;

public sealed class ExplanationTests
{
    private static readonly OfflineTranslator Engine = new();

    [Theory]
    [InlineData("Setelah ditangkap, pelaku dibawa ke kantor.", "arrested", "ditangkap", "passive-after-preposition")]
    [InlineData("Rumahnya besar sekali.", "very big", "besar sekali", "very")]
    [InlineData("Rumahnya besar sekali.", "Its", "Rumahnya", "nya-is-owner")]
    [InlineData("Kereta melaju 100 km/jam.", "kilometers per hour", "km/jam", "unit-per-unit")]
    [InlineData("Ia telah pergi.", "has gone", "pergi", "perfect")]
    [InlineData("Tahun ini harga naik.", "This year", "Tahun ini", "lexicon")]
    [InlineData("Terdapat tiga korban.", "There", "Terdapat", "existence")]
    [InlineData("Polisi menangkap pelaku.", "arrested", "menangkap", "past")]
    public void A_word_names_its_source_and_rule(string text, string english, string indonesian, string rule)
    {
        var words = Engine.Explain(text, []).Words.Where(word => word.English == english).ToList();

        Assert.Contains(words, word => word.Indonesian.Contains(indonesian, StringComparison.Ordinal) && word.Rules.Contains(rule));
    }

    [Fact]
    public void An_entry_has_its_position_in_the_lexicon()
    {
        var arrested = Assert.Single(Engine.Explain("Polisi menangkap pelaku.", []).Words, word => word.Indonesian == "menangkap");

        using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream("Lexicon/verbs.tsv")!;
        using var reader = new StreamReader(stream);
        var line = reader.ReadToEnd().Split('\n').Index().Single(line => line.Item.StartsWith("menangkap\tv\t", StringComparison.Ordinal));
        Assert.Equal($"Lexicon/verbs.tsv:{line.Index + 1}", arrested.Entry);
    }

    [Fact]
    public void A_derived_form_names_its_base() =>
        Assert.Contains(
            "from membelanjakan",
            Assert.Single(Engine.Explain("Uang itu dibelanjakan.", []).Words, word => word.English == "spent").Analysis,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_term_has_its_position_in_the_glossary()
    {
        const string Text = "Dewan Keamanan bertemu.";

        var words = Engine.Explain(Text, new TermMatcher(SomeRequests.Shipped).Match(Text)).Words;

        var term = Assert.Single(words, word => word.English == "Security Council");
        Assert.Contains("diplomacy.yaml:", term.Entry, StringComparison.Ordinal);
        Assert.Contains("glossary-term", term.Rules);
    }

    [Fact]
    public void A_word_without_English_is_shown() =>
        Assert.Contains(Engine.Explain("Rumah yang dibangun tahun ini.", []).Words, word => word is { English: "", Indonesian: "yang" });

    [Fact]
    public void An_explanation_covers_both_sides()
    {
        string[] words =
        [
            "polisi",
            "menangkap",
            "tiga",
            "pelaku",
            "itu",
            "yang",
            "besar",
            "sekali",
            "di",
            "Jakarta",
            "rumah-rumah",
            "xyz",
            ",",
            "tidak",
            "rumahnya",
            "5",
            "Senin",
        ];
        Gen.Int[0, words.Length - 1]
            .Array[1, 12]
            .Select(chosen => string.Join(' ', chosen.Select(i => words[i])))
            .Sample(text =>
            {
                var explanation = Engine.Explain(text, []);
                Assert.All(
                    text.Index().Where(c => !char.IsWhiteSpace(c.Item)),
                    c => Assert.Contains(explanation.Words, word => word.Source.Overlaps(new TextRange(c.Index, c.Index + 1)))
                );
                Assert.All(
                    explanation.Target.Index().Where(c => !char.IsWhiteSpace(c.Item)),
                    c => Assert.Contains(explanation.Words, word => word.Target.Overlaps(new TextRange(c.Index, c.Index + 1)))
                );
            });
    }
}
