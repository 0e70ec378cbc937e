using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Translate.Emulation;
using Translate.Emulation.Contract;
using Translate.Emulation.Faults;
using Translate.Emulation.Hosting;
using Translate.Emulation.Quota;
using Translate.Emulation.Translation;

namespace Translate.EngineEmulators.Hosting;

/// <summary>Emulates a translation service on the loopback address, over real HTTP: checks, limits, errors, usage and injected faults. Thread-safe.</summary>
public sealed class ServiceEmulator : IAsyncDisposable
{
    /// <summary>The status of a quota that is used up.</summary>
    private const int QuotaExceeded = 456;

    private readonly WebApplication _server;
    private readonly IEmulatedService _service;
    private readonly EmulatorOptions _options;
    private readonly BillingMeter _meter;
    private readonly RequestLog _log;
    private readonly ResponseSender _sender;
    private readonly ControlRoutes _control;

    private ServiceEmulator(WebApplication server, IEmulatedService service, EmulatorOptions options, BillingMeter meter)
    {
        (_server, _service, _options, _meter) = (server, service, options, meter);
        _log = new RequestLog(options.RememberedRequests);
        _sender = new ResponseSender(options, meter);
        _control = new ControlRoutes(_log, Faults, meter);
    }

    /// <summary>The address, such as <c>http://127.0.0.1:5000/</c>.</summary>
    public Uri Endpoint => new(_server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    /// <summary>The faults to inject into translations.</summary>
    public FaultScript Faults { get; } = new();

    /// <summary>A snapshot of the latest requests, in order of arrival.</summary>
    public IReadOnlyList<EmulatorRequest> Requests => _log.Snapshot();

    /// <summary>The translations among them.</summary>
    public IReadOnlyList<EmulatorRequest> Translations => [.. Requests.Where(request => _service.IsTranslation(request.Path))];

    /// <summary>The billed characters, including those with lost responses.</summary>
    public long BilledCharacters => _meter.Billed;

    /// <summary>The part of <see cref="BilledCharacters"/> with unusable responses.</summary>
    public long LostCharacters => _meter.Lost;

    /// <summary>Starts an emulator.</summary>
    /// <exception cref="IOException">The port is in use.</exception>
    internal static async Task<ServiceEmulator> StartAsync(
        Func<BillingMeter, RecordedPairs, IEmulatedService> create,
        EmulatorOptions options,
        CancellationToken cancellationToken
    )
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder
            .WebHost.UseKestrelCore()
            .ConfigureKestrel(kestrel =>
            {
                kestrel.AddServerHeader = false;
                kestrel.Listen(IPAddress.Loopback, options.Port);
            });
        var server = builder.Build();
        var meter = new BillingMeter(options.FreeQuota);
        var emulator = new ServiceEmulator(
            server,
            create(meter, options.RecordedPairs is { } path ? RecordedPairs.Read(path) : RecordedPairs.None),
            options,
            meter
        );
        server.Run(emulator.HandleAsync);
        try
        {
            await server.StartAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await server.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        return emulator;
    }

    /// <summary>Stops the emulator. Aborts requests in progress.</summary>
    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync().ConfigureAwait(false);
        await _server.StopAsync(now.Token).ConfigureAwait(false);
        await _server.DisposeAsync().ConfigureAwait(false);
    }

    private async Task HandleAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "/";
        if (path.StartsWith(ControlRoutes.Prefix, StringComparison.Ordinal))
        {
            await _control.HandleAsync(context).ConfigureAwait(false);
            return;
        }

        var arrived = _options.Time.GetTimestamp();
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted).ConfigureAwait(false);
        var entry = _log.Add(number => new EmulatorRequest(
            number,
            context.Request.Method,
            path,
            context.Request.QueryString.Value ?? string.Empty
        ));
        var request = new ServiceRequest(
            context.Request.Method,
            path,
            context.Request.Headers.Authorization.ToString(),
            context.Request.ContentType ?? string.Empty,
            body.ToArray()
        );

        // Like a service, ignore that a client has disconnected.
        var reply = await _service.AnswerAsync(request, CancellationToken.None).ConfigureAwait(false);
        var fault = _service.IsTranslation(path) ? Next(entry, reply) : null;
        entry.Request = entry.Request with { Fault = fault };
        await _sender
            .SendAsync(context, fault is { IsBilled: false } ? CreateError(fault) : Bill(entry, reply, fault), entry, arrived)
            .ConfigureAwait(false);
    }

    private Fault? Next(RequestLog.Entry entry, ServiceReply reply)
    {
        entry.Request = entry.Request with { Texts = reply.Texts };
        return Faults.Next(entry.Request);
    }

    private ServiceResponse CreateError(Fault fault)
    {
        switch (fault)
        {
            case Fault.Refusal refusal:
                return _service
                    .Refuse(refusal.Code >= 1000 ? refusal.Code / 1000 : refusal.Code, string.Empty)
                    .WithHeaders(ResponseFaults.CreateRetryAfterHeaders(refusal, _options.Time));
            case Fault.HtmlPage page:
                return ResponseFaults.Apply(page);
            default:
                // The connection is aborted, so the client never sees a response.
                return new ServiceResponse(StatusCodes.Status503ServiceUnavailable, null, default);
        }
    }

    private ServiceResponse Bill(RequestLog.Entry entry, ServiceReply reply, Fault? fault)
    {
        if (reply.Response.Status != StatusCodes.Status200OK)
        {
            return reply.Response;
        }

        if (!_meter.TryBill(reply.Billed))
        {
            return _service.Refuse(QuotaExceeded, string.Empty);
        }

        entry.Request = entry.Request with { Billed = reply.Billed };
        return ResponseFaults.Apply(reply.Response, fault);
    }
}
