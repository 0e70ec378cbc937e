using Translate.Core.Quality.Metrics;

namespace Translate.Core.Tests.Quality.Metrics;

public class MetricsTests
{
    private static readonly string FloresFolder = Path.Combine(
        Path.GetDirectoryName(Repository.Root) ?? string.Empty,
        "shared",
        "data",
        "flores"
    );

    [Theory]
    [InlineData("argos", 29.5)]
    [InlineData("opusmt", 35.1)]
    [InlineData("nllb", 39.2)]
    [InlineData("bergamot-tiny", 39.5)]
    [InlineData("microsoft", 47.0)]
    [InlineData("google", 47.5)]
    public void Bleu_of_stored_outputs_matches_the_published_value(string system, double expected)
    {
        Assert.SkipUnless(Directory.Exists(FloresFolder), "The stored outputs are not beside the repository, in ../shared/data/flores.");
        var reference = File.ReadAllLines(Path.Combine(FloresFolder, "flores-dev.en"));
        var hypothesis = File.ReadAllLines(Path.Combine(FloresFolder, $"flores-dev.{system}.en"));

        Assert.Equal(expected, Math.Round(Score(new Bleu(), hypothesis, reference), 1));
    }

    [Fact]
    public void A_copy_of_the_reference_has_the_best_scores()
    {
        string[] text = ["The cat sat on the mat.", "It isn't there."];

        Assert.All<IMetric>([new Bleu(), new Chrf(0), new Chrf(2)], metric => Assert.Equal(100, Score(metric, text, text), 6));
        Assert.Equal(0, Score(new Ter(), text, text));
    }

    [Theory]
    [InlineData("a b c d", "d a b c", 25)]
    [InlineData("a b c d e f", "d e f a b c", 100 / 6.0)]
    [InlineData("a b c", "a x c d", 50)]
    [InlineData("The Cat", "the cat", 0)]
    public void A_word_shift_is_one_edit(string hypothesis, string reference, double expected) =>
        Assert.Equal(expected, Score(new Ter(), [hypothesis], [reference]), 6);

    [Fact]
    public void Character_n_grams_are_counted_as_defined()
    {
        // "abc" and "abd": 2 of 3 characters, 1 of 2 pairs, 0 of 1 triples are in common.
        var expected = 100 * ((2 / 3.0) + 0.5 + 0) / 3;

        Assert.Equal(expected, Score(new Chrf(0), ["a bc"], ["ab d"]), 6);
    }

    [Fact]
    public void Smoothing_halves_for_each_order_without_a_match()
    {
        // 3 of 4 words, no pair of 3, no triple of 2, no run of 1.
        var expected = Math.Exp((Math.Log(75) + Math.Log(100 / (2.0 * 3)) + Math.Log(100 / (4.0 * 2)) + Math.Log(100 / 8.0)) / 4);

        Assert.Equal(expected, Score(new Bleu(), ["a c b x"], ["b a y c"]), 6);
    }

    [Theory]
    [InlineData("It's 3.5%, isn't it?", "It's 3.5 % , isn't it ?")]
    [InlineData("Rp1.000-an (a/b) &amp; x", "Rp1.000 - an ( a / b ) & x")]
    [InlineData("U.S.-led", "U . S . -led")]
    public void Words_are_split_as_13a_does(string text, string expected) => Assert.Equal(expected, string.Join(' ', Words.Split13a(text)));

    [Theory]
    [InlineData("", "")]
    [InlineData("", "a")]
    [InlineData("a", "")]
    public void Empty_sentences_have_a_score(string hypothesis, string reference) =>
        Assert.All<IMetric>(
            [new Bleu(), new Chrf(0), new Chrf(2), new Ter()],
            metric => Assert.InRange(Score(metric, [hypothesis], [reference]), 0, 100)
        );

    [Fact]
    public void Equal_systems_differ_by_chance_and_others_do_not()
    {
        var bleu = new Bleu();
        var reference = Enumerable.Range(0, 200).Select(i => $"the word {i} is a good word of {i}").ToList();
        List<long[]> Count(Func<string, int, string> change) => [.. reference.Select((line, i) => bleu.Count(change(line, i), line))];
        var (good, bad) = (Count((line, i) => i % 3 == 0 ? "other" : line), Count((line, i) => i % 3 == 1 ? "another" : line));

        Assert.True(PairedBootstrap.GetProbability(bleu, good, bad) > 0.05);
        Assert.True(PairedBootstrap.GetProbability(bleu, Count((line, _) => line), bad) < 0.05);
    }

    private static double Score(IMetric metric, IReadOnlyList<string> hypothesis, IReadOnlyList<string> reference) =>
        metric.Compute(PairedBootstrap.Sum([.. hypothesis.Zip(reference, metric.Count)]));
}
