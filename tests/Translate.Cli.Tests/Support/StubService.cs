using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Translate.Cli.Tests.Support;

/// <summary>An HTTP server on this machine that answers every request as the test says.</summary>
internal sealed class StubService : IAsyncDisposable
{
    private readonly WebApplication _server;

    private StubService(WebApplication server) => _server = server;

    public Uri Endpoint => new(_server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    public static async Task<StubService> StartAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        server.Run(answer);
        await server.StartAsync(TestContext.Current.CancellationToken);
        return new StubService(server);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
