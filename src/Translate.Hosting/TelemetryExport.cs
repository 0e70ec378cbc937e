using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Translate.Engines.Telemetry;

namespace Translate.Hosting;

/// <summary>Sends the measurements and traces of engines to a collector until the program ends.</summary>
internal static class TelemetryExport
{
    private const string PollyMeter = "Polly";

    /// <summary>Starts it; what is left is sent when the process exits.</summary>
    /// <param name="collector">Takes OTLP over HTTP.</param>
    public static void Start(Uri collector)
    {
        var resource = ResourceBuilder.CreateDefault().AddService("translate");
        var meters = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(EngineTelemetry.Name, PollyMeter).AddOtlpExporter(options => SendTo(options, collector, "v1/metrics")).Build();
        var traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(EngineTelemetry.Name).AddOtlpExporter(options => SendTo(options, collector, "v1/traces")).Build();
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            meters.Dispose();
            traces.Dispose();
        };
    }

    private static void SendTo(OtlpExporterOptions options, Uri collector, string path)
    {
        options.Protocol = OtlpExportProtocol.HttpProtobuf;
        options.Endpoint = new Uri(collector, path);
    }
}
