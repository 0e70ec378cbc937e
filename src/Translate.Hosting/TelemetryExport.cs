using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Translate.Engines.Telemetry;

namespace Translate.Hosting;

/// <summary>Sends the measurements and traces of engines to a collector. Disposing it sends what is left.</summary>
internal sealed class TelemetryExport : IDisposable
{
    /// <summary>What is measured: engines, their resilience, and a server's requests and jobs.</summary>
    public static readonly string[] Meters =
    [
        EngineTelemetry.Name,
        "Polly",
        ServerMeter,
        "Microsoft.AspNetCore.Hosting",
        "Microsoft.AspNetCore.Server.Kestrel",
    ];

    /// <summary>The name of the server's own measurements.</summary>
    public const string ServerMeter = "Translate.Server";

    private readonly MeterProvider _meters;
    private readonly TracerProvider _traces;

    private TelemetryExport(Uri collector)
    {
        var resource = ResourceBuilder.CreateDefault().AddService("translate");
        _meters = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(resource)
            .AddMeter(Meters)
            .AddOtlpExporter(options => SendTo(options, collector, "v1/metrics"))
            .Build();
        _traces = Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(resource)
            .AddSource(EngineTelemetry.Name)
            .AddOtlpExporter(options => SendTo(options, collector, "v1/traces"))
            .Build();
    }

    /// <summary>Starts the export; returns null if the settings name no collector.</summary>
    public static TelemetryExport? Start(TelemetrySettings settings) =>
        settings.OtlpEndpoint is { } collector ? new TelemetryExport(collector) : null;

    /// <inheritdoc/>
    public void Dispose()
    {
        _meters.Dispose();
        _traces.Dispose();
    }

    private static void SendTo(OtlpExporterOptions options, Uri collector, string path)
    {
        options.Protocol = OtlpExportProtocol.HttpProtobuf;
        options.Endpoint = new Uri(collector, path);
        if (collector.IsLoopback)
        {
            options.HttpClientFactory = () => new HttpClient(new SocketsHttpHandler { UseProxy = false });
        }
    }
}
