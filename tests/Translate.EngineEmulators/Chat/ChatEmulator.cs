using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Translate.EngineEmulators.Chat;

/// <summary>Emulates a service with OpenAI's chat protocol on the loopback address. Translates with the offline engine. Several can run side by side. Thread-safe.</summary>
public sealed class ChatEmulator : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly ConcurrentQueue<ChatRequestRecord> _requests = [];
    private readonly ConcurrentQueue<ChatUsage> _usages = [];

    private ChatEmulator(ChatEmulatorOptions options)
    {
        // No settings files, environment or logging: only the options determine what an emulator does.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder
            .WebHost.UseKestrelCore()
            .ConfigureKestrel(kestrel =>
            {
                kestrel.AddServerHeader = false;
                kestrel.Listen(IPAddress.Loopback, options.Port);
            });
        _server = builder.Build();
        _server.Run(new ChatHandler(options, Faults, _requests.Enqueue, _usages.Enqueue).HandleAsync);
    }

    /// <summary>The address in front of <c>/chat/completions</c>.</summary>
    public Uri Endpoint =>
        new(_server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/v1");

    /// <summary>The faults to inject.</summary>
    public ChatFaultScript Faults { get; } = new();

    /// <summary>The requests so far, in order of arrival.</summary>
    public IReadOnlyList<ChatRequestRecord> Requests => [.. _requests];

    /// <summary>What was billed so far, by answer.</summary>
    public IReadOnlyList<ChatUsage> Usages => [.. _usages];

    /// <summary>Starts an emulator.</summary>
    /// <exception cref="IOException">The port is in use.</exception>
    public static async Task<ChatEmulator> StartAsync(ChatEmulatorOptions options, CancellationToken cancellationToken)
    {
        var emulator = new ChatEmulator(options);
        try
        {
            await emulator._server.StartAsync(cancellationToken).ConfigureAwait(false);
            return emulator;
        }
        catch
        {
            await emulator.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Stops the emulator. Aborts requests in progress.</summary>
    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync().ConfigureAwait(false);
        await _server.StopAsync(now.Token).ConfigureAwait(false);
        await _server.DisposeAsync().ConfigureAwait(false);
    }
}
