using CsCheck;
using Translate.Core.Segmentation;
using Translate.Core.Text;

namespace Translate.Core.Tests.Segmentation;

public class SplitterInvariantTests
{
    /// <summary>The soak in Translate.Benchmarks does ten million.</summary>
    private const int Soak = 200_000;

    private static readonly IndonesianSentenceSplitter Splitter = new(SplitterRules.Default());

    [Fact]
    public void The_laws_hold_on_any_text() =>
        Gen.String.Sample(text => Assert.Null(SplitterInvariants.FindViolation(Splitter, text)));

    [Fact]
    public void The_laws_hold_on_texts_of_nasty_pieces() =>
        Gen.OneOf(SplitterInvariants.EdgeCasePieces).Array[0, 30].Select(string.Concat).Sample(text => Assert.Null(SplitterInvariants.FindViolation(Splitter, text)), iter: 2_000);

    [Fact]
    public void The_laws_hold_in_a_short_soak()
    {
        var random = new Random(6);
        for (var i = 0; i < Soak; i++)
        {
            var text = SplitterInvariants.CreateRandomText(random, maxPieces: 12);
            var broken = SplitterInvariants.FindViolation(Splitter, text);
            Assert.True(broken is null, $"{broken}: {text}");
        }
    }

    [Theory]
    [InlineData(3, 9, "sentences and the white space between them give the text back")]
    [InlineData(0, 2, "sentences and the white space between them give the text back")]
    [InlineData(0, 10, "a sentence split again stays whole")]
    public void The_laws_find_a_splitter_that_breaks_them(int start, int end, string law) =>
        Assert.Equal(law, SplitterInvariants.FindViolation(new FixedSplitter(new TextRange(start, end)), "Ia pulang."));

    [Theory]
    [InlineData("Ia pulang. Kami diam.")]
    [InlineData("Harga naik, dll. Budi membeli beras (lihat hlm. 3). [ah]")]
    [InlineData("Bab II. Isi. “Apa?” tanya Dr. Budi, S.H. Ia (alm.) Y. 1. A 2. B... C … D")]
    public void Nothing_but_the_result_is_allocated(string text)
    {
        Splitter.Split(text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var sentences = Splitter.Split(text);
        var split = GC.GetAllocatedBytesForCurrentThread() - before;

        before = GC.GetAllocatedBytesForCurrentThread();
        var same = new TextRange[sentences.Count];
        var result = GC.GetAllocatedBytesForCurrentThread() - before;
        GC.KeepAlive(same);
        Assert.Equal(result, split);
    }

    [Fact]
    public void Nothing_but_the_result_is_allocated_for_thousands_of_sentences() =>
        Nothing_but_the_result_is_allocated(string.Concat(Enumerable.Repeat("Ia pulang. ", 10_000)));

    /// <summary>Gives the same range for the text that it is made for, and nothing for others.</summary>
    private sealed class FixedSplitter(TextRange range) : ISentenceSplitter
    {
        private bool _hasSplit;

        public IReadOnlyList<TextRange> Split(string text)
        {
            IReadOnlyList<TextRange> sentences = _hasSplit ? [] : [range];
            _hasSplit = true;
            return sentences;
        }
    }
}
