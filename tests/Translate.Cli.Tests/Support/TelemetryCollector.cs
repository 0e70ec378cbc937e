using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Translate.Cli.Tests.Support;

/// <summary>Receives what the program sends to a collector of telemetry.</summary>
internal sealed class TelemetryCollector : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly ConcurrentDictionary<string, string> _bodies = new();

    private TelemetryCollector(WebApplication server) => _server = server;

    /// <summary>The address to send to.</summary>
    public string Address => _server.Urls.Single();

    /// <summary>All that was sent, as Latin-1, by path.</summary>
    public IReadOnlyDictionary<string, string> Bodies => _bodies;

    public static async Task<TelemetryCollector> StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var collector = new TelemetryCollector(builder.Build());
        collector._server.Run(collector.ReceiveAsync);
        await collector._server.StartAsync(cancellationToken);
        return collector;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task ReceiveAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var text = Encoding.Latin1.GetString(body.ToArray());
        _bodies.AddOrUpdate(context.Request.Path, text, (_, before) => before + text);
    }
}
