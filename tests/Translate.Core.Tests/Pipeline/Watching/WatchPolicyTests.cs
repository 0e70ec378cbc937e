using CsCheck;
using Translate.Core.Pipeline.Watching;

namespace Translate.Core.Tests.Pipeline.Watching;

public class WatchPolicyTests
{
    private static readonly WatchOptions Options = new() { QuietPeriod = TimeSpan.FromSeconds(2), RescanPeriod = TimeSpan.FromSeconds(30) };

    private readonly WatchPolicy _policy = new(Options);
    private readonly Dictionary<string, FileStamp> _files = [];

    [Fact]
    public void Existing_files_are_processed_immediately()
    {
        Write("a", 1);
        Assert.Equal("work a", Look(0));
        Assert.Equal("idle 30", Look(0));
    }

    [Fact]
    public void An_empty_folder_is_processed_so_that_its_index_is_written() => Assert.Equal("work", Look(0));

    [Fact]
    public void A_new_file_waits_until_it_is_stable()
    {
        Look(0);
        Write("a", 1);
        Assert.Equal("settle 2", Look(10));
        Assert.Equal("work a", Look(12));
    }

    [Fact]
    public void A_growing_file_is_not_stable()
    {
        Look(0);
        Write("a", 1);
        Look(10);
        Write("a", 2);
        Assert.Equal("settle 2", Look(12));
        Assert.Equal("settle 0.5", Look(13.5));
        Assert.Equal("work a", Look(14));
    }

    [Fact]
    public void A_burst_of_files_is_one_run()
    {
        Look(0);
        for (var i = 0; i < 5; i++)
        {
            Write($"{i}", 1);
            Assert.Equal("settle 2", Look(10 + i));
        }

        Assert.Equal("work 0 1 2 3 4", Look(16));
    }

    [Fact]
    public void Stable_files_wait_for_a_limited_time_for_an_endlessly_written_file()
    {
        Look(0);
        Write("a", 1);
        for (var i = 0; i < 20; i++)
        {
            Write("log", i);
            Assert.Equal("settle 2", Look(10 + i));
        }

        Write("log", 20);
        Assert.Equal("work a, not log", Look(30));
        Assert.Equal("work log", Look(32));
    }

    [Fact]
    public void An_endlessly_written_file_is_never_processed_alone()
    {
        Look(0);
        for (var i = 0; i < 100; i++)
        {
            Write("log", i);
            Assert.Equal("settle 2", Look(10 + i));
        }
    }

    [Fact]
    public void A_removal_also_waits_until_it_is_stable()
    {
        Write("a", 1);
        Look(0);
        _files.Clear();
        Assert.Equal("settle 2", Look(10));
        Assert.Equal("work a", Look(12));
        Assert.Equal("idle 30", Look(12));
    }

    [Fact]
    public void A_folder_that_disappears_briefly_and_returns_unchanged_is_not_a_change()
    {
        Write("a", 1);
        Look(0);
        _files.Clear();
        Look(10);
        Write("a", 1);
        Assert.Equal("idle 30", Look(11));
    }

    [Fact]
    public void A_folder_that_returns_after_its_removal_was_processed_is_processed_again()
    {
        Write("a", 1);
        Look(0);
        _files.Clear();
        Look(10);
        Look(12);
        Write("a", 1);
        Assert.Equal("settle 2", Look(100));
        Assert.Equal("work a", Look(102));
    }

    [Fact]
    public void A_renamed_file_is_two_changes_and_one_run()
    {
        Write("a", 1);
        Look(0);
        _files.Remove("a");
        Write("b", 1);
        Look(10);
        Assert.Equal("work a b", Look(12));
    }

    [Fact]
    public void A_file_removed_before_it_was_stable_triggers_nothing()
    {
        Look(0);
        Write("a", 1);
        Look(10);
        _files.Clear();
        Assert.Equal("idle 30", Look(11));
    }

    [Fact]
    public void A_change_during_a_run_is_processed_after_it()
    {
        Write("a", 1);
        Look(0);
        Write("a", 2);
        Assert.Equal("settle 2", Look(60));
    }

    [Fact]
    public void A_failed_run_is_retried_after_a_delay()
    {
        Write("a", 1);
        Look(0);
        _policy.Retry(Seconds(5));
        Assert.Equal("idle 30", Look(5));
        Assert.Equal("idle 25", Look(40));
        Assert.Equal("work", Look(65));
        Assert.Equal("idle 30", Look(66));
    }

    [Fact]
    public void A_change_replaces_the_retry()
    {
        Look(0);
        _policy.Retry(Seconds(0));
        Write("a", 1);
        Look(10);
        Assert.Equal("work a", Look(12));
        Assert.Equal("idle 30", Look(59));
        Assert.Equal("idle 30", Look(61));
    }

    [Fact]
    public void Any_changes_lead_to_the_final_state_and_no_unstable_file_is_processed() =>
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, 4], Gen.Int[0, 30])
            .Array[0, 40]
            .Sample(steps =>
            {
                var policy = new WatchPolicy(Options);
                var files = new Dictionary<string, FileStamp>();
                var lastChange = new Dictionary<string, int>();
                var worked = new Dictionary<string, FileStamp>();
                var now = 0;
                void Check()
                {
                    if (policy.Decide(files, TimeSpan.FromMilliseconds(now)) is not WatchDecision.Work work)
                    {
                        return;
                    }

                    foreach (var path in work.Changed)
                    {
                        Assert.True(now == 0 || now - lastChange[path] >= 2000, $"{path} was worked on after {now - lastChange[path]} ms.");
                        if (files.TryGetValue(path, out var stamp))
                        {
                            worked[path] = stamp;
                        }
                        else
                        {
                            worked.Remove(path);
                        }
                    }
                }

                Check();
                foreach (var (file, length, tenths) in steps)
                {
                    now += 100 * (1 + tenths);
                    var path = $"{file}";
                    var before = files.GetValueOrDefault(path);
                    if (length == 0)
                    {
                        files.Remove(path);
                    }
                    else
                    {
                        files[path] = Stamp(length);
                    }

                    lastChange[path] = before == files.GetValueOrDefault(path) ? lastChange.GetValueOrDefault(path) : now;
                    Check();
                }

                for (var i = 0; i < 3; i++)
                {
                    now += 2000;
                    Check();
                }

                Assert.Equal(files.OrderBy(file => file.Key), worked.OrderBy(file => file.Key));
                Assert.IsType<WatchDecision.Idle>(policy.Decide(files, TimeSpan.FromMilliseconds(now)));
            });

    private static TimeSpan Seconds(double seconds) => TimeSpan.FromMilliseconds(seconds * 1000);

    private static FileStamp Stamp(int length) => new(length, DateTime.UnixEpoch.AddSeconds(length));

    private void Write(string path, int length) => _files[path] = Stamp(length);

    private string Look(double seconds) =>
        _policy.Decide(_files, Seconds(seconds)) switch
        {
            WatchDecision.Idle { Pause: var pause } => FormattableString.Invariant($"idle {pause.TotalSeconds}"),
            WatchDecision.Settle { Pause: var pause } => FormattableString.Invariant($"settle {pause.TotalSeconds}"),
            WatchDecision.Work { Changed: var changed, StillWritten: var left } => string.Join(' ', changed.Order().Prepend("work"))
                + (left.Count > 0 ? $", not {string.Join(' ', left)}" : string.Empty),
            _ => throw new InvalidOperationException(),
        };
}
