using Microsoft.Extensions.Logging;
using Translate.Engines.Resilience;

namespace Translate.Cli.Printing;

/// <summary>Knows how long the engine's pace makes a run wait, from the events that the engine logs. Safe to use from several threads at once.</summary>
/// <param name="time">The clock.</param>
internal sealed class PaceMonitor(TimeProvider time) : ILoggerProvider, ILogger
{
    private long _untilTicks;

    /// <summary>The time that is still to wait; zero if the engine does not wait.</summary>
    public TimeSpan GetWait()
    {
        var wait = TimeSpan.FromTicks(Interlocked.Read(ref _untilTicks) - time.GetUtcNow().Ticks);
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (eventId.Id == PaceEvents.WaitingId && state is IEnumerable<KeyValuePair<string, object?>> values && values.FirstOrDefault(pair => pair.Key == PaceEvents.Seconds).Value is double seconds)
        {
            Interlocked.Exchange(ref _untilTicks, (time.GetUtcNow() + TimeSpan.FromSeconds(seconds)).Ticks);
        }
    }

    public void Dispose()
    {
    }
}
