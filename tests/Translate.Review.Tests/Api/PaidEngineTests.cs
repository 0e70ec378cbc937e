namespace Translate.Review.Tests.Api;

public class PaidEngineTests
{
    [Fact]
    public async Task A_paid_engine_is_not_called()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/a.txt", SampleArticles.Sample);
        var engine = new PaidTranslator(SampleArticles.Translator());
        await using var review = await TestReview.StartAsync(folder, engine: engine);
        await review.SignInAsync();
        Assert.Equal(0, engine.Usage.Requests);
        Assert.Contains(review.Messages, message => message.Contains("would bill", StringComparison.Ordinal));
        Assert.Equal(7, (await review.GetAsync("api/state")).GetProperty("costs")[0].GetProperty("sentences").GetInt32());
        var unit = await review.GetUnitAsync("2.1");
        Assert.True(unit.GetProperty("needsReview").GetBoolean());
        await review.ApproveAsync("2.1", "The Security Council met on Monday.");
        Assert.True((await review.GetUnitAsync("2.1")).GetProperty("isApproved").GetBoolean());
        Assert.Equal(0, engine.Usage.Requests);
    }

    [Fact]
    public async Task A_new_term_shows_its_cost_and_translates_nothing()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/a.txt", SampleArticles.Sample);
        folder.Write("glossary/general.yaml", "terms:\n  warga: residents\n");
        var engine = new PaidTranslator(SampleArticles.Translator());
        await using var review = await TestReview.StartAsync(
            folder,
            options => options with { TranslatePaid = true, Glossary = folder["glossary"] },
            engine
        );
        await review.SignInAsync();
        var before = engine.Usage.Requests;
        var added = await review.SendAsync("api/glossary/terms", new { source = "menteri", target = "cabinet minister" });
        Assert.Equal(
            ("Menteri itu pulang ke Jakarta setelah rapat selesai.".Length, 2),
            (added.GetProperty("characters").GetInt32(), added.GetProperty("again").GetInt32())
        );
        Assert.Equal(before, engine.Usage.Requests);
        await review.SendAsync("api/glossary/retranslation", new { source = "menteri" });
        Assert.Equal(before + 1, engine.Usage.Requests);
    }

    [Fact]
    public async Task A_paid_engine_is_called_if_the_user_agrees()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/a.txt", SampleArticles.Sample);
        var engine = new PaidTranslator(SampleArticles.Translator());
        await using var review = await TestReview.StartAsync(folder, options => options with { TranslatePaid = true }, engine);
        Assert.True(engine.Usage.Requests > 0);
    }
}
