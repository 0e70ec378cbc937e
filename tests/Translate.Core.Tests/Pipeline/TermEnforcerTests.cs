using System.Text.RegularExpressions;
using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Matching;
using Translate.Core.Pipeline;
using Translate.Core.Translators;

namespace Translate.Core.Tests.Pipeline;

public class TermEnforcerTests
{
    private static readonly Glossary Glossary = new([
        TestData.Term("Dewan Keamanan", "Security Council", "Security Board"),
        TestData.Term("gencatan senjata", "ceasefire", "weapons truce"),
        TestData.Term("rudal balistik", "ballistic missile"),
        TestData.Term("Korea Utara", "North Korea"),
    ]);

    private static readonly TermMatcher Matcher = new(Glossary);

    [Fact]
    public async Task An_engine_with_the_strongest_strategy_is_called_once()
    {
        var engine = new LadderEngine(
            [TermStrategy.Native, TermStrategy.Placeholder],
            request => request.Terms.Count > 0 ? "The Security Council met." : "They met."
        );
        Assert.Equal(("The Security Council met.", TermOutcomeKind.Applied), await FirstAsync(engine, "Dewan Keamanan bersidang."));
        Assert.Single(engine.Asked);
    }

    [Fact]
    public async Task Terms_missed_by_the_first_strategy_use_the_next()
    {
        var engine = new LadderEngine(
            [TermStrategy.Native, TermStrategy.Placeholder],
            request => request.Terms.Count > 0 ? "They met." : request.Text.Replace("bersidang", "met", StringComparison.Ordinal)
        );
        Assert.Equal(("Security Council met.", TermOutcomeKind.Applied), await FirstAsync(engine, "Dewan Keamanan bersidang."));
    }

    [Theory]
    [InlineData("lost", "The meeting.")]
    [InlineData("cut", "ZQBBHL met.")]
    [InlineData("doubled", "{0} and {0} met.")]
    [InlineData("recased", "{1} met.")]
    public async Task A_damaged_placeholder_is_retried_without_it(string how, string answer)
    {
        var engine = new LadderEngine(
            [TermStrategy.Placeholder],
            request =>
                request.Text.StartsWith("ZQ", StringComparison.Ordinal)
                    ? string.Format(
                        System.Globalization.CultureInfo.InvariantCulture,
                        answer,
                        request.Text[..8],
                        request.Text[..8].ToLowerInvariant()
                    )
                    : "The Security Board met."
        );
        var (target, kind) = await FirstAsync(engine, "Dewan Keamanan bersidang.");
        Assert.True((target, kind) == ("The Security Council met.", TermOutcomeKind.Repaired), $"{how}: {target} {kind}");
    }

    [Fact]
    public async Task A_different_rendering_is_replaced_in_number_case_and_article()
    {
        var engine = new LadderEngine(
            [],
            request =>
                request.Text switch
                {
                    "Dewan Keamanan" => "the Safety Assembly",
                    "rudal balistik" => "an arched rocket",
                    _ => "The Safety Assembly's men saw an arched rocket and two arched rockets.",
                }
        );
        var text = "Orang Dewan Keamanan melihat rudal balistik dan dua rudal balistik.";
        var result = Assert.IsType<TranslationResult.Success>(
            Assert.Single(
                await new TermEnforcer(engine).TranslateAsync([new TranslationRequest(text, Matcher.Match(text))], CancellationToken.None)
            )
        );
        Assert.Equal("The Security Council's men saw a ballistic missile and two ballistic missiles.", result.Target);
        Assert.All(result.Terms, term => Assert.Equal(TermOutcomeKind.Repaired, term.Kind));
    }

    [Fact]
    public async Task Unrepairable_term_is_violated() =>
        Assert.Equal(
            ("They met.", TermOutcomeKind.Violated),
            await FirstAsync(
                new LadderEngine([TermStrategy.Native, TermStrategy.Placeholder, TermStrategy.Context], _ => "They met."),
                "Dewan Keamanan bersidang."
            )
        );

    [Fact]
    public async Task Results_that_no_later_strategy_can_improve_are_returned_immediately()
    {
        var engine = new LadderEngine(
            [TermStrategy.Native, TermStrategy.Placeholder],
            request =>
                request.Text switch
                {
                    "Dewan Keamanan bersidang." => "They met.",
                    "Ia pulang." => "He went home.",
                    _ => request.Text.Replace("bersidang", "met", StringComparison.Ordinal),
                }
        );
        string[] texts = ["Dewan Keamanan bersidang.", "Ia pulang."];
        var handedOver = new List<string>();
        await foreach (
            var settled in new TermEnforcer(engine).TranslateIncrementallyAsync(
                [.. texts.Select(text => new TranslationRequest(text, Matcher.Match(text)))],
                TestContext.Current.CancellationToken
            )
        )
        {
            handedOver.AddRange(
                settled.Select(item => $"{item.Index}: {((TranslationResult.Success)item.Result).Target} after {engine.Asked.Count}")
            );
        }

        Assert.Equal(["1: He went home. after 2", "0: Security Council met. after 3"], handedOver);
    }

