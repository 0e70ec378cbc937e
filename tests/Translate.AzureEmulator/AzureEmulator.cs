using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Translate.Emulation.Faults;
using Translate.Emulation.Hosting;
using Translate.Emulation.Quota;
using Translate.Emulation.Translation;
using Translate.Emulation.Validation;

namespace Translate.Emulation;

/// <summary>
/// Emulates Azure AI Translator on the loopback address: an HTTP and HTTPS server that supports the API versions 3.0 and 2026-06-06,
/// translates with the offline engine, bills, rejects requests and injects faults. Several can run side by side. Thread-safe.
/// </summary>
public sealed class AzureEmulator : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly RequestLog _log;
    private readonly BillingMeter _meter;

    private AzureEmulator(WebApplication server, X509Certificate2 certificate, RequestLog log, BillingMeter meter, FaultScript faults)
    {
        _server = server;
        _log = log;
        _meter = meter;
        Certificate = certificate;
        Faults = faults;
        var addresses = server
            .Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!
            .Addresses.Select(address => new Uri(address))
            .ToList();
        Endpoint = addresses.Single(address => address.Scheme == Uri.UriSchemeHttp);
        SecureEndpoint = new UriBuilder(addresses.Single(address => address.Scheme == Uri.UriSchemeHttps)) { Host = "localhost" }.Uri;
    }

    /// <summary>The HTTP endpoint, such as <c>http://127.0.0.1:5000/</c>.</summary>
    public Uri Endpoint { get; }

    /// <summary>The HTTPS endpoint, such as <c>https://localhost:5001/</c>.</summary>
    public Uri SecureEndpoint { get; }

    /// <summary>The self-signed certificate of <see cref="SecureEndpoint"/>, which clients must trust.</summary>
    public X509Certificate2 Certificate { get; }

    /// <summary>The faults to inject.</summary>
    public FaultScript Faults { get; }

    /// <summary>A snapshot of the latest requests, in order of arrival.</summary>
    public IReadOnlyList<EmulatorRequest> Requests => _log.Snapshot();

    /// <summary>The number of requests, including those no longer remembered.</summary>
    public int RequestCount => _log.Count;

    /// <summary>The number of billed characters, including those with lost responses.</summary>
    public long BilledCharacters => _meter.Billed;

    /// <summary>The part of <see cref="BilledCharacters"/> with unusable responses: truncated, aborted, of a wrong count, or too late.</summary>
    public long LostCharacters => _meter.Lost;

    /// <summary>Starts an emulator.</summary>
    /// <exception cref="IOException">A port is in use.</exception>
    public static async Task<AzureEmulator> StartAsync(EmulatorOptions options, CancellationToken cancellationToken)
    {
        var certificate = SelfSignedCertificate.Create();
        var log = new RequestLog(options.RememberedRequests);
        var meter = new BillingMeter(options.FreeQuota);
        var faults = new FaultScript();
        var server = Build(options, certificate);
        var handler = CreateHandler(options, log, meter, faults);
        server.Run(handler.HandleAsync);
        try
        {
            await server.StartAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await server.DisposeAsync().ConfigureAwait(false);
            certificate.Dispose();
            throw;
        }

        return new AzureEmulator(server, certificate, log, meter, faults);
    }

    /// <summary>Stops the emulator. Aborts requests in progress.</summary>
    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync().ConfigureAwait(false);
        await _server.StopAsync(now.Token).ConfigureAwait(false);
        await _server.DisposeAsync().ConfigureAwait(false);
        Certificate.Dispose();
    }

    private static WebApplication Build(EmulatorOptions options, X509Certificate2 certificate)
    {
        // No settings files, environment or logging: only the options determine what an emulator does.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder
            .WebHost.UseKestrelCore()
            .ConfigureKestrel(kestrel =>
            {
                kestrel.AddServerHeader = false;
                kestrel.Listen(IPAddress.Loopback, options.Port);
                kestrel.Listen(IPAddress.Loopback, options.SecurePort, listen => listen.UseHttps(certificate));
            });
        return builder.Build();
    }

    private static RequestHandler CreateHandler(EmulatorOptions options, RequestLog log, BillingMeter meter, FaultScript faults)
    {
        var issuer = new TokenIssuer(options.Time);
        var credentials = new CredentialCheck(options, issuer);
        var translator = new CallTranslator(
            options.RecordedPairs is { } path ? RecordedPairs.Read(path) : RecordedPairs.None,
            options.OtherTargets
        );
        var quota = options.HourlyQuota is { } hourly ? SlidingQuota.FromHourly(hourly, options.Time) : null;
        var sender = new ResponseSender(options, meter);
        return new RequestHandler(
            options,
            log,
            new TranslateRoute(options, credentials, faults, quota, meter, translator, sender),
            new OtherRoutes(options, credentials, issuer, translator),
            new ControlRoutes(log, faults, meter),
            sender
        );
    }
}
