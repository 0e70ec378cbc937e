using Microsoft.Extensions.Logging.Abstractions;
using Translate.Core.Bitexts;
using Translate.Server.Answers;
using Translate.Server.Jobs;
using Translate.Server.Tests.Support;

namespace Translate.Server.Tests.Jobs;

public sealed class JobIndexTests : IDisposable
{
    private static readonly JobLimits Limits = new(Workers: 1, MaxActive: 3, MaxActivePerOwner: 2, Keep: TimeSpan.FromDays(1));

    private readonly TemporaryFolder _folder = new();
    private readonly JobStore _store;
    private readonly JobIndex _index;

    public JobIndexTests()
    {
        _store = new JobStore(_folder["jobs"], NullLoggerFactory.Instance);
        _index = new JobIndex(_store);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_finished_job_is_only_on_disk()
    {
        List<Job> jobs = [];
        for (var i = 0; i < 5; i++)
        {
            jobs.Add(await EndAsync(await AddAsync("a"), JobState.Done));
        }

        Assert.All(jobs, job => Assert.Null(_index.FindActive(job.Id)));
        Assert.Equal(0, _index.Active);
        Assert.Equal(jobs, jobs.Select(job => _index.Find(job.Id)));
        Assert.Equal(jobs, jobs.Select(job => _index.Find(job.Number)));
        Assert.Equal([jobs[3], jobs[2]], _index.GetPage(new PageRange(1, 2)).Items);
        Assert.Equal((5, 0), (_index.GetPage(new PageRange(9, 2)).Total, _index.GetPage(new PageRange(9, 2)).Items.Count));
    }

    [Fact]
    public async Task A_restart_resumes_active_jobs()
    {
        var done = await EndAsync(await AddAsync("a"), JobState.Done);
        var failed = await EndAsync(await AddAsync("a"), JobState.Failed);
        var first = await AddAsync("a");
        var second = await AddAsync("b");
        Directory.CreateDirectory(_folder[$"jobs/{new string('b', 32)}"]);

        var again = new JobIndex(_store);
        Assert.Equal([first, second], again.Load());
        Assert.Equal([done], again.ReadDone());
        Assert.Equal([second, first, failed, done], again.GetPage(new PageRange(0, 10)).Items);
        Assert.True(again.TryAnnounce("c", Limits, out var number));
        Assert.Equal(4, number);
    }

    [Fact]
    public async Task Only_active_jobs_count_for_the_limits()
    {
        var ended = await AddAsync("a");
        await AddAsync("a");
        Assert.False(_index.TryAnnounce("a", Limits, out _));
        await EndAsync(ended, JobState.Cancelled);
        await AddAsync("a");
        await AddAsync("b");
        Assert.False(_index.TryAnnounce("c", Limits, out _));
    }

    [Fact]
    public async Task A_removed_job_is_not_found()
    {
        var job = await EndAsync(await AddAsync("a"), JobState.Done);
        Assert.True(_index.Remove(job));
        Assert.True(_store.TryRemove(job.Id));
        Assert.False(_index.Remove(job));
        Assert.Null(_index.Find(job.Id));
        Assert.Null(_index.Find(job.Number));
        await _index.SaveCountsAsync(job.Id, default, TestServer.Token);
        Assert.Empty(_store.ListIds());
    }

    [Fact]
    public async Task Counts_of_a_review_are_kept_with_the_job()
    {
        var job = await EndAsync(await AddAsync("a"), JobState.Done);
        var counts = new DocumentCounts { Segments = 3, Approved = 1 };
        await _index.SaveCountsAsync(job.Id, counts, TestServer.Token);
        Assert.Equal(counts, _index.Find(job.Id)!.Counts);
    }

    private async Task<Job> AddAsync(string owner)
    {
        Assert.True(_index.TryAnnounce(owner, Limits, out var number));
        var job = Job.Create(owner, "a.txt", TimeProvider.System) with { Number = number };
        await _store.SaveAsync(job);
        _index.Add(job);
        _index.Arrive();
        return job;
    }

    private async Task<Job> EndAsync(Job job, JobState state)
    {
        var ended = job with { State = state, Ended = job.Created };
        await _store.SaveAsync(ended);
        _index.Forget(job.Id);
        return ended;
    }
}
