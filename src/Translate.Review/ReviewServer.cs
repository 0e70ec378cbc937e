using System.IO.Hashing;
using System.Net;
using System.Runtime.InteropServices;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Translate.Core.Memory;
using Translate.Core.Pipeline;
using Translate.Core.Problems;
using Translate.Core.Translators;
using Translate.Review.Api;
using Translate.Review.Security;

namespace Translate.Review;

/// <summary>Serves the review page on the loopback address, or on a desk's network. Disposing it writes all outputs that are pending.</summary>
internal sealed class ReviewServer : IAsyncDisposable
{
    private const int FirstPort = 20_000;
    private const int Ports = 10_000;

    private readonly WebApplication _application;
    private readonly AccessToken? _access;
    private readonly ReviewSite _site;

    private ReviewServer(WebApplication application, Uri root, AccessToken? access, ReviewSite site)
    {
        (_application, _access, _site) = (application, access, site);
        Root = root;
    }

    /// <summary>The address without a token, such as <c>http://127.0.0.1:21234/</c>.</summary>
    public Uri Root { get; }

    /// <summary>The address for the next browser. On this computer it works once; on a network the reader signs in there.</summary>
    public Uri Address => _access is null ? Root : CreateAddress(Root, _access);

    /// <summary>Whether every output is written.</summary>
    internal bool IsWritten => _site.IsWritten;

    /// <summary>The memory, which the server closes.</summary>
    internal TranslationMemory Memory => _site.Memory;

    /// <summary>Translates what is new, or says what that would cost, and starts to serve.</summary>
    /// <param name="createBuilder">Creates the builder of the pipeline with an engine that can be withheld.</param>
    /// <param name="engine">The engine.</param>
    /// <param name="options">How to serve.</param>
    /// <param name="cancellationToken">Stops the start.</param>
    /// <exception cref="ProblemException">There is no article, the port is taken, or the memory cannot be used.</exception>
    public static async Task<ReviewServer> StartAsync(
        Func<ITranslator, TranslationPipelineBuilder> createBuilder,
        ITranslator engine,
        ReviewOptions options,
        CancellationToken cancellationToken
    )
    {
        var site = await ReviewSite.OpenAsync(createBuilder, engine, options, cancellationToken).ConfigureAwait(false);
        try
        {
            return await ServeAsync(site, options, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await site.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Stops to serve and writes the outputs.</summary>
    public async ValueTask DisposeAsync()
    {
        await _site.CloseAsync().ConfigureAwait(false);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        await _application.StopAsync(patience.Token).ConfigureAwait(false);
        await _application.DisposeAsync().ConfigureAwait(false);
        await _site.DisposeAsync().ConfigureAwait(false);
    }

    private static async Task<ReviewServer> ServeAsync(ReviewSite site, ReviewOptions options, CancellationToken cancellationToken)
    {
        var access = options.Desk is null ? new AccessToken() : null;
        Action onTokenUsed = () => { };
        ISignIn signIn = access is null
            ? new DeskSignIn(options.Desk!.Readers, options.Desk.Certificate)
            : new TokenSignIn(access, () => onTokenUsed());
        WebApplication Create(int port) => Build(port, options.Desk, new RequestGuard(signIn), site, new RequestFailures(options.Loggers));
        var application = await StartAsync(Create, options.Port, GetOwnPort(site.MemoryPath ?? options.Output), cancellationToken)
            .ConfigureAwait(false);
        var root = GetRoot(application, options.Desk);
        onTokenUsed = () => options.OnAddress(CreateAddress(root, access!));
        var server = new ReviewServer(application, root, access, site);
        options.OnAddress(server.Address);
        return server;
    }

    private static WebApplication Build(int port, DeskOptions? desk, RequestGuard guard, ReviewSite site, RequestFailures failures)
    {
        // No settings, environment or logging of the framework: it would log addresses, and one has the token.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRoutingCore();
        builder
            .WebHost.UseKestrelCore()
            .UseKestrelHttpsConfiguration()
            .ConfigureKestrel(kestrel =>
            {
                kestrel.AddServerHeader = false;
                kestrel.Listen(
                    desk?.Address ?? IPAddress.Loopback,
                    port,
                    listen =>
                    {
                        listen.Protocols = HttpProtocols.Http1;
                        if (desk is not null)
                        {
                            listen.UseHttps(desk.Certificate);
                        }
                    }
                );
                ConnectionLimits.Apply(kestrel.Limits);
            });
        var application = builder.Build();
        application.Use(next => context => failures.InvokeAsync(context, next));
        application.UseRouting();
        application.Use(next => context => guard.InvokeAsync(context, next));
        site.Map(application);
        return application;
    }

    private static async Task<WebApplication> StartAsync(
        Func<int, WebApplication> create,
        int? named,
        int own,
        CancellationToken cancellationToken
    )
    {
        foreach (var port in named is { } only ? (int[])[only] : [own, 0])
        {
            var application = create(port);
            try
            {
                await application.StartAsync(cancellationToken).ConfigureAwait(false);
                return application;
            }
            catch (IOException)
            {
                await application.DisposeAsync().ConfigureAwait(false);
            }
        }

        throw new ProblemException(
            new Problem(
                ProblemKind.BadConfiguration,
                FormattableString.Invariant($"another program uses port {named}"),
                "Specify another one with --port, or leave it out"
            )
        );
    }

    /// <summary>The same folder has the same port if it is free, so that what the browser keeps for the page outlasts the server.</summary>
    private static int GetOwnPort(string path) =>
        FirstPort + (int)(XxHash3.HashToUInt64(MemoryMarshal.AsBytes(Path.GetFullPath(path).AsSpan())) % Ports);

    private static Uri GetRoot(WebApplication application, DeskOptions? desk)
    {
        var address = new Uri(
            application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()
        );
        if (desk is null || desk.Certificate.MatchesHostname(desk.Address.ToString(), allowWildcards: false, allowCommonName: false))
        {
            return address;
        }

        return new UriBuilder(address) { Host = desk.Certificate.GetNameInfo(X509NameType.DnsName, forIssuer: false) }.Uri;
    }

    private static Uri CreateAddress(Uri root, AccessToken access) => new(root, "?token=" + access.Current);
}
