using Translate.Engines.Offline;

namespace Translate.Engines.Tests.Offline;

public class NounPhraseTests
{
    private static readonly SentenceAnalyzer Analyzer = new(
        Lexicon.Parse(
            """
            rumah	n	house
            rumah sakit	n	hospital
            kayu	n	wood
            orang	n	person	people
            air	n	water	-
            anu	n	-
            tahun	n	year
            menteri	title	minister
            besar	adj	big
            baru	adj	new
            sangat	adv	very
            itu	dem	that
            ini	dem	this
            tiga	num	three
            satu	num	one
            semua	det	all	pl
            pertama	ord	first
            mereka	pron	they	them|their
            Jawa	place	Java	Javanese
            yang	conj	that
            dan	conj	and
            """
        )
    );

    [Theory]
    [InlineData("rumah", "the house")]
    [InlineData("rumah besar", "the big house")]
    [InlineData("rumah kayu besar", "the big wood house")]
    [InlineData("rumah besar baru", "the new big house")]
    [InlineData("rumah itu", "the house")]
    [InlineData("rumah-rumah itu", "the houses")]
    [InlineData("rumah-rumah ini", "these houses")]
    [InlineData("rumah-rumah", "houses")]
    [InlineData("tiga rumah baru", "three new houses")]
    [InlineData("tiga orang", "three people")]
    [InlineData("satu rumah", "one house")]
    [InlineData("1 rumah", "1 house")]
    [InlineData("70 rumah", "70 houses")]
    [InlineData("semua rumah", "all houses")]
    [InlineData("rumah mereka", "their house")]
    [InlineData("rumahnya", "its house")]
    [InlineData("rumah Jawa", "the Javanese house")]
    [InlineData("air", "water")]
    [InlineData("anu-anu besar", "big")]
    [InlineData("menteri Budi", "Minister Budi")]
    [InlineData("rumah menteri Budi", "the house of Minister Budi")]
    [InlineData("rumah yang sangat besar", "the very big house")]
    [InlineData("Jawa", "Java")]
    [InlineData("Budi", "Budi")]
    public void Indonesian_head_first_is_English_head_last(string indonesian, string english) =>
        Assert.Equal(english, Said(indonesian).English);

    [Theory]
    [InlineData("rumah dan rumah", 1)]
    [InlineData("rumah besar dan rumah", 2)]
    [InlineData("rumah kayu besar itu besar", 4)]
    [InlineData("tiga tahun rumah", 2)]
    [InlineData("rumah, besar", 1)]
    [InlineData("rumah menteri Budi", 3)]
    public void A_phrase_ends_at_the_start_of_another(string indonesian, int next) => Assert.Equal(next, Said(indonesian).Next);

    [Theory]
    [InlineData("rumah", false)]
    [InlineData("rumah-rumah", true)]
    [InlineData("tiga rumah", true)]
    [InlineData("satu rumah", false)]
    [InlineData("1 rumah", false)]
    [InlineData("70 rumah", true)]
    [InlineData("semua rumah", true)]
    public void A_plural_is_recognized(string indonesian, bool expected) =>
        Assert.Equal(expected, NounPhraseParser.Parse(Analyzer.Analyze(indonesian, []), 0).Phrase.IsPlural);

    private static (string English, int Next) Said(string indonesian)
    {
        var (phrase, next) = NounPhraseParser.Parse(Analyzer.Analyze(indonesian, []), 0);
        var text = new EnglishTextBuilder();
        new NounPhraseWriter(text).Write(phrase, Article.The, "its");
        return (text.Build(startsWithCapital: false), next);
    }
}