    [Fact]
    public async Task A_blank_answer_is_a_failure() =>
        Assert.IsType<TranslationResult.Failure>(
            Assert.Single(
                await new TermEnforcer(new LadderEngine([], _ => " ")).TranslateAsync(
                    [new TranslationRequest("Ia pulang.", [])],
                    CancellationToken.None
                )
            )
        );

    [Fact]
    public async Task A_bad_engine_leaks_no_placeholder_and_hides_no_violation()
    {
        const int Units = 100_000;
        const int Batch = 1_000;
        var engine = new MisbehavingEngine(seed: 20);
        var ladder = new TermEnforcer(engine);
        var random = new Random(7);
        string[] sentences =
        [
            "Dewan Keamanan membahas gencatan senjata.",
            "Korea Utara menembakkan rudal-rudal balistik.",
            "Dewan Keamanan dan Dewan Keamanan bertemu.",
            "Ia pulang.",
            "Rudal balistik Korea Utara melanggar gencatan senjata, kata Dewan Keamanan.",
        ];
        var (applied, violated, unclaimed) = (0, 0, 0);
        for (var done = 0; done < Units; done += Batch)
        {
            var requests = Enumerable
                .Range(0, Batch)
                .Select(_ => sentences[random.Next(sentences.Length)])
                .Select(text => new TranslationRequest(text, Matcher.Match(text)))
                .ToList();
            var results = await ladder.TranslateAsync(requests, TestContext.Current.CancellationToken);
            foreach (var (request, result) in requests.Zip(results.Cast<TranslationResult.Success>()))
            {
                Assert.False(MisbehavingEngine.ContainsPlaceholder(result.Target), result.Target);
                Assert.Equal(request.Terms.Count, result.Terms.Count);
                foreach (var group in result.Terms.GroupBy(term => term.Occurrence.Entry))
                {
                    var said =
                        MisbehavingEngine.CountRenderings(group.Key.Target, result.Target) + CountShared(group.Key.Target, result.Target);
                    var claimed = group.Count(term => term.Kind is TermOutcomeKind.Applied or TermOutcomeKind.Repaired);
                    Assert.True(claimed <= Math.Min(said, group.Count()), $"{group.Key}: {claimed} claimed, {said} said: {result.Target}");
                    unclaimed += Math.Min(said, group.Count()) - claimed;
                    applied += claimed;
                    violated += group.Count() - claimed;
                }
            }
        }

        // A test of an engine that never errs, or never succeeds, would prove nothing.
        Assert.True(applied > Units / 10 && violated > Units / 100, $"{applied} applied, {violated} violated");

        // Where terms have changed places, what is said proves nothing.
        Assert.True(unclaimed < applied / 50, $"{unclaimed} said and not claimed, {applied} applied");
    }

    /// <summary>Counts renderings whose head comes later, as a plural: <c>Security and Economic Councils</c>.</summary>
    private static int CountShared(string rendering, string target) =>
        rendering.Split(' ') is [var modifier, var head]
            ? Regex.Count(target, $@"\b{modifier} and (\w+ ){{1,3}}{head}s\b", RegexOptions.IgnoreCase)
            : 0;

    private static async Task<(string Target, TermOutcomeKind Kind)> FirstAsync(ITranslator engine, string text)
    {
        var results = await new TermEnforcer(engine).TranslateAsync(
            [new TranslationRequest(text, Matcher.Match(text))],
            TestContext.Current.CancellationToken
        );
        var success = Assert.IsType<TranslationResult.Success>(Assert.Single(results));
        return (success.Target, Assert.Single(success.Terms).Kind);
    }

    private sealed class LadderEngine(IReadOnlyList<TermStrategy> means, Func<TranslationRequest, string> answer) : ITranslator
    {
        public List<TranslationRequest> Asked { get; } = [];

        public EngineInfo Info { get; } = TestData.Engine with { TermStrategies = means };

        public EngineUsage Usage => new(Asked.Count, Asked.Sum(CountBilledCharacters));

        public long CountBilledCharacters(TranslationRequest request) => request.Text.Length;

        public Task<IReadOnlyList<TranslationResult>> TranslateAsync(
            IReadOnlyList<TranslationRequest> requests,
            CancellationToken cancellationToken
        )
        {
            Asked.AddRange(requests);
            return Task.FromResult<IReadOnlyList<TranslationResult>>([.. requests.Select(request => TestData.Success(answer(request)))]);
        }
    }
}
