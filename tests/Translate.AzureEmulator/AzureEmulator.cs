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
/// Azure AI Translator on the loopback address: a real HTTP and HTTPS server that speaks the service's versions 3.0 and 2026-06-06,
/// translates with the offline engine, bills, refuses and, when told to, fails. Several can run side by side; safe for several threads.
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
        var addresses = server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Select(address => new Uri(address)).ToList();
        Endpoint = addresses.Single(address => address.Scheme == Uri.UriSchemeHttp);
        SecureEndpoint = new UriBuilder(addresses.Single(address => address.Scheme == Uri.UriSchemeHttps)) { Host = "localhost" }.Uri;
    }

    /// <summary>Where it answers HTTP, such as <c>http://127.0.0.1:5000/</c>.</summary>
    public Uri Endpoint { get; }

    /// <summary>Where it answers HTTPS, such as <c>https://localhost:5001/</c>.</summary>
    public Uri SecureEndpoint { get; }

    /// <summary>The self-signed certificate of <see cref="SecureEndpoint"/>, for clients to trust.</summary>
    public X509Certificate2 Certificate { get; }

    /// <summary>What goes wrong.</summary>
    public FaultScript Faults { get; }

    /// <summary>The latest requests in the order of arrival, as they stand now.</summary>
    public IReadOnlyList<EmulatorRequest> Requests => _log.Snapshot();

    /// <summary>Requests so far, also those that are remembered no longer.</summary>
    public int RequestCount => _log.Count;

    /// <summary>Characters billed so far, also those whose answers got lost.</summary>
    public long BilledCharacters => _meter.Billed;

    /// <summary>Those of <see cref="BilledCharacters"/> whose answers no client could use: cut, broken off, of a wrong count, or too late.</summary>
    public long LostCharacters => _meter.Lost;

    /// <summary>Starts one.</summary>
    /// <exception cref="IOException">A port is taken.</exception>
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

    /// <summary>Stops it; requests that are still being answered are cut off.</summary>
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
        // Without settings files, environment and logging: what an emulator does is in its options alone.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
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
        var translator = new CallTranslator(options.RecordedPairs is { } path ? RecordedPairs.Read(path) : RecordedPairs.None);
        var quota = options.HourlyQuota is { } hourly ? SlidingQuota.FromHourly(hourly, options.Time) : null;
        var sender = new ResponseSender(options, meter);
        return new RequestHandler(
            options,
            log,
            new TranslateRoute(options, credentials, faults, quota, meter, translator, sender),
            new OtherRoutes(options, credentials, issuer, translator),
            new ControlRoutes(log, faults, meter),
            sender);
    }
}
