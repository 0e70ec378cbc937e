using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Translate.Core.Problems;
using Translate.Hosting;
using Translate.Review.Security;
using Translate.Server.Answers;
using Translate.Server.Api;
using Translate.Server.Security;

namespace Translate.Server;

/// <summary>The service: translation, jobs, glossary and memory over HTTP, and the review page for many users. Disposing it drains requests and gives back jobs.</summary>
internal sealed class TranslateServer : IAsyncDisposable
{
    private const int BytesPerMegabyte = 1024 * 1024;

    private readonly WebApplication _application;
    private readonly ServerParts _parts;
    private readonly ServerRoutes _routes;
    private readonly UserRateLimit _rate;
    private readonly TimeSpan _drain;

    private TranslateServer(WebApplication application, ServerParts parts, ServerRoutes routes, UserRateLimit rate, TimeSpan drain)
    {
        (_application, _parts, _routes, _rate, _drain) = (application, parts, routes, rate, drain);
        Address = new Uri(application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    /// <summary>The address that it listens on.</summary>
    public Uri Address { get; }

    /// <summary>The parts that the routes use.</summary>
    internal ServerParts Parts => _parts;

    /// <summary>The routes, each with its rule.</summary>
    internal IReadOnlyList<RouteEndpoint> Routes =>
        [.. _application.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

    /// <summary>Starts the service. Jobs of an earlier start go on.</summary>
    /// <param name="options">How it is run.</param>
    /// <param name="factory">Creates the pipelines.</param>
    /// <param name="pipelines">The engine, glossary and memory.</param>
    /// <param name="cancellationToken">Stops the start.</param>
    /// <exception cref="ProblemException">Others could read along, the port is taken, or a part cannot be used.</exception>
    public static async Task<TranslateServer> StartAsync(
        ServerOptions options,
        PipelineFactory factory,
        PipelineOptions pipelines,
        CancellationToken cancellationToken
    )
    {
        var address = IPAddress.Parse(options.Settings.Address);
        TransportRule.Check(address, options.Certificate is not null, options.Settings.TrustedProxies.Count > 0);
        var parts = await ServerParts.OpenAsync(options, factory, pipelines, cancellationToken).ConfigureAwait(false);
        var rate = new UserRateLimit(options.Settings.RequestsPerMinute);
        var routes = new ServerRoutes(parts);
        var application = Build(options, address, parts, routes, rate);
        try
        {
            await application.StartAsync(cancellationToken).ConfigureAwait(false);
            return new TranslateServer(application, parts, routes, rate, options.Settings.DrainTimeout);
        }
        catch (Exception e)
        {
            await application.DisposeAsync().ConfigureAwait(false);
            routes.Dispose();
            await rate.DisposeAsync().ConfigureAwait(false);
            await parts.DisposeAsync().ConfigureAwait(false);
            throw e is IOException
                ? new ProblemException(
                    new Problem(
                        ProblemKind.BadConfiguration,
                        FormattableString.Invariant($"port {options.Settings.Port} of {address} cannot be used"),
                        "Another program may use it. Specify another one with --port"
                    ),
                    e
                )
                : e;
        }
    }

    /// <summary>Takes no more requests, ends those under way, gives back jobs, and closes the memory.</summary>
    public async ValueTask DisposeAsync()
    {
        _routes.Stop();
        await _parts.Site.CloseAsync().ConfigureAwait(false);
        await _parts.Jobs.StopAsync().ConfigureAwait(false);
        using var patience = new CancellationTokenSource(_drain);
        await _application.StopAsync(patience.Token).ConfigureAwait(false);
        await _application.DisposeAsync().ConfigureAwait(false);
        await _rate.DisposeAsync().ConfigureAwait(false);
        _routes.Dispose();
        await _parts.DisposeAsync().ConfigureAwait(false);
    }

    private static WebApplication Build(
        ServerOptions options,
        IPAddress address,
        ServerParts parts,
        ServerRoutes routes,
        UserRateLimit rate
    )
    {
        // No settings, environment or logging of the framework: it would log addresses and headers, which have texts and tokens.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        var maxBytes = (long)options.Settings.MaxBodyMegabytes * BytesPerMegabyte;
        builder.Services.AddRouting();
        builder.Services.AddEndpointsApiExplorer();
        builder.Services.AddOpenApi(ServiceDocument.Name, ServiceDocument.Configure);
        builder.Services.ConfigureHttpJsonOptions(json => ServerJson.Configure(json.SerializerOptions));
        builder.Services.Configure<RouteHandlerOptions>(handlers => handlers.ThrowOnBadRequest = true);
        builder.Services.Configure<FormOptions>(form => (form.MultipartBodyLengthLimit, form.ValueCountLimit) = (maxBytes, 16));
        builder
            .WebHost.UseKestrelCore()
            .UseKestrelHttpsConfiguration()
            .ConfigureKestrel(kestrel =>
            {
                kestrel.AddServerHeader = false;
                kestrel.Listen(
                    address,
                    options.Settings.Port,
                    listen =>
                    {
                        listen.Protocols = HttpProtocols.Http1;
                        if (options.Certificate is { } certificate)
                        {
                            listen.UseHttps(certificate);
                        }
                    }
                );
                ConnectionLimits.Apply(kestrel.Limits, maxBytes, options.Settings.MaxConnections);
            });
        var application = builder.Build();
        var names = new OwnNames(address, options.Certificate, options.Settings.Hosts);
        var guard = new RequestGuard(new ServerSignIn(parts.Users, names, new GuessLimiter(options.Time), parts.Audit, options.Time));
        Use(application, new RequestLog(options.Loggers).InvokeAsync);
        Use(application, new ServerFailures(options.Loggers).InvokeAsync);
        TransportRule.Use(application, options.Settings.TrustedProxies);
        application.UseRouting();
        Use(application, guard.InvokeAsync);
        Use(application, rate.InvokeAsync);
        routes.Map(application);
        return application;
    }

    private static void Use(
        WebApplication application,
        Func<Microsoft.AspNetCore.Http.HttpContext, Microsoft.AspNetCore.Http.RequestDelegate, Task> middleware
    ) => application.Use(next => context => middleware(context, next));
}
