using System.Net;
using System.Text.Json;
using Translate.Core.Bitexts;
using Translate.Core.Pipeline.Reports;

namespace Translate.Review.Tests.Api;

public partial class DecisionTests
{
    [Fact]
    public async Task An_edit_is_in_the_memory_before_the_answer()
    {
        await using var review = await TestReview.OpenAsync();
        var saved = await review.ApproveAsync("2.1", "The Security Council met on Monday in New York.");
        using var memory = review.OpenMemory();
        var unit = Assert.Single(memory.GetAllUnits(), unit => unit.IsApproved);
        Assert.Equal("The Security Council met on Monday in New York.", unit.Target);
        Assert.Equal((Origin.Human, UnitState.Reviewed, "Sari"), (unit.Origin, unit.State, unit.Author));
        Assert.Equal("applied", saved.GetProperty("units")[0].GetProperty("terms")[0].GetProperty("outcome").GetString());
        Assert.False(saved.GetProperty("units")[0].GetProperty("needsReview").GetBoolean());
    }

    [Fact]
    public async Task An_approved_draft_keeps_the_engine_as_origin()
    {
        await using var review = await TestReview.OpenAsync();
        await review.ApproveAsync("2.3");
        using var memory = review.OpenMemory();
        var unit = Assert.Single(memory.GetAllUnits(), unit => unit.IsApproved);
        Assert.Equal((Origin.Engine, UnitState.Reviewed), (unit.Origin, unit.State));
    }

    [Fact]
    public async Task A_decision_spreads_to_identical_sentences_and_can_be_undone()
    {
        await using var review = await TestReview.OpenAsync(
            ("a.txt", SampleArticles.Sample),
            ("b.txt", "Menteri itu pulang ke Jakarta setelah rapat selesai.")
        );
        var saved = await review.ApproveAsync("2.3", "The minister went home.");
        Assert.Equal(1, saved.GetProperty("same").GetInt32());
        Assert.Equal(1, Assert.Single(saved.GetProperty("elsewhere").EnumerateArray()).GetProperty("id").GetInt32());
        Assert.Equal("The minister went home.", (await review.GetUnitAsync("4.2")).GetProperty("target").GetString());
        Assert.Equal("The minister went home.", (await review.GetUnitAsync("1.1", article: 1)).GetProperty("target").GetString());
        await review.DecideAsync("2.3", "undo");
        Assert.Equal(
            "The minister returned to Jakarta after the meeting ended.",
            (await review.GetUnitAsync("4.2")).GetProperty("target").GetString()
        );
        Assert.False((await review.GetUnitAsync("2.3")).GetProperty("isApproved").GetBoolean());
    }

    [Fact]
    public async Task A_decision_for_one_position_keeps_the_approved_others()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/a.txt", SampleArticles.Sample);
        folder.Write("in/b.txt", "Menteri itu pulang ke Jakarta setelah rapat selesai.");
        await using (var review = await TestReview.StartAsync(folder, terms: SampleArticles.Terms))
        {
            await review.SignInAsync();
            await review.ApproveAsync("2.3", "Everywhere.");
            var version = (await review.GetUnitAsync("2.3")).GetProperty("version").GetString();
            var saved = await review.SendAsync(
                "api/articles/0/units/2.3/decision",
                new
                {
                    kind = "approve",
                    version,
                    target = "Only here.",
                    isSpread = false,
                }
            );
            Assert.Equal(0, saved.GetProperty("same").GetInt32());
            Assert.Equal("Everywhere.", (await review.GetUnitAsync("4.2")).GetProperty("target").GetString());
            Assert.Equal("Everywhere.", (await review.GetUnitAsync("1.1", article: 1)).GetProperty("target").GetString());
        }

