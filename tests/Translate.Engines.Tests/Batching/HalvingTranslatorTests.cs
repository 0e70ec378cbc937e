using CsCheck;
using Translate.Core.Problems;
using Translate.Engines.Batching;
using static Translate.Engines.Tests.Batching.RecordingTranslator;

namespace Translate.Engines.Tests.Batching;

public class HalvingTranslatorTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Only_the_rejected_segment_fails()
    {
        var engine = new RecordingTranslator { Fault = texts => texts.Contains("bad") ? Problem(ProblemKind.BadInput) : null };

        Assert.Equal(
            ["[a]", "[b]", "BadInput", "[d]", "[e]"],
            Targets(await new HalvingTranslator(engine).TranslateAsync(Requests("a", "b", "bad", "d", "e"), Token))
        );
        Assert.Equal(
            [
                ["a", "b", "bad", "d", "e"],
                ["a", "b"],
                ["bad", "d", "e"],
                ["bad"],
                ["d", "e"],
            ],
            engine.Calls
        );
    }

    [Theory]
    [InlineData(ProblemKind.Network)]
    [InlineData(ProblemKind.Credentials)]
    [InlineData(ProblemKind.BadConfiguration)]
    public async Task A_failure_unrelated_to_segments_is_propagated(ProblemKind kind)
    {
        var engine = new RecordingTranslator { Fault = _ => Problem(kind) };

        await Assert.ThrowsAnyAsync<ProblemException>(() => new HalvingTranslator(engine).TranslateAsync(Requests("a", "b"), Token));
        Assert.Single(engine.Calls);
    }

    [Fact]
    public async Task A_failure_of_one_half_does_not_affect_the_other()
    {
        var engine = new RecordingTranslator
        {
            Fault = texts =>
                texts.Count == 4 ? Problem(ProblemKind.BadInput)
                : texts.Contains("c") ? Problem(ProblemKind.OverQuota)
                : null,
        };

        Assert.Equal(
            ["[a]", "[b]", "OverQuota", "OverQuota"],
            Targets(await new HalvingTranslator(engine).TranslateAsync(Requests("a", "b", "c", "d"), Token))
        );
    }

    [Fact]
    public async Task Only_rejected_segments_fail_and_no_result_is_requested_again() =>
        await Gen
            .Bool.Array[1, 40]
            .SampleAsync(
                async guilty =>
                {
                    var texts = guilty.Select((isGuilty, i) => isGuilty ? $"bad{i}" : $"good{i}").ToList();
                    var engine = new RecordingTranslator
                    {
                        Fault = asked =>
                            asked.Any(text => text.StartsWith("bad", StringComparison.Ordinal)) ? Problem(ProblemKind.BadInput) : null,
                    };

                    var results = await new HalvingTranslator(engine).TranslateAsync(Requests(texts), CancellationToken.None);

                    Assert.Equal(
                        texts.Select(text => text.StartsWith("bad", StringComparison.Ordinal) ? "BadInput" : $"[{text}]"),
                        Targets(results)
                    );
                    var answered = engine
                        .Calls.Where(call => !call.Any(text => text.StartsWith("bad", StringComparison.Ordinal)))
                        .SelectMany(call => call)
                        .ToList();
                    Assert.Equal(answered.Distinct(), answered);
                },
                iter: 200
            );
}
