using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Translate.Cli.Tests.Support;

/// <summary>A proxy on this machine that keeps what it is sent and lets nothing through.</summary>
internal sealed class RecordingProxy : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly string _answer;

    /// <param name="status">The status line's number and reason, such as <c>407 Proxy Authentication Required</c>.</param>
    public RecordingProxy(string status = "407 Proxy Authentication Required")
    {
        _answer = $"HTTP/1.1 {status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
        _listener.Start();
        _ = ListenAsync();
    }

    /// <summary>Host and port.</summary>
    public string Authority => $"{_listener.LocalEndpoint}";

    /// <summary>What came in.</summary>
    public ConcurrentQueue<string> Received { get; } = [];

    public void Dispose()
    {
        _end.Cancel();
        _listener.Dispose();
        _end.Dispose();
    }

    private async Task ListenAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_end.Token);
                var buffer = new byte[65_536];
                var read = await client.GetStream().ReadAsync(buffer, _end.Token);
                Received.Enqueue(Encoding.Latin1.GetString(buffer, 0, read));
                await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(_answer), _end.Token);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or IOException)
        {
            // The test is over.
        }
    }
}
