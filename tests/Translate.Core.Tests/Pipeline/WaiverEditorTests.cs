using Translate.Core.Documents;
using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Matching;
using Translate.Core.Memory;
using Translate.Core.Pipeline;
using Translate.Core.Problems;
using Translate.Core.Segmentation;
using static Translate.Core.Tests.Support.TestTerms;

namespace Translate.Core.Tests.Pipeline;

public sealed class WaiverEditorTests : IDisposable
{
    private static readonly TermEntry Council = Entry("Dewan Keamanan", "Security Council");

    private readonly TemporaryFolder _folder = new();
    private readonly TranslationMemory _memory = TranslationMemory.CreateInMemory();
    private readonly string _article;

    public WaiverEditorTests() => _article = _folder.Write("a.txt", "Kabar. Dewan Keamanan dan Dewan Keamanan bersidang.");

    public void Dispose()
    {
        _memory.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_waiver_persists_until_it_is_removed_or_the_entry_changes()
    {
        Assert.Equal([TermOutcomeKind.Violated, TermOutcomeKind.Violated], await GetOutcomesAsync(Council));

        await SetAsync("1.2", "dewan keamanan", occurrence: null, "named before");
        Assert.Equal([TermOutcomeKind.Waived, TermOutcomeKind.Waived], await GetOutcomesAsync(Council));
        Assert.Equal(
            [TermOutcomeKind.Violated, TermOutcomeKind.Violated],
            await GetOutcomesAsync(Council with { Target = "Safety Panel" })
        );

        await SetAsync("s1.2", "Dewan Keamanan", occurrence: 1, reason: null);
        Assert.Equal([TermOutcomeKind.Violated, TermOutcomeKind.Waived], await GetOutcomesAsync(Council));
        Assert.Equal(["Waive", "Waive", "Require"], _memory.GetAllEvents().Select(step => step.Kind.ToString()));
    }

    [Theory]
    [InlineData(
        "1.3",
        "Dewan Keamanan",
        null,
        "there is no sentence '1.3'. Specify the id that outputs and the review show, from 1.1 to 1.2."
    )]
    [InlineData(
        "1.2",
        "presiden",
        null,
        "sentence 1.2 has no such occurrence of the term 'presiden'. Specify a term of the sentence; it has 'Dewan Keamanan' 2 times."
    )]
    [InlineData("1.2", "Dewan Keamanan", 3, "sentence 1.2 has no such occurrence")]
    [InlineData("1.1", "Dewan Keamanan", null, "it has none")]
    public async Task A_waiver_for_a_missing_occurrence_is_refused(string place, string term, int? occurrence, string message)
    {
        var refused = await Assert.ThrowsAsync<ProblemException>(() => SetAsync(place, term, occurrence, "no reason"));

        Assert.Contains(message, refused.Problems[0].ToString(), StringComparison.Ordinal);
        Assert.Empty(_memory.GetAllEvents());
    }

    private Task<(string Sentence, int Count)> SetAsync(string place, string term, int? occurrence, string? reason)
    {
        var preparer = new SegmentPreparer(
            new IndonesianSentenceSplitter(SplitterRules.CreateDefault()),
            SegmentClassifier.CreateDefault(),
            new TermMatcher(Glossary(Council))
        );
        return new WaiverEditor(TestData.Formats, preparer, _memory, TimeProvider.System).SetAsync(
            _article,
            place,
            term,
            occurrence,
            reason,
            "Rini",
            TestData.CancellationToken
        );
    }

    private async Task<IReadOnlyList<TermOutcomeKind>> GetOutcomesAsync(TermEntry entry)
    {
        var engine = FakeTranslator.ForEach(text =>
            TestData.Success(text.Contains("bersidang", StringComparison.Ordinal) ? "The top body met." : text)
        );
        var document = await TestData.Formats.ReadAsync(new DocumentSource(_article, "a.txt", 0), TestData.CancellationToken);
        var bitext = await TestData
            .Translator(engine, _memory, new RecallOptions(), entry)
            .TranslateAsync(document, TestData.CancellationToken);
        return [.. bitext.Units[1].Terms.Select(term => term.Kind)];
    }
}
