using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Translate.Engines.Tests.Models;

/// <summary>Serves files on the loopback address, well or badly.</summary>
internal sealed class ModelServer : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly ConcurrentQueue<Fault> _faults = new();
    private readonly ConcurrentQueue<string> _ranges = new();

    private ModelServer(WebApplication server) => _server = server;

    /// <summary>What goes wrong with a request.</summary>
    internal enum Fault
    {
        /// <summary>Nothing.</summary>
        None,

        /// <summary>The connection ends in the middle.</summary>
        Cut,

        /// <summary>Some bytes come, and then no more.</summary>
        Stall,

        /// <summary>The server sends elsewhere.</summary>
        Redirect,

        /// <summary>The server sends to itself, for ever.</summary>
        RedirectForEver,

        /// <summary>The server has an error.</summary>
        Error,

        /// <summary>The server ignores that only the rest is wanted.</summary>
        IgnoreRange,
    }

    /// <summary>The files, by name.</summary>
    public Dictionary<string, byte[]> Files { get; } = [];

    /// <summary>The ranges that were asked for; empty for the whole file.</summary>
    public IReadOnlyCollection<string> Ranges => _ranges;

    /// <summary>The address.</summary>
    public string Address => _server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    /// <summary>Starts the server.</summary>
    public static async Task<ModelServer> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder
            .WebHost.UseKestrelCore()
            .ConfigureKestrel(kestrel =>
            {
                kestrel.Listen(IPAddress.Loopback, 0);
                kestrel.Limits.MinResponseDataRate = null;
            });
        var application = builder.Build();
        var server = new ModelServer(application);
        application.Run(server.AnswerAsync);
        await application.StartAsync();
        return server;
    }

    /// <summary>Sets what goes wrong with the next requests, in order.</summary>
    public void Fail(params Fault[] faults) => Array.ForEach(faults, _faults.Enqueue);

    public async ValueTask DisposeAsync()
    {
        await _server.StopAsync(new CancellationToken(canceled: true));
        await _server.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var fault = _faults.TryDequeue(out var next) ? next : Fault.None;
        var name = context.Request.Path.Value!.TrimStart('/');
        if (fault is Fault.Redirect or Fault.RedirectForEver)
        {
            if (fault == Fault.RedirectForEver)
            {
                Fail(fault);
            }

            context.Response.Redirect($"{Address}/{name}");
            return;
        }

        if (fault == Fault.Error || !Files.TryGetValue(name, out var file))
        {
            context.Response.StatusCode = fault == Fault.Error ? 503 : 404;
            return;
        }

        var range = context.Request.Headers.Range.ToString();
        _ranges.Enqueue(range);
        var start =
            range.Length == 0 || fault == Fault.IgnoreRange
                ? 0
                : int.Parse(range["bytes=".Length..].TrimEnd('-'), CultureInfo.InvariantCulture);
        if (start > 0)
        {
            context.Response.StatusCode = 206;
            context.Response.Headers.ContentRange = FormattableString.Invariant($"bytes {start}-{file.Length - 1}/{file.Length}");
        }

        context.Response.ContentLength = file.Length - start;
        var end = fault is Fault.Cut or Fault.Stall ? start + ((file.Length - start) / 2) : file.Length;
        await context.Response.Body.WriteAsync(file.AsMemory(start..end), context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        if (fault == Fault.Stall)
        {
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        else if (fault == Fault.Cut)
        {
            context.Abort();
        }
    }
}
