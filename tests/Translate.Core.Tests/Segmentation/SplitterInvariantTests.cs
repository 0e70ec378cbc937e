using CsCheck;
using Translate.Core.Segmentation;
using Translate.Core.Text;

namespace Translate.Core.Tests.Segmentation;

public class SplitterInvariantTests
{
    /// <summary>The soak test in Translate.Benchmarks checks ten million texts.</summary>
    private const int Soak = 200_000;

    private static readonly IndonesianSentenceSplitter Splitter = new(SplitterRules.CreateDefault());

    [Fact]
    public void Invariants_hold_for_any_text() => Gen.String.Sample(text => Assert.Null(SplitterInvariants.FindViolation(Splitter, text)));

    [Fact]
    public void Invariants_hold_for_edge_cases() =>
        Gen.OneOf(SplitterInvariants.EdgeCasePieces)
            .Array[0, 30]
            .Select(string.Concat)
            .Sample(text => Assert.Null(SplitterInvariants.FindViolation(Splitter, text)), iter: 2_000);

    [Fact]
    public void Invariants_hold_in_short_soak()
    {
        var random = new Random(6);
        for (var i = 0; i < Soak; i++)
        {
            var text = SplitterInvariants.CreateRandomText(random, maxPieces: 12);
            var violation = SplitterInvariants.FindViolation(Splitter, text);
            Assert.True(violation is null, $"{violation}: {text}");
        }
    }

    [Theory]
    [InlineData(3, 9, "sentences and gaps restore the text")]
    [InlineData(0, 2, "sentences and gaps restore the text")]
    [InlineData(0, 10, "a sentence split again stays whole")]
    public void Invariants_detect_faulty_splitter(int start, int end, string invariant) =>
        Assert.Equal(invariant, SplitterInvariants.FindViolation(new FixedSplitter(new TextRange(start, end)), "Ia pulang."));

    [Theory]
    [InlineData("Ia pulang. Kami diam.")]
    [InlineData("Harga naik, dll. Budi membeli beras (lihat hlm. 3). [ah]")]
    [InlineData("Bab II. Isi. “Apa?” tanya Dr. Budi, S.H. Ia (alm.) Y. 1. A 2. B... C … D")]
    public void Allocates_only_result(string text)
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
    public void Allocates_only_result_for_thousands_of_sentences() =>
        Allocates_only_result(string.Concat(Enumerable.Repeat("Ia pulang. ", 10_000)));

    /// <summary>Returns a fixed range on the first call and no ranges later.</summary>
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
