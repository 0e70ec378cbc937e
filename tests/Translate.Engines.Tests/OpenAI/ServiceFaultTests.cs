using Translate.Core.Problems;
using Translate.Core.Translators;

namespace Translate.Engines.Tests.OpenAI;

/// <summary>What only a chat service does instead of answering, for the first, the middle and the last request, once, thrice and for ever. The rest is in <c>ServiceFaultMatrixTests</c>.</summary>
public class ServiceFaultTests
{
    private const int Requests = 3;
    private const int ForEver = 1_000_000;
    private const int Attempts = 5;

    private static readonly (string Fault, ProblemKind Kind, bool IsFinal)[] Faults =
    [
        ("422", ProblemKind.BadConfiguration, true),
        ("402", ProblemKind.OverQuota, true),
        ("429 insufficient_quota", ProblemKind.OverQuota, true),
        ("429 retry-after=1", ProblemKind.RateLimited, false),
        ("409", ProblemKind.Network, false),
        ("503 retry-after=2", ProblemKind.Network, false),
    ];

    public static TheoryData<string, ProblemKind, bool> Cells => [.. Faults];

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Nothing_is_lost_and_nothing_wrong_is_returned(string fault, ProblemKind kind, bool isFinal)
    {
        foreach (var position in Enumerable.Range(1, Requests))
        {
            foreach (var times in new[] { 1, 3, ForEver })
            {
                await using var chat = await EmulatedChat.StartAsync(options => options.RequestElements = 1);
                chat.Service.Faults.Replace(
                    string.Join(
                        "; ",
                        times == ForEver
                            ? [$"from {position}: {fault}"]
                            : Enumerable.Range(position, times).Select(number => $"nth {number}: {fault}")
                    )
                );

                var results = await chat.TranslateAsync(
                    "Satu orang datang ke pasar.",
                    "Dua orang pulang ke rumah.",
                    "Tiga orang tinggal di desa."
                );

                var broken = isFinal || times == ForEver ? Requests - position + 1 : 0;
                Assert.Equal(Requests, results.Count);
                Assert.All(results.Take(Requests - broken), result => Assert.IsType<TranslationResult.Success>(result));
                Assert.All(
                    results.Skip(Requests - broken),
                    result => Assert.Equal(kind, Assert.IsType<TranslationResult.Failure>(result).Problem.Kind)
                );
                Assert.InRange(
                    chat.Service.Requests.Count,
                    isFinal ? position : Requests + Math.Min(times, Attempts - 1) - 2,
                    isFinal ? position : Requests * Attempts
                );
                Assert.Equal(chat.Service.Usages.Sum(usage => usage.Input + usage.Output), chat.Engine.Usage.Characters);
            }
        }
    }

    [Theory]
    [InlineData("400 content_filter", "the service's content filter stops the sentence: content_filter")]
    [InlineData("400 context_length_exceeded", "the request is too long for the model: context_length_exceeded")]
    [InlineData("413", "the request is too long for the model")]
    public async Task A_sentence_that_the_service_rejects_fails_alone(string fault, string message)
    {
        await using var chat = await EmulatedChat.StartAsync();
        chat.Service.Faults.Replace($"always containing \"Dua orang\": {fault}");

        var results = await chat.TranslateAsync("Satu orang datang ke pasar.", "Dua orang pulang ke rumah.", "Tiga orang tinggal di desa.");

        Assert.IsType<TranslationResult.Success>(results[0]);
        Assert.StartsWith(message, Assert.IsType<TranslationResult.Failure>(results[1]).Problem.Message, StringComparison.Ordinal);
        Assert.IsType<TranslationResult.Success>(results[2]);
    }

    [Fact]
    public async Task Every_request_of_the_client_is_one_request_of_the_service()
    {
        await using var chat = await EmulatedChat.StartAsync(patience: resilience => resilience.MaxRetries = 0);
        chat.Service.Faults.Replace("always: 503");

        await chat.TranslateAsync("Satu orang datang ke pasar.");

        Assert.Single(chat.Service.Requests);
    }
}
