using Microsoft.Extensions.Time.Testing;
using Translate.Cli.Printing;
using Translate.Core.Bitexts;
using Translate.Core.Documents;
using Translate.Core.Problems;
using Translate.Engines.Resilience;

namespace Translate.Cli.Tests;

public sealed class ProgressTests
{
    private const string ClearLine = "\r\u001b[K";

    private static readonly ProgressText Running = new(
        31,
        300,
        12_400,
        12_400,
        80_000,
        TimeSpan.FromSeconds(77),
        TimeSpan.FromSeconds(38),
        "F0"
    );

    [Fact]
    public void The_line_shows_progress_wait_reason_and_remaining_time() =>
        Assert.Equal(
            "31/300 articles · 12,400 of about 80,000 characters · waiting 38 s for the F0 pace · about 7 min left",
            Running.ToString()
        );

    [Fact]
    public void Unknown_values_are_omitted()
    {
        Assert.Equal("0/300 articles", (Running with { Articles = 0, Characters = 0, Bytes = 0, Wait = TimeSpan.Zero }).ToString());
        Assert.Equal(
            "31/300 articles · 12,400 of about 80,000 characters",
            (Running with { Elapsed = TimeSpan.FromSeconds(1), Wait = TimeSpan.Zero }).ToString()
        );
    }

    [Fact]
    public void The_final_line_is_exact_and_uses_the_singular() =>
        Assert.Equal("1/1 article · 1 character", new ProgressText(1, 1, 1, 3, 3, TimeSpan.FromSeconds(9), TimeSpan.Zero, "F0").ToString());

    [Fact]
    public void Messages_are_printed_above_the_line_escaped_and_the_line_is_cleared_at_the_end()
    {
        var terminal = new StringWriter();
        using (var bar = new ProgressBar(terminal, () => 30, new WaitMonitor(TimeProvider.System), "F0", TimeProvider.System))
        {
            bar.SetLength([
                new DiscoveredDocument(new DocumentSource("a.txt", "a.txt", 10)),
                new DiscoveredDocument(new DocumentSource("b.txt", "b.txt", 10)),
            ]);
            bar.OnDone(new DocumentSource("a.txt", "a.txt", 10), new DocumentCounts { Characters = 9 });
            bar.Print("bad\u001b[2J.txt: unreadable");
            bar.OnFailed(new DocumentSource("b.txt", "b.txt", 10), new Problem(ProblemKind.BadInput, "bad", "Mend it"));
        }

        var written = terminal.ToString();
        Assert.StartsWith(ClearLine + "0/2 articles", written, StringComparison.Ordinal);
        Assert.Contains(ClearLine + @"bad\u001B[2J.txt: unreadable" + Environment.NewLine, written, StringComparison.Ordinal);
        Assert.EndsWith(ClearLine, written, StringComparison.Ordinal);
        Assert.All(
            written.Split(["\r", "\n"], StringSplitOptions.RemoveEmptyEntries),
            line => Assert.True(line.Replace("\u001b[K", string.Empty, StringComparison.Ordinal).Length < 30, line)
        );
    }

    [Fact]
    public void The_rate_limit_wait_of_an_engine_is_read_from_its_events()
    {
        using var monitor = new WaitMonitor(TimeProvider.System);
        Assert.Equal(TimeSpan.Zero, monitor.GetPaceWait());

        WaitEvents.ForPace(monitor.CreateLogger(WaitEvents.Category), 3_600, "azure");
        Assert.InRange(monitor.GetPaceWait(), TimeSpan.FromMinutes(30), TimeSpan.FromHours(1));
    }

    [Fact]
    public void A_long_outage_is_reported_once_a_minute_and_a_short_failure_is_not()
    {
        var time = new FakeTimeProvider();
        var told = new List<string>();
        using var monitor = new WaitMonitor(time) { Print = told.Add };
        void Retry(int retry, double seconds) =>
            WaitEvents.ForRetry(monitor.CreateLogger(WaitEvents.Category), "azure", "it did not answer", retry, seconds);

        Retry(1, 1);
        Assert.Empty(told);

        Retry(2, 2);
        Retry(3, 4);
        Assert.Equal(["azure: it did not answer; retry 2 in 2 s"], told);

        time.Advance(TimeSpan.FromMinutes(1));
        Retry(1, 30);
        Assert.Equal("azure: it did not answer; retry 1 in 30 s", told[^1]);
    }
}
