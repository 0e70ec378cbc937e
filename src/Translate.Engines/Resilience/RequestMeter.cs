using Translate.Core.Translators;
using Translate.Engines.Telemetry;

namespace Translate.Engines.Resilience;

/// <summary>Counts what an engine was asked, and what its service bills or may have billed for it. Thread-safe.</summary>
/// <param name="engine">The engine's name.</param>
/// <param name="telemetry">Receives every request.</param>
internal sealed class RequestMeter(string engine, EngineTelemetry telemetry)
{
    private long _requests;
    private long _characters;
    private long _possiblyBilled;

    /// <summary>What was counted so far.</summary>
    public EngineUsage Usage =>
        new(Interlocked.Read(ref _requests), Interlocked.Read(ref _characters)) { PossiblyBilled = Interlocked.Read(ref _possiblyBilled) };

    /// <summary>Makes one request.</summary>
    /// <param name="segments">The texts in it.</param>
    /// <param name="billed">What the service bills for it by its rules.</param>
    /// <param name="askAsync">Asks the service; its argument names the request in traces.</param>
    /// <param name="getMetered">Returns what the service says that it billed; null if it does not say.</param>
    public async Task<T> MeasureAsync<T>(int segments, long billed, Func<Guid, Task<T>> askAsync, Func<T, long?> getMetered)
    {
        using var measurement = telemetry.Start(engine, segments, billed);
        try
        {
            var answer = await askAsync(measurement.TraceId).ConfigureAwait(false);
            var charged = getMetered(answer) ?? billed;
            Interlocked.Increment(ref _requests);
            Interlocked.Add(ref _characters, charged);
            measurement.Succeeded(charged);
            return answer;
        }
        catch (OperationCanceledException)
        {
            // The request may have reached the service, and nobody waits for the answer.
            Interlocked.Add(ref _possiblyBilled, billed);
            throw;
        }
        catch (EngineException e)
        {
            CountFailed(e, billed);
            measurement.Failed(e.Failure.Status, e.Failure.Code, e.Retry.ToString());
            throw;
        }
    }

    /// <summary>A failure may have been billed: the service says so, or nobody knows.</summary>
    private void CountFailed(EngineException exception, long sent)
    {
        if (exception.Failure.MeteredCharacters is { } metered)
        {
            Interlocked.Add(ref _characters, metered);
        }
        else if (exception.IsPossiblyBilled)
        {
            Interlocked.Add(ref _possiblyBilled, sent);
        }
    }
}
