using Translate.Core.Memory;
using Translate.Core.Pipeline;
using Translate.Core.Problems;
using Translate.Engines.Tests.Azure;

namespace Translate.Engines.Tests.OpenAI;

/// <summary>A budget holds also where estimates are much too low.</summary>
public sealed class OpenAIBudgetTests
{
    private static readonly string Article = string.Join(' ', SomeSegments.Numbered(60).Select(request => request.Text));

    /// <summary>A token of theirs has four characters at the emulator, and ten by the estimate.</summary>
    private static readonly string LongSentences = string.Join(
        ' ',
        Enumerable
            .Range(1, 30)
            .Select(i => $"Presiden membuka konferensi ke-{i} di {string.Join(" dan ", Enumerable.Repeat("kota yang besar", 40))}.")
    );

    [Theory]
    [InlineData(1_000)]
    [InlineData(8_000)]
    [InlineData(10_000)]
    [InlineData(12_000)]
    [InlineData(16_000)]
    public async Task A_run_never_bills_more_than_its_budget(long budget)
    {
        await using var chat = await EmulatedChat.StartAsync(
            options => (options.TokenLength, options.RequestElements, options.MaxReasoningTokens) = (10, 5, 0),
            patience: options => options.MaxConcurrency = 8
        );
        using var memory = TranslationMemory.CreateInMemory();
        using var pipeline = new TranslationPipelineBuilder()
            .UseEngine(chat.Engine)
            .UseMemory(memory)
            .LimitBilledCharacters(budget)
            .Build();

        try
        {
            await pipeline.TranslateAsync(LongSentences, TestContext.Current.CancellationToken);
        }
        catch (ProblemException e)
        {
            Assert.All(e.Problems, problem => Assert.Equal(ProblemKind.OverQuota, problem.Kind));
        }

        var billed = chat.Service.Usages.Sum(usage => usage.Input + usage.Output);
        Assert.InRange(billed, budget < 12_000 ? 0 : 1, budget);
        Assert.Equal(billed, chat.Engine.Usage.Characters);
    }

    [Fact]
    public async Task Paid_work_is_used_and_a_larger_budget_completes_the_article()
    {
        await using var chat = await EmulatedChat.StartAsync(options => options.MaxReasoningTokens = 0);
        using var memory = TranslationMemory.CreateInMemory();
        foreach (var budget in (long[])[4_000, 4_000, 100_000])
        {
            using var pipeline = new TranslationPipelineBuilder()
                .UseEngine(chat.Engine)
                .UseMemory(memory)
                .LimitBilledCharacters(budget)
                .Build();
            try
            {
                await pipeline.TranslateAsync(Article, TestContext.Current.CancellationToken);
            }
            catch (ProblemException)
            {
                // The budget refused.
            }
        }

        Assert.Equal(60, memory.GetAllUnits().Count());
        Assert.Equal(60, chat.Service.Requests.Sum(request => request.Segments));
    }

    [Fact]
    public async Task The_limit_of_an_answer_is_sent_only_with_a_budget()
    {
        await using var chat = await EmulatedChat.StartAsync();
        foreach (var budget in (long?[])[null, 1_000_000])
        {
            using var pipeline = new TranslationPipelineBuilder().UseEngine(chat.Engine).LimitBilledCharacters(budget).Build();
            await pipeline.TranslateAsync("Presiden membuka konferensi.", TestContext.Current.CancellationToken);
        }

        Assert.Equal(
            [false, true],
            chat.Service.Requests.Select(request => request.Body.Contains("max_completion_tokens", StringComparison.Ordinal))
        );
    }
}
