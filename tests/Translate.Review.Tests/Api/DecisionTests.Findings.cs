using System.Net;
using System.Text.Json;
using Translate.Core.Bitexts;

namespace Translate.Review.Tests.Api;

public partial class DecisionTests
{
    [Fact]
    public async Task A_waived_occurrence_stays_waived_in_a_new_run()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/a.txt", SampleArticles.Sample);
        await using (var review = await TestReview.StartAsync(folder, terms: SampleArticles.Terms))
        {
            await review.SignInAsync();
            var saved = await review.SendAsync(
                "api/articles/0/units/3.2/waiver",
                new { term = 0, reason = "The text of the treaty says armistice" }
            );
            var term = saved.GetProperty("units")[0].GetProperty("terms")[0];
            Assert.Equal(
                ("waived", "person", "The text of the treaty says armistice"),
                (term.GetProperty("outcome").GetString(), term.GetProperty("reason").GetString(), term.GetProperty("note").GetString())
            );
            Assert.False(saved.GetProperty("units")[0].GetProperty("needsReview").GetBoolean());
        }

        using var pipeline = TestReview.CreatePipeline(folder, SampleArticles.Translator(), SampleArticles.Terms);
        var summary = await pipeline.RunAsync([folder["in"]], TestReview.CancellationToken);
        Assert.Equal((1, 1), (summary.Total.TermsViolated, summary.Total.TermsWaived));
        Assert.Contains("The text of the treaty says armistice", folder.Read("out/a.txt.bilingual.jsonl"), StringComparison.Ordinal);
        using var changed = TestReview.CreatePipeline(
            folder,
            SampleArticles.Translator(),
            SampleArticles.Council,
            SampleArticles.Ceasefire with
            {
                Target = "truce",
            }
        );
        Assert.Equal(3, (await changed.RunAsync([folder["in"]], TestReview.CancellationToken)).Total.TermsViolated);
    }

    [Fact]
    public async Task A_waiver_can_be_undone()
    {
        await using var review = await TestReview.OpenAsync();
        await review.SendAsync("api/articles/0/units/3.2/waiver", new { term = 0, reason = "A quotation" });
        var saved = await review.SendAsync("api/articles/0/units/3.2/waiver", new { term = 0 });
        Assert.Equal("violated", saved.GetProperty("units")[0].GetProperty("terms")[0].GetProperty("outcome").GetString());
    }

    [Fact]
    public async Task A_dismissed_finding_is_resolved_everywhere_until_the_target_changes()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/a.txt", SampleArticles.Sample);
        long before;
        await using (var review = await TestReview.StartAsync(folder, terms: SampleArticles.Terms))
        {
            await review.SignInAsync();
            before = (await review.GetAsync("api/articles"))[0].GetProperty("toReview").GetInt64();
            var finding = (await review.GetUnitAsync("2.2"))
                .GetProperty("findings")
                .EnumerateArray()
                .First(item => item.GetProperty("isOpen").GetBoolean());
            var saved = await review.SendAsync(
                "api/articles/0/units/2.2/dismissal",
                new
                {
                    finding = finding.GetProperty("id").GetString(),
                    message = finding.GetProperty("message").GetString(),
                    reason = "The number is in the headline",
                }
            );
            Assert.False(saved.GetProperty("units")[0].GetProperty("needsReview").GetBoolean());
            Assert.Equal(before - 1, (await review.GetAsync("api/articles"))[0].GetProperty("toReview").GetInt64());
        }

        using var pipeline = TestReview.CreatePipeline(folder, SampleArticles.Translator(), SampleArticles.Terms);
        Assert.Equal(before - 1, (await pipeline.RunAsync([folder["in"]], TestReview.CancellationToken)).Total.ToReview);
        var status = Assert.Single(
            await pipeline.GetStatusAsync([folder["in"]], TestReview.CancellationToken).ToListAsync(TestReview.CancellationToken)
        );
        Assert.Equal(before - 1, status.ToReview);
    }

    [Fact]
    public async Task A_finding_about_the_whole_article_can_be_dismissed()
    {
        await using var review = await TestReview.OpenAsync(("a.txt", SampleArticles.Repeated));
        var finding = (await review.GetUnitAsync("2.1"))
            .GetProperty("findings")
            .EnumerateArray()
            .Single(item => item.GetProperty("id").GetString() == FindingIds.RepeatedTarget);
        var saved = await review.SendAsync(
            "api/articles/0/units/2.1/dismissal",
            new
            {
                finding = FindingIds.RepeatedTarget,
                message = finding.GetProperty("message").GetString(),
                reason = "They said the same",
            }
        );
        Assert.Equal(
            "They said the same",
            saved
                .GetProperty("units")[0]
                .GetProperty("findings")
                .EnumerateArray()
                .Single(item => item.GetProperty("id").GetString() == FindingIds.RepeatedTarget)
                .GetProperty("dismissal")
                .GetString()
        );
        Assert.Equal(
            "They said the same",
            (await review.GetUnitAsync("2.1"))
                .GetProperty("findings")
                .EnumerateArray()
                .Single(item => item.GetProperty("id").GetString() == FindingIds.RepeatedTarget)
                .GetProperty("dismissal")
                .GetString()
        );
    }

    [Fact]
    public async Task A_missing_finding_cannot_be_dismissed()
    {
        await using var review = await TestReview.OpenAsync();
        using var response = await review.PostAsync(
            "api/articles/0/units/2.2/dismissal",
            new
            {
                finding = "number-missing",
                message = "another",
                reason = "no",
            }
        );
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task A_draft_is_checked_and_survives_a_restart()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/a.txt", SampleArticles.Sample);
        await using (var review = await TestReview.StartAsync(folder, terms: SampleArticles.Terms))
        {
            await review.SignInAsync();
            var check = await review.SendAsync(
                "api/articles/0/units/2.1/check",
                new { target = "The Security Council met on Monday in New York." }
            );
            Assert.Equal("applied", check.GetProperty("terms")[0].GetProperty("outcome").GetString());
            Assert.Equal(
                JsonValueKind.Undefined,
                check.TryGetProperty("findings", out var findings) ? findings.ValueKind : JsonValueKind.Undefined
            );
        }

        await using var again = await TestReview.StartAsync(folder, terms: SampleArticles.Terms);
        await again.SignInAsync();
        Assert.Equal("The Security Council met on Monday in New York.", (await again.GetUnitAsync("2.1")).GetProperty("draft").GetString());
        await again.ApproveAsync("2.1", "The Security Council met on Monday.");
        Assert.False((await again.GetUnitAsync("2.1")).TryGetProperty("draft", out _));
    }

    [Fact]
    public async Task Comments_and_flags_are_counted()
    {
        await using var review = await TestReview.OpenAsync();
        await review.SendAsync("api/articles/0/units/2.2/note", new { text = "Sure?" });
        await review.SendAsync("api/articles/0/units/2.2/note", new { isFlagged = true });
        var unit = await review.GetUnitAsync("2.2");
        Assert.Equal((1, true), (unit.GetProperty("comments").GetInt32(), unit.GetProperty("isFlagged").GetBoolean()));
        await review.SendAsync("api/articles/0/units/2.2/note", new { isFlagged = false });
        Assert.False((await review.GetUnitAsync("2.2")).GetProperty("isFlagged").GetBoolean());
    }
}
