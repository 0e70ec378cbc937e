using Microsoft.AspNetCore.Builder;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using Translate.Hosting;
using Translate.Review.Security;
using Translate.Server.Api;

namespace Translate.Server;

/// <summary>All routes of the service, with the review page.</summary>
internal sealed class ServerRoutes : IDisposable
{
    private readonly ServerParts _parts;
    private readonly TextApi _texts;
    private readonly MemoryReadApi _memory;
    private readonly AdminApi _admin;
    private readonly MeterProvider _meters = Sdk.CreateMeterProviderBuilder()
        .AddMeter(TelemetryExport.Meters)
        .AddPrometheusExporter()
        .Build();

    /// <summary>Creates the routes.</summary>
    /// <param name="parts">What they use.</param>
    public ServerRoutes(ServerParts parts)
    {
        _parts = parts;
        _texts = new TextApi(parts.Pipeline);
        _memory = new MemoryReadApi(parts.Site.Memory);
        _admin = new AdminApi(parts.Users, parts.Audit, parts.Site.Memory);
    }

    /// <summary>Adds the routes. Each says what it requires.</summary>
    public void Map(WebApplication application)
    {
        _admin.Map(application);
        _texts.Map(application);
        new JobApi(_parts.Jobs, _parts.Formats, _parts.Audit).Map(application);
        new GlossaryReadApi(_parts.Pipeline).Map(application);
        _memory.Map(application);
        application.MapOpenApi("/v1/openapi.json").Require(Permission.Read);
        application
            .MapPrometheusScrapingEndpoint("/metrics", _meters, configureBranchedPipeline: null, optionsName: null)
            .Require(Permission.Read);
        _parts.Site.Map(application);
    }

    /// <summary>From now on the server is not ready.</summary>
    public void Stop() => _admin.Stop();

    /// <inheritdoc/>
    public void Dispose()
    {
        _texts.Dispose();
        _memory.Dispose();
        _meters.Dispose();
    }
}