        Assert.Contains("Only here.", folder.Read("out/a.txt"), StringComparison.Ordinal);
        Assert.Contains("Everywhere.", folder.Read("out/a.txt"), StringComparison.Ordinal);
        Assert.Equal("Everywhere.", folder.Read("out/b.txt").Trim());
        await using var again = await TestReview.StartAsync(folder, terms: SampleArticles.Terms);
        await again.SignInAsync();
        await again.DecideAsync("2.3", "undo");
        Assert.Equal("Everywhere.", (await again.GetUnitAsync("2.3")).GetProperty("target").GetString());
    }

    [Fact]
    public async Task Undo_reverts_step_by_step()
    {
        await using var review = await TestReview.OpenAsync();
        var draft = (await review.GetUnitAsync("2.2")).GetProperty("target").GetString();
        await review.ApproveAsync("2.2", "First.");
        await review.ApproveAsync("2.2", "Second.");
        await review.DecideAsync("2.2", "unapprove");
        Assert.False((await review.GetUnitAsync("2.2")).GetProperty("isApproved").GetBoolean());
        foreach (var expected in (string?[])["Second.", "First.", draft])
        {
            await review.DecideAsync("2.2", "undo");
            Assert.Equal(expected, (await review.GetUnitAsync("2.2")).GetProperty("target").GetString());
        }

        using var nothing = await review.PostAsync(
            "api/articles/0/units/2.2/decision",
            new { kind = "undo", version = (await review.GetUnitAsync("2.2")).GetProperty("version").GetString() }
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nothing.StatusCode);
        var refusal = JsonDocument.Parse(await nothing.Content.ReadAsStringAsync(TestReview.CancellationToken)).RootElement;
        Assert.Equal(
            ("nothingToUndo", "There is nothing to undo."),
            (refusal.GetProperty("code").GetString(), refusal.GetProperty("error").GetString())
        );
    }

    [Fact]
    public async Task History_shows_author_action_and_change()
    {
        await using var review = await TestReview.OpenAsync();
        await review.ApproveAsync("2.2", "Some 15 countries attended the meeting.");
        await review.SendAsync("api/articles/0/units/2.2/note", new { text = "Checked with the desk", author = "Budi" });
        var history = (await review.GetAsync("api/articles/0/units/2.2/history")).EnumerateArray().ToList();
        Assert.Equal(
            ["comment by Budi", "edit by Sari"],
            history.Select(step => $"{step.GetProperty("kind").GetString()} by {step.GetProperty("author").GetString()}")
        );
        Assert.Contains(
            history[1].GetProperty("changes").EnumerateArray(),
            part =>
                part.GetProperty("kind").GetString() == "added"
                && part.GetProperty("text").GetString()!.Contains("15", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_conflicting_save_returns_both_versions()
    {
        await using var review = await TestReview.OpenAsync();
        var seen = (await review.GetUnitAsync("2.2")).GetProperty("version").GetString();
        await review.ApproveAsync("2.2", "Budi's text.");
        using var late = await review.PostAsync(
            "api/articles/0/units/2.2/decision",
            new
            {
                kind = "approve",
                version = seen,
                target = "Sari's text.",
            }
        );
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        var answer = JsonDocument.Parse(await late.Content.ReadAsStringAsync(TestReview.CancellationToken)).RootElement;
        Assert.Equal("Budi's text.", answer.GetProperty("current").GetProperty("target").GetString());
        Assert.Equal("Budi's text.", (await review.GetUnitAsync("2.2")).GetProperty("target").GetString());
    }

    [Fact]
    public async Task A_change_by_another_program_is_a_conflict()
    {
        await using var review = await TestReview.OpenAsync();
        var seen = (await review.GetUnitAsync("2.2")).GetProperty("version").GetString();
        using (var memory = review.OpenMemory())
        {
            memory.Save([TestMemory.HumanUnit("Sebanyak 15 negara hadir dalam rapat itu.", "Imported.")]);
        }

        using var late = await review.PostAsync(
            "api/articles/0/units/2.2/decision",
            new
            {
                kind = "approve",
                version = seen,
                target = "Mine.",
            }
        );
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \n ")]
    public async Task An_empty_translation_is_refused(string target)
    {
        await using var review = await TestReview.OpenAsync();
        using var response = await review.PostAsync(
            "api/articles/0/units/2.2/decision",
            new
            {
                kind = "approve",
                version = (await review.GetUnitAsync("2.2")).GetProperty("version").GetString(),
                target,
            }
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
    }

    [Fact]
    public async Task Outputs_report_and_memory_agree_after_a_review()
    {
        await using var review = await TestReview.OpenAsync();
        await review.ApproveAsync("2.1", "The Security Council met on Monday in New York.");
        await review.ApproveAsync("3.2", "A ceasefire was agreed by both sides.");
        await review.StopAsync();
        Assert.Contains("The Security Council met on Monday in New York.", review.ReadOutput("a.txt"), StringComparison.Ordinal);
        Assert.Contains("was agreed by both sides", review.ReadOutput("a.txt.bilingual.html"), StringComparison.Ordinal);
        var report = JsonDocument.Parse(review.ReadOutput(BatchReport.FileName)).RootElement;
        var counts = report.GetProperty("documents")[0].GetProperty("counts");
        Assert.Equal(0, counts.GetProperty("termsViolated").GetInt32());
        Assert.Equal(2, counts.GetProperty("approved").GetInt32());
        Assert.Equal(2, counts.GetProperty("fromHuman").GetInt32());
    }

    [Fact]
    public async Task A_run_after_a_review_finds_no_edited_output()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/a.txt", SampleArticles.Sample);
        await using (var review = await TestReview.StartAsync(folder, terms: SampleArticles.Terms))
        {
            await review.SignInAsync();
            await review.ApproveAsync("2.1", "The Security Council met on Monday in New York.");
        }

        using var pipeline = TestReview.CreatePipeline(folder, SampleArticles.Translator(), SampleArticles.Terms);
        var before = folder.Read("out/a.txt");
        var summary = await pipeline.RunAsync([folder["in"]], TestReview.CancellationToken);
        Assert.Equal((1, 0), (summary.Done, summary.Incomplete));
        Assert.Equal(before, folder.Read("out/a.txt"));
    }

    [Theory]
    [InlineData("One\u2028two.", "One\u2028two.")]
    [InlineData("One\r\ntwo.\r", "One\ntwo.")]
    public async Task Line_ends_are_normalized_when_saved(string typed, string saved)
    {
        await using var review = await TestReview.OpenAsync();
        await review.ApproveAsync("2.2", typed);
        Assert.Equal(saved, (await review.GetUnitAsync("2.2")).GetProperty("target").GetString());
    }
}
