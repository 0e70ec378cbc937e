using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Translate.Engines.Telemetry;

/// <summary>Counts and traces the requests to engines. Tags are names, numbers and codes: never a text, a key or a token.</summary>
/// <remarks>Safe to use from several threads at once.</remarks>
internal sealed class EngineTelemetry : IDisposable
{
    /// <summary>The name of the meter and of the activity source.</summary>
    public const string Name = "Translate.Engines";

    private readonly ActivitySource _activities = new(Name);
    private readonly Meter _meter = new(Name);
    private readonly Counter<long> _requests;
    private readonly Counter<long> _segments;
    private readonly Counter<long> _characters;
    private readonly Histogram<double> _duration;

    /// <summary>Makes the instruments.</summary>
    public EngineTelemetry()
    {
        _requests = _meter.CreateCounter<long>(
            "translate.engine.requests",
            "{request}",
            "Requests sent to an engine, each attempt by itself."
        );
        _segments = _meter.CreateCounter<long>("translate.engine.segments", "{segment}", "Segments that came back translated.");
        _characters = _meter.CreateCounter<long>("translate.engine.characters", "{character}", "Characters that the service charged.");
        _duration = _meter.CreateHistogram<double>("translate.engine.request.duration", "s", "From sending a request to its answer.");
    }

    /// <summary>Begins to measure a request.</summary>
    internal Measurement Start(string engine, int segments, long characters) => new(this, engine, segments, characters);

    /// <inheritdoc/>
    public void Dispose()
    {
        _activities.Dispose();
        _meter.Dispose();
    }

    /// <summary>One request, from its start to its disposal.</summary>
    internal sealed class Measurement : IDisposable
    {
        private readonly EngineTelemetry _telemetry;
        private readonly Activity? _activity;
        private readonly string _engine;
        private readonly int _segments;
        private readonly long _started = Stopwatch.GetTimestamp();
        private string _outcome = "cancelled";

        public Measurement(EngineTelemetry telemetry, string engine, int segments, long characters)
        {
            _telemetry = telemetry;
            _engine = engine;
            _segments = segments;
            _activity = telemetry._activities.StartActivity("translate", ActivityKind.Client);
            _activity
                ?.SetTag("engine", engine)
                .SetTag("segments", segments)
                .SetTag("characters", characters)
                .SetTag("client_trace_id", TraceId);
        }

        /// <summary>Names the request to the service.</summary>
        public Guid TraceId { get; } = Guid.NewGuid();

        public void Succeeded(long charged)
        {
            _outcome = "success";
            _telemetry._segments.Add(_segments, new KeyValuePair<string, object?>("engine", _engine));
            _telemetry._characters.Add(charged, new KeyValuePair<string, object?>("engine", _engine));
            _activity?.SetTag("charged", charged).SetStatus(ActivityStatusCode.Ok);
        }

        public void Failed(int status, int? code, string retry)
        {
            _outcome = retry;
            _activity?.SetTag("status", status).SetTag("code", code).SetTag("retry", retry).SetStatus(ActivityStatusCode.Error);
        }

        public void Dispose()
        {
            KeyValuePair<string, object?>[] tags = [new("engine", _engine), new("outcome", _outcome)];
            _telemetry._requests.Add(1, tags);
            _telemetry._duration.Record(Stopwatch.GetElapsedTime(_started).TotalSeconds, tags);
            _activity?.Dispose();
        }
    }
}
