using Translate.Engines.Marian;
using Translate.Engines.Marian.Network;
using Translate.Engines.Marian.Search;
using Translate.Engines.Marian.Vocabularies;

namespace Translate.Engines.Tests.Marian;

public class SearchTests
{
    private static readonly string[] Texts = [.. new SampleText(21).MakeOddLines(20).Where(line => !string.IsNullOrWhiteSpace(line))];

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_target_does_not_depend_on_its_batch(int beam)
    {
        var model = TestModels.Load("rand");
        var alone = TestModels.Translate(model, Texts, batch: 1, beam);

        AssertSame(alone, TestModels.Translate(model, Texts, batch: 7, beam));
        AssertSame(alone, TestModels.Translate(model, Texts.Reverse(), batch: 64, beam).Reverse().ToList());
    }

    [Fact]
    public void A_wider_beam_finds_targets_that_are_at_least_as_probable_per_token()
    {
        var model = TestModels.Load("dict");
        string[] texts = ["Saya minum kopi di rumah.", "kucing hitam dan anjing putih"];

        Assert.Equal(
            ["I drink coffee in house.", "cat black and dog white"],
            TestModels.Translate(model, texts, beam: 4).Select(target => target.Text)
        );
    }

    [Fact]
    public void A_canceled_search_can_be_reused()
    {
        var model = TestModels.Load("dict");
        var worker = new MarianWorker(model, capacity: 4, beam: 1);
        SourceSentence[] sentences = [SourceSentence.Create("Saya minum kopi.", model.Vocabulary, new VocabularyBuffer())];

        Assert.Throws<OperationCanceledException>(() => worker.Translate(sentences, new CancellationToken(canceled: true)));
        Assert.Equal("I drink coffee.", worker.Translate(sentences, CancellationToken.None)[0].Text);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void More_tokens_allocate_nothing_after_the_first_time(int beam)
    {
        var model = TestModels.Load("rand");
        var decoder = new TransformerDecoder(model.Network, model.Shortlist, new Workspace());
        var special = new SpecialPieces(model.Vocabulary.EndId, model.Vocabulary.UnknownId);
        var guide = new TermGuide(model.Vocabulary);
        ISearch search = beam == 1 ? new GreedySearch(decoder, special, guide, 4) : new BeamSearch(decoder, special, guide, 4, beam);
        int[][] few = [Encode(model, "Saya minum kopi.")];
        int[][] many = [Encode(model, string.Join(' ', Enumerable.Repeat("Saya minum kopi di rumah.", 12)))];
        search.Run(many, [SentenceTerms.None], CancellationToken.None);
        search.Run(few, [SentenceTerms.None], CancellationToken.None);

        Assert.Equal(Measure(search, few), Measure(search, many));
    }

    /// <summary>Returns the least of several runs: the runtime itself allocates now and then, for example when it compiles a method again.</summary>
    private static long Measure(ISearch search, int[][] sentences) =>
        Enumerable
            .Range(0, 5)
            .Min(_ =>
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                search.Run(sentences, [SentenceTerms.None], CancellationToken.None);
                return GC.GetAllocatedBytesForCurrentThread() - before;
            });

    private static int[] Encode(MarianModel model, string text) =>
        SourceSentence.Create(text, model.Vocabulary, new VocabularyBuffer()).PieceIds;

    private static void AssertSame(IReadOnlyList<SentenceTarget> expected, IReadOnlyList<SentenceTarget> actual)
    {
        Assert.Equal(expected.Select(target => target.Text), actual.Select(target => target.Text));
        Assert.Equal(expected.SelectMany(target => target.Tokens), actual.SelectMany(target => target.Tokens));
    }
}
