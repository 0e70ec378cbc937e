using System.Text.Json;
using Translate.Core.Bitexts;
using Translate.Core.Pipeline.Reports;
using Translate.Core.Problems;

namespace Translate.Core.Tests.Pipeline.Reports;

public sealed class BatchReportTests : IDisposable
{
    private static readonly DateTimeOffset Started = new(2024, 9, 14, 8, 30, 0, TimeSpan.FromHours(7));

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_empty_batch_is_valid_JSON_with_totals()
    {
        var report = await ReportAsync(_ => { });
        Assert.Equal(Started, report.GetProperty("started").GetDateTimeOffset());
        Assert.Equal(0, report.GetProperty("documents").GetArrayLength());
        Assert.Equal(
            (40, 1, 2, 1.5),
            (
                report.GetProperty("run").GetProperty("segments").GetInt32(),
                report.GetProperty("failed").GetInt32(),
                report.GetProperty("notReached").GetInt32(),
                report.GetProperty("seconds").GetDouble()
            )
        );
        Assert.Equal("""{"id":"fake","version":"7","quality":"draft"}""", report.GetProperty("engine").GetRawText());
    }

    [Fact]
    public async Task Articles_keep_the_reported_order_with_their_status()
    {
        var documents = (
            await ReportAsync(report =>
            {
                report.OnDone(TestData.Source("a.txt"), default);
                report.OnFailed(TestData.Source("b.txt"), TestData.NetworkProblem);
                report.OnNotReached(TestData.Source("c.txt"));
                report.OnIncomplete(TestData.Source("d.txt"), default, TestData.NetworkProblem);
            })
        ).GetProperty("documents").EnumerateArray();
        Assert.Equal(
            ["a.txt in/a.txt done", "b.txt in/b.txt failed", "c.txt in/c.txt notReached", "d.txt in/d.txt incomplete"],
            documents.Select(document => $"{document.GetProperty("name")} {document.GetProperty("path")} {document.GetProperty("status")}")
        );
    }

    [Fact]
    public async Task A_translated_article_has_its_counts()
    {
        var report = await ReportAsync(report => report.OnDone(TestData.Source(), new DocumentCounts { Segments = 27, TermsViolated = 3 }));
        var counts = report.GetProperty("documents")[0].GetProperty("counts");
        Assert.Equal((27, 3), (counts.GetProperty("segments").GetInt32(), counts.GetProperty("termsViolated").GetInt32()));
    }

    [Fact]
    public async Task A_failed_article_has_its_problem_as_data()
    {
        var problem = new Problem(ProblemKind.BadInput, "not \"valid\"", "Save it") { File = "in/a.txt", Offset = 7 };
        var report = await ReportAsync(report => report.OnFailed(TestData.Source("a.txt"), problem));
        Assert.Equal(
            """{"kind":"badInput","message":"not \"valid\"","advice":"Save it","file":"in/a.txt","offset":7}""",
            report.GetProperty("documents")[0].GetProperty("problem").GetRawText()
        );
    }

    [Theory]
    [InlineData("a \"b\" \\ c\n\t😀 <script>")]
    [InlineData("surat/é 1#2?3&4")]
    public async Task Any_name_round_trips(string name) =>
        Assert.Equal(
            name,
            (await ReportAsync(report => report.OnNotReached(TestData.Source(name))))
                .GetProperty("documents")[0]
                .GetProperty("name")
                .GetString()
        );

    [Fact]
    public async Task The_previous_report_stays_until_the_new_one_is_complete()
    {
        _folder.Write("report.json", "lama");
        await using (var report = new BatchReport(_folder.Path, Started))
        {
            report.OnNotReached(TestData.Source());
            Assert.Equal("lama", _folder.Read("report.json"));
        }

        Assert.Equal(["report.json"], _folder.Files());
        Assert.Equal("lama", _folder.Read("report.json"));
    }

    private async Task<JsonElement> ReportAsync(Action<BatchReport> tell)
    {
        await using var report = new BatchReport(_folder.Path, Started);
        tell(report);
        await report.CompleteAsync(TestData.Summary(new DocumentCounts { Documents = 3, Segments = 40 }), TestData.CancellationToken);
        return JsonElement.Parse(_folder.Read("report.json"));
    }
}
