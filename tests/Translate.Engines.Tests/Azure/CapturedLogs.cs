using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Diagnostics.Tracing;
using Microsoft.Extensions.Logging;

namespace Translate.Engines.Tests.Azure;

/// <summary>Listens to everything that is said while it lives, at the lowest level: loggers, event sources, traces, measurements.</summary>
internal sealed class CapturedLogs : EventListener, ILoggerFactory, ILogger
{
    private static readonly string[] Sources =
    [
        "Azure-Core",
        "Azure-Identity",
        "System.Net.Http",
        "System.Net.Security",
        "System.Net.Sockets",
        "System.Net.NameResolution",
        "Microsoft-Extensions-Logging",
    ];

    private readonly ActivityListener _activities = new()
    {
        ShouldListenTo = _ => true,
        Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
    };
    private readonly MeterListener _meters = new();

    public CapturedLogs()
    {
        _activities.ActivityStopped = activity =>
            Add(
                "activity",
                $"{activity.DisplayName} {string.Join(' ', activity.TagObjects)} {string.Join(' ', activity.Events.SelectMany(e => e.Tags))} {activity.StatusDescription} {string.Join(' ', activity.Baggage)}"
            );
        ActivitySource.AddActivityListener(_activities);
        _meters.InstrumentPublished = (instrument, listener) => listener.EnableMeasurementEvents(instrument);
        _meters.SetMeasurementEventCallback<long>(
            (instrument, value, tags, _) =>
                Add("meter", $"{instrument.Meter.Name} {instrument.Name} {value} {string.Join(' ', tags.ToArray())}")
        );
        _meters.SetMeasurementEventCallback<int>(
            (instrument, value, tags, _) =>
                Add("meter", $"{instrument.Meter.Name} {instrument.Name} {value} {string.Join(' ', tags.ToArray())}")
        );
        _meters.SetMeasurementEventCallback<double>(
            (instrument, value, tags, _) =>
                Add("meter", $"{instrument.Meter.Name} {instrument.Name} {value} {string.Join(' ', tags.ToArray())}")
        );
        _meters.Start();
    }

    /// <summary>What was said, and by which channel: <c>logger</c>, <c>activity</c>, <c>meter</c>, or the name of an event source.</summary>
    public ConcurrentQueue<(string Channel, string Text)> Lines { get; } = [];

    public void AddProvider(ILoggerProvider provider) { }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        Add("logger", $"{state}");
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    ) =>
        Add(
            "logger",
            $"{formatter(state, exception)} {(state is IEnumerable<KeyValuePair<string, object?>> values ? string.Join(' ', values) : state)} {exception}"
        );

    public override void Dispose()
    {
        _activities.Dispose();
        _meters.Dispose();
        base.Dispose();
    }

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (Sources.Contains(eventSource.Name))
        {
            EnableEvents(eventSource, EventLevel.LogAlways, EventKeywords.All);
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData) =>
        Add(
            eventData.EventSource.Name,
            $"{eventData.EventName} {eventData.Message} {string.Join(' ', (eventData.Payload ?? []).Select(value => value is byte[] bytes ? System.Text.Encoding.UTF8.GetString(bytes) : value))}"
        );

    // Events may come before the constructor of this class has begun.
    private void Add(string channel, string text) => Lines?.Enqueue((channel, text));
}
