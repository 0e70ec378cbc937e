using Microsoft.Extensions.Logging;
using Translate.Engines.Resilience;

namespace Translate.Cli.Printing;

/// <summary>Knows how long the engine's pace makes a run wait, and reports retries to the user, from the events that the engine logs.</summary>
/// <remarks>One failure that passes at once is not reported, and a long outage is reported once per minute. Safe to use from several threads at once.</remarks>
/// <param name="time">The clock.</param>
internal sealed class WaitMonitor(TimeProvider time) : ILoggerProvider, ILogger
{
    private static readonly TimeSpan MinTold = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan BetweenNotices = TimeSpan.FromMinutes(1);

    private long _paceUntilTicks;
    private long _nextNoticeTicks;

    /// <summary>Prints a message to the user. Default: to standard error.</summary>
    public Action<string> Print { get; set; } = Console.Error.WriteLine;

    /// <summary>The time that is still to wait for the engine's pace; zero if it does not wait.</summary>
    public TimeSpan GetPaceWait()
    {
        var wait = TimeSpan.FromTicks(Interlocked.Read(ref _paceUntilTicks) - time.GetUtcNow().Ticks);
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    )
    {
        if (state is not IReadOnlyList<KeyValuePair<string, object?>> values || Get(values, WaitEvents.Seconds) is not double seconds)
        {
            return;
        }

        var wait = TimeSpan.FromSeconds(seconds);
        if (eventId.Id == WaitEvents.ForPaceId)
        {
            Interlocked.Exchange(ref _paceUntilTicks, (time.GetUtcNow() + wait).Ticks);
        }
        else if (eventId.Id == WaitEvents.ForRetryId && (wait >= MinTold || Get(values, WaitEvents.Retry) is > 1) && IsNoticeDue())
        {
            Print(formatter(state, exception));
        }
    }

    public void Dispose() { }

    private static object? Get(IReadOnlyList<KeyValuePair<string, object?>> values, string name) =>
        values.FirstOrDefault(value => value.Key == name).Value;

    private bool IsNoticeDue()
    {
        var now = time.GetUtcNow();
        var due = Interlocked.Read(ref _nextNoticeTicks);
        return now.Ticks >= due && Interlocked.CompareExchange(ref _nextNoticeTicks, (now + BetweenNotices).Ticks, due) == due;
    }
}
