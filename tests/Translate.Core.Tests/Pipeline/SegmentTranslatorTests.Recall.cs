using Translate.Core.Bitexts;
using Translate.Core.Pipeline;

namespace Translate.Core.Tests.Pipeline;

public sealed partial class SegmentTranslatorTests
{
    [Fact]
    public async Task A_refresh_retranslates_units_of_another_version_and_keeps_human_units()
    {
        _memory.Save([
            TestMemory.Unit("Satu.") with
            {
                Engine = TestData.Engine.Identity with { Version = "6" },
            },
            TestMemory.Unit("Dua."),
            TestMemory.HumanUnit("Tiga.", "Three."),
        ]);
        var answers = await Translator(_engine, new RecallOptions { Refresh = true })
            .TranslateAsync([TestMemory.Query("Satu."), TestMemory.Query("Dua."), TestMemory.Query("Tiga.")], TestData.CancellationToken);
        Assert.Equal(["SATU.", "It goes.", "Three."], answers.Cast<SegmentResult.Translated>().Select(answer => answer.Unit.Target));
        Assert.Equal("Satu.", Assert.Single(_engine.Requests).Text);
    }

    [Fact]
    public async Task A_failed_refresh_keeps_the_earlier_translation()
    {
        _memory.Save([TestMemory.Unit("Satu.") with { Engine = TestData.Engine.Identity with { Version = "6" } }]);
        var engine = FakeTranslator.FailingAt("Satu.", TestData.NetworkProblem);
        var kept = Assert.IsType<SegmentResult.Translated>(
            (
                await Translator(engine, new RecallOptions { Refresh = true })
                    .TranslateAsync([TestMemory.Query("Satu."), TestMemory.Query("Satu.")], TestData.CancellationToken)
            )[0]
        );
        Assert.Equal(
            (TranslationRoute.Kept, "It goes.", TestData.NetworkProblem, 5L),
            (kept.Route, kept.Unit.Target, kept.Failure, kept.BilledCharacters)
        );
        Assert.Equal("It goes.", Assert.Single(_memory.GetAllUnits()).Target);
    }

    [Fact]
    public async Task A_failed_retranslation_for_a_changed_term_keeps_the_earlier_translation()
    {
        var council = TestData.Term("Dewan", "Council");
        _memory.Save([TestMemory.Unit("Dewan rapat.", "The Council meets.", council)]);
        var kept = Assert.IsType<SegmentResult.Translated>(
            Assert.Single(
                await Translator(FakeTranslator.FailingAt("Dewan rapat.", TestData.NetworkProblem))
                    .TranslateAsync([TestMemory.Query("Dewan rapat.", council with { Target = "Board" })], TestData.CancellationToken)
            )
        );
        Assert.Equal((TranslationRoute.Kept, "The Council meets."), (kept.Route, kept.Unit.Target));
    }

    [Fact]
    public async Task A_similar_approved_sentence_is_suggested_for_new_and_recalled_sentences()
    {
        _memory.Save([TestMemory.HumanUnit("Presiden membuka pasar besar itu Senin.", "The president opened the market on Monday.")]);
        foreach (var way in new[] { TranslationRoute.New, TranslationRoute.Recalled })
        {
            var answer = Assert.IsType<SegmentResult.Translated>(
                Assert.Single(
                    await Translator(_engine)
                        .TranslateAsync([TestMemory.Query("Presiden membuka pasar besar itu Rabu.")], TestData.CancellationToken)
                )
            );
            Assert.Equal(
                (way, 83, "The president opened the market on Monday."),
                (answer.Route, answer.Suggestion!.Percent, answer.Suggestion.Target)
            );
            Assert.Equal("Senin", Assert.Single(answer.Suggestion.Differences).In(answer.Suggestion.Source).ToString());
            Assert.Equal("PRESIDEN MEMBUKA PASAR BESAR ITU RABU.", answer.Unit.Target);
        }
    }

    [Fact]
    public async Task An_engine_translation_of_a_similar_sentence_is_not_suggested()
    {
        await WaysAsync("Presiden membuka pasar besar itu Senin.");
        var answer = Assert.Single(
            await Translator(_engine)
                .TranslateAsync([TestMemory.Query("Presiden membuka pasar besar itu Rabu.")], TestData.CancellationToken)
        );
        Assert.Null(Assert.IsType<SegmentResult.Translated>(answer).Suggestion);
    }

    [Theory]
    [InlineData(0, TranslationRoute.New)]
    [InlineData(84, TranslationRoute.New)]
    [InlineData(83, TranslationRoute.Fuzzy)]
    public async Task A_similar_sentence_is_used_only_from_the_accepted_similarity_up(int accepted, TranslationRoute way)
    {
        _memory.Save([TestMemory.HumanUnit("Presiden membuka pasar besar itu Senin.", "The president opened the market on Monday.")]);
        var segments = Translator(_engine, new RecallOptions { AcceptFuzzy = accepted });
        var query = TestMemory.Query("Presiden membuka pasar besar itu Rabu.");
        Assert.Equal(way, Assert.Single(segments.Plan([query], new HashSet<long>())).Route);
        var answer = Assert.IsType<SegmentResult.Translated>(
            Assert.Single(await segments.TranslateAsync([query], TestData.CancellationToken))
        );
        Assert.Equal(way, answer.Route);
        Assert.Equal(way == TranslationRoute.Fuzzy ? Origin.Memory : Origin.Engine, answer.Unit.Origin);
        Assert.Equal(UnitState.Translated, answer.Unit.State);
    }

    [Theory]
    [InlineData("Presiden tidak membuka pasar besar itu hari Senin di ibu kota negara.")]
    [InlineData("Presiden membuka pasar besar itu hari Senin di ibu kota negara?")]
    [InlineData("Presiden membuka 5 pasar besar itu hari Senin di ibu kota negara.")]
    [InlineData("Presiden membuka dua pasar besar itu hari Senin di ibu kota negara.")]
    public async Task A_similar_sentence_is_never_accepted_across_a_negation_a_number_or_a_question(string source)
    {
        _memory.Save([
            TestMemory.HumanUnit(
                "Presiden membuka pasar besar itu hari Senin di ibu kota negara.",
                "The president opened the big market on Monday in the capital."
            ),
        ]);
        var segments = Translator(_engine, new RecallOptions { AcceptFuzzy = 75 });
        Assert.Equal(TranslationRoute.New, Assert.Single(segments.Plan([TestMemory.Query(source)], new HashSet<long>())).Route);
        var answer = Assert.IsType<SegmentResult.Translated>(
            Assert.Single(await segments.TranslateAsync([TestMemory.Query(source)], TestData.CancellationToken))
        );
        Assert.Equal(TranslationRoute.New, answer.Route);
        Assert.InRange(answer.Suggestion!.Percent, 75, 95);
    }

    [Fact]
    public async Task A_less_similar_sentence_is_accepted_if_the_most_similar_number_differs()
    {
        _memory.Save([
            TestMemory.HumanUnit("Presiden membuka 5 pasar besar itu hari Senin di ibu kota.", "five"),
            TestMemory.HumanUnit("Presiden membuka 6 pasar lama itu hari Senin di ibu kota.", "six"),
        ]);
        var answer = Assert.Single(
            await Translator(_engine, new RecallOptions { AcceptFuzzy = 75 })
                .TranslateAsync(
                    [TestMemory.Query("Presiden membuka 6 pasar besar itu hari Senin di ibu kota.")],
                    TestData.CancellationToken
                )
        );
        Assert.Equal("six", Assert.IsType<SegmentResult.Translated>(answer).Unit.Target);
    }
}
