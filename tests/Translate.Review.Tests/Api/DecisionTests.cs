using System.Net;
using System.Text.Json;
using Translate.Core.Bitexts;
using Translate.Core.Pipeline.Reports;

namespace Translate.Review.Tests.Api;

public class DecisionTests
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
    public async Task An_approved_draft_stays_the_engines_work()
    {
        await using var review = await TestReview.OpenAsync();
        await review.ApproveAsync("2.3");
        using var memory = review.OpenMemory();
        var unit = Assert.Single(memory.GetAllUnits(), unit => unit.IsApproved);
        Assert.Equal((Origin.Engine, UnitState.Reviewed), (unit.Origin, unit.State));
    }

    [Fact]
    public async Task A_decision_spreads_to_the_same_sentence_and_undo_takes_it_back()
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
    public async Task A_decision_for_one_place_leaves_the_others_as_they_were_approved()
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
    public async Task Undo_goes_back_step_by_step()
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
    public async Task History_says_who_did_what_and_what_changed()
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
    public async Task A_conflicting_save_is_answered_with_both_versions()
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
    public async Task A_change_by_another_program_is_a_conflict_too()
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
    public async Task A_waiver_can_be_taken_back()
    {
        await using var review = await TestReview.OpenAsync();
        await review.SendAsync("api/articles/0/units/3.2/waiver", new { term = 0, reason = "A quotation" });
        var saved = await review.SendAsync("api/articles/0/units/3.2/waiver", new { term = 0 });
        Assert.Equal("violated", saved.GetProperty("units")[0].GetProperty("terms")[0].GetProperty("outcome").GetString());
    }

    [Fact]
    public async Task A_dismissed_finding_is_settled_everywhere_until_the_target_changes()
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

    [Theory]
    [InlineData("One\u2028two.", "One\u2028two.")]
    [InlineData("One\r\ntwo.\r", "One\ntwo.")]
    public async Task Line_ends_are_saved_as_in_text(string typed, string saved)
    {
        await using var review = await TestReview.OpenAsync();
        await review.ApproveAsync("2.2", typed);
        Assert.Equal(saved, (await review.GetUnitAsync("2.2")).GetProperty("target").GetString());
    }

    [Fact]
    public async Task A_finding_that_the_unit_does_not_have_cannot_be_dismissed()
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
    public async Task A_draft_is_checked_and_survives_the_server()
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
