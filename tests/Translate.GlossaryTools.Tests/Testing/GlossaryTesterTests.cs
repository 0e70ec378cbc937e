using Translate.Core.Glossaries;
using Translate.Core.Problems;
using Translate.Core.Translators;
using Translate.GlossaryTools.Testing;

namespace Translate.GlossaryTools.Tests.Testing;

public class GlossaryTesterTests
{
    private static readonly TermEntry Council = TestTerms.SecurityCouncil;

    [Fact]
    public async Task A_glossary_with_valid_sentences_passes()
    {
        var result = await RunAsync(
            "The Security Council met.",
            With(Council, "Dewan Keamanan bertemu.", "The Council met.") with
            {
                NotIn = ["Dewan keamanan kampung."],
            }
        );

        Assert.Equal("1 example, 1 not-sentence, 0 failed", result.ToString());
        Assert.Empty(result.Failures);
    }

    [Fact]
    public async Task An_example_without_its_term_fails_with_what_matches_instead()
    {
        var failure = await FailureAsync(
            "Ballistic missiles.",
            With(TestTerms.Missile, "Ada rudal balistik.", "Ballistic missiles."),
            TestTerms.BallisticMissile
        );

        Assert.Equal(
            (GlossaryFailureKind.TermNotFound, "'rudal' does not match in its example; what does is marked: 'rudal balistik'"),
            (failure.Kind, failure.Message)
        );
        Assert.Equal([TestData.GetRange("rudal balistik", "Ada rudal balistik.")], failure.SourceMarks);
    }

    [Fact]
    public async Task An_example_without_its_rendering_fails_with_the_wrong_rendering_marked()
    {
        const string English = "The Security Board met.";
        var failure = await FailureAsync("The Security Council met.", With(Council, "Dewan Keamanan bertemu.", English));

        Assert.Equal(
            (GlossaryFailureKind.ExampleTarget, "the example's English lacks 'Security Council'"),
            (failure.Kind, failure.Message)
        );
        Assert.Equal([TestData.GetRange("Security Board", English)], failure.TargetMarks);
    }

    [Fact]
    public async Task A_target_of_the_engine_without_the_rendering_fails()
    {
        var failure = await FailureAsync("They met.", With(Council, "Dewan Keamanan bertemu.", "The Security Council met."));

        Assert.Equal((GlossaryFailureKind.EngineTarget, "They met."), (failure.Kind, failure.Target));
    }

    [Fact]
    public async Task An_example_that_fails_twice_counts_once()
    {
        var result = await RunAsync("They met.", With(Council, "Dewan Keamanan bertemu.", "They met."));

        Assert.Equal((1, 2), (result.Failed, result.Failures.Count));
    }

    [Fact]
    public async Task A_not_sentence_in_which_the_entry_matches_fails()
    {
        var failure = await FailureAsync("x", Council with { NotIn = ["Hari ini Dewan Keamanan bertemu."] });

        Assert.Equal(
            (GlossaryFailureKind.NotSentence, "'Dewan Keamanan' matches in a sentence under 'not'"),
            (failure.Kind, failure.Message)
        );
    }

    [Fact]
    public async Task A_deprecated_entry_is_skipped()
    {
        var result = await RunAsync("x", With(Council, "x", "y") with { Status = TermStatus.Deprecated });

        Assert.Equal("0 examples, 0 not-sentences, 0 failed", result.ToString());
    }

    [Fact]
    public async Task An_engine_without_an_answer_is_not_a_glossary_error()
    {
        var engine = FakeTranslator.ForEach(_ => new TranslationResult.Failure(TestData.NetworkProblem));
        var tester = new GlossaryTester(new Glossary([With(Council, "Dewan Keamanan.", "The Security Council.")]), engine);

        Assert.Equal(
            TestData.NetworkProblem,
            Assert.Single((await Assert.ThrowsAsync<ProblemException>(() => tester.RunAsync(TestData.CancellationToken))).Problems)
        );
    }

    [Fact]
    public async Task An_engine_failure_fails_only_its_example()
    {
        var entry = Council with
        {
            Examples = [Example("Dewan Keamanan.", "The Security Council."), Example("Dewan Keamanan rusak.", "The Security Council.")],
        };
        var engine = FakeTranslator.ForEach(text =>
            text.Contains("rusak", StringComparison.Ordinal)
                ? new TranslationResult.Failure(TestData.NetworkProblem)
                : TestData.Success("Security Council.")
        );
        var result = await new GlossaryTester(new Glossary([entry]), engine).RunAsync(TestData.CancellationToken);

        Assert.Equal(GlossaryFailureKind.EngineFailed, Assert.Single(result.Failures).Kind);
    }

    private static TermExample Example(string indonesian, string english) =>
        new(indonesian, english, new SourceLocation("test.yaml", 7, 9));

    private static TermEntry With(TermEntry entry, string indonesian, string english) =>
        entry with
        {
            Examples = [Example(indonesian, english)],
        };

    private static async Task<GlossaryFailure> FailureAsync(string answer, params TermEntry[] entries) =>
        Assert.Single((await RunAsync(answer, entries)).Failures, failure => failure.Entry.Examples.Count + failure.Entry.NotIn.Count > 0);

    private static Task<GlossaryTestResult> RunAsync(string answer, params TermEntry[] entries) =>
        new GlossaryTester(new Glossary(entries), FakeTranslator.ForEach(_ => TestData.Success(answer))).RunAsync(
            TestData.CancellationToken
        );
}
