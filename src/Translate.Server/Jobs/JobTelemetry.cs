using System.Diagnostics.Metrics;
using Translate.Core.Text;
using Translate.Hosting;

namespace Translate.Server.Jobs;

/// <summary>Measures jobs. Tags are names of states: never a text or a user.</summary>
internal sealed class JobTelemetry : IDisposable
{
    private readonly Meter _meter = new(TelemetryExport.ServerMeter);
    private readonly Counter<long> _jobs;
    private readonly Histogram<double> _duration;

    /// <summary>Creates the instruments.</summary>
    /// <param name="countActive">Counts the jobs that wait or are translated.</param>
    public JobTelemetry(Func<int> countActive)
    {
        _jobs = _meter.CreateCounter<long>("translate.server.jobs", "{job}", "Jobs that ended.");
        _duration = _meter.CreateHistogram<double>("translate.server.job.duration", "s", "From sending a document to the end of its job.");
        _meter.CreateObservableGauge("translate.server.jobs.active", countActive, "{job}", "Jobs that wait or are translated.");
    }

    /// <summary>Counts a job that ended.</summary>
    public void Count(Job job)
    {
        var state = new KeyValuePair<string, object?>("state", EnumNames.Get(job.State));
        _jobs.Add(1, state);
        if (job.Ended is { } ended)
        {
            _duration.Record((ended - job.Created).TotalSeconds, state);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _meter.Dispose();
}
