using Translate.Core.Glossaries;
using Translate.Core.Segmentation;
using Translate.Core.Text;
using Translate.GlossaryTools.Comparison;
using static Translate.Core.Tests.Support.TestTerms;

namespace Translate.GlossaryTools.Tests.Comparison;

public class DocumentImpactFinderTests
{
    private const string Article = "Rudal itu jatuh. Hujan turun.\nDewan Keamanan bersidang.";

    [Fact]
    public void A_changed_target_affects_the_sentences_with_the_term()
    {
        var touched = Touched(Article, [Missile, SecurityCouncil], [Missile with { Target = "rocket" }, SecurityCouncil]);

        var sentence = Assert.Single(touched.Sentences);
        Assert.Equal(
            ("article.txt", "1.1", "Rudal itu jatuh.", true),
            (sentence.Document, sentence.Sentence, sentence.Text, sentence.IsAskedAgain)
        );
        Assert.Equal(16, touched.CharactersAskedAgain);
    }

    [Theory]
    [InlineData("defence/article", 1)]
    [InlineData("sport/article", 0)]
    public void A_term_of_a_domain_affects_only_articles_of_that_domain(string name, int sentences)
    {
        var missile = Missile with { When = new TermCondition { Domain = ["defence"] } };
        var rocket = missile with { Target = "rocket" };
        var touched = new DocumentImpactFinder(
            new ImpactFinder(Glossary(missile), Glossary(rocket), GlossaryComparer.Compare(Glossary(missile), Glossary(rocket)))
        );
        touched.Add(new DocumentSentences(name, [Article], [new Segment(0, 0, new TextRange(0, 16), "Rudal itu jatuh.")]));
        Assert.Equal(sentences, touched.Sentences.Count);
    }

    [Fact]
    public void Added_and_removed_terms_affect_sentences_they_match()
    {
        var touched = Touched(Article, [Missile], [SecurityCouncil]);

        Assert.Equal(["1.1", "2.1"], touched.Sentences.Select(sentence => sentence.Sentence));
        Assert.Equal(16 + 25, touched.CharactersAskedAgain);
    }

    [Fact]
    public void A_change_that_affects_only_checks_retranslates_nothing()
    {
        var touched = Touched(Article, [Missile], [Missile with { Accept = ["rocket"] }]);

        Assert.False(Assert.Single(touched.Sentences).IsAskedAgain);
        Assert.Equal(0, touched.CharactersAskedAgain);
    }

    [Fact]
    public void A_changed_note_affects_nothing() => Assert.Empty(Touched(Article, [Missile], [Missile with { Note = "New." }]).Sentences);

    [Fact]
    public void A_longer_term_affects_the_sentences_it_takes_from_a_shorter_one()
    {
        var touched = Touched("Rudal balistik jatuh. Rudal jatuh.", [Missile], [Missile, BallisticMissile]);

        Assert.Equal("1.1", Assert.Single(touched.Sentences).Sentence);
    }

    [Fact]
    public void A_sentence_that_several_changes_affect_counts_once()
    {
        var (older, newer) = (Glossary(Missile), Glossary(Missile with { Target = "rocket" }, SecurityCouncil));
        var changes = GlossaryComparer.Compare(older, newer);
        var touched = Touched("Rudal bagi Dewan Keamanan.", older, newer, changes);

        Assert.Equal(2, Assert.Single(touched.Sentences).Changes.Count);
        Assert.All(changes, change => Assert.Single(touched.GetSentences(change)));
        Assert.Equal(26, touched.CharactersAskedAgain);
    }

    [Fact]
    public void An_unreadable_article_is_recorded_and_not_counted()
    {
        var touched = new DocumentImpactFinder(new ImpactFinder(Glossary(), Glossary(), []));

        touched.Add(new DocumentSentences("a", [], [], TestData.NetworkProblem));

        Assert.Equal((0, TestData.NetworkProblem), (touched.Documents, touched.FirstProblem));
    }

    private static DocumentImpactFinder Touched(string text, TermEntry[] older, TermEntry[] newer) =>
        Touched(text, Glossary(older), Glossary(newer), GlossaryComparer.Compare(Glossary(older), Glossary(newer)));

    private static DocumentImpactFinder Touched(string text, Glossary older, Glossary newer, IReadOnlyList<TermChange> changes)
    {
        var touched = new DocumentImpactFinder(new ImpactFinder(older, newer, changes));
        touched.Add(
            new SentenceReader(
                TestData.Formats,
                new IndonesianSentenceSplitter(SplitterRules.CreateDefault()),
                SegmentClassifier.CreateDefault()
            ).Read(TestData.Document(text))
        );
        return touched;
    }
}
