using System.Net;
using System.Net.Sockets;

namespace Translate.Scale.Tests.Support;

/// <summary>Stands between a client and PostgreSQL, and ends a connection after the server has committed, before the client learns of it.</summary>
internal sealed class CommitCuttingProxy : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly int _serverPort;
    private int _isArmed;
    private int _cuts;

    private CommitCuttingProxy(int serverPort) => _serverPort = serverPort;

    /// <summary>Where clients connect.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>The number of connections that it has ended.</summary>
    public int Cuts => _cuts;

    public static CommitCuttingProxy Start(int serverPort)
    {
        var proxy = new CommitCuttingProxy(serverPort);
        proxy._listener.Start();
        _ = proxy.AcceptAsync();
        return proxy;
    }

    /// <summary>Ends the connection of the next commit.</summary>
    public void CutNextCommit() => _isArmed = 1;

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await _listener.AcceptTcpClientAsync());
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var server = new TcpClient();
        using (client)
        {
            await server.ConnectAsync(IPAddress.Loopback, _serverPort);
            var isCutting = false;
            await Task.WhenAny(
                CopyAsync(
                    client,
                    server,
                    bytes => isCutting = bytes.Span.IndexOf("COMMIT"u8) >= 0 && Interlocked.Exchange(ref _isArmed, 0) == 1 || isCutting,
                    () => false
                ),
                CopyAsync(server, client, _ => { }, () => isCutting && Interlocked.Increment(ref _cuts) > 0)
            );
        }
    }

    /// <summary>Copies until an end closes, or until the answer to a commit must be lost.</summary>
    private static async Task CopyAsync(TcpClient from, TcpClient to, Action<ReadOnlyMemory<byte>> seen, Func<bool> isCut)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (await from.GetStream().ReadAsync(buffer) is > 0 and var count && !isCut())
            {
                seen(buffer.AsMemory(0, count));
                await to.GetStream().WriteAsync(buffer.AsMemory(0, count));
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // The other end is closed.
        }
    }
}
