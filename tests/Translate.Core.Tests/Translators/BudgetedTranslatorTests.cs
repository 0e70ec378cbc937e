using Translate.Core.Problems;
using Translate.Core.Translators;

namespace Translate.Core.Tests.Translators;

public class BudgetedTranslatorTests
{
    [Fact]
    public async Task A_request_over_the_limit_is_refused_unsent_and_smaller_ones_may_follow()
    {
        var engine = FakeTranslator.ToUppercase();
        var budgeted = new BudgetedTranslator(engine, new RunLedger(maxCharacters: 10));
        await AskAsync("123456");
        var problem = (await Assert.ThrowsAsync<ProblemException>(() => AskAsync("12345"))).Problems[0];
        Assert.Equal(ProblemKind.OverQuota, problem.Kind);
        Assert.Contains("11 characters, and the budget is 10", problem.Message);
        await AskAsync("1", "234");
        await Assert.ThrowsAsync<ProblemException>(() => AskAsync("1"));
        Assert.Equal(["123456", "1", "234"], engine.Requests.Select(request => request.Text));

        Task AskAsync(params string[] texts) =>
            budgeted.TranslateAsync([.. texts.Select(text => new TranslationRequest(text, []))], TestData.CancellationToken);
    }
}
