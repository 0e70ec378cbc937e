using System.Net;
using System.Net.Http.Headers;
using Translate.Core.Problems;

namespace Translate.Engines.Models;

/// <summary>Downloads files over HTTP. A download that was cut off resumes where it stopped.</summary>
/// <param name="client">Sends the requests and follows redirects.</param>
/// <param name="options">How long a download may take.</param>
/// <param name="time">For waits and timeouts.</param>
internal sealed class ModelDownloader(HttpClient client, DownloadOptions options, TimeProvider time)
{
    private const int BufferSize = 81_920;

    /// <summary>Creates a client for downloads. Redirects from HTTPS to HTTP are not followed.</summary>
    public static HttpClient CreateClient() =>
        new(new SocketsHttpHandler { MaxAutomaticRedirections = 5, AutomaticDecompression = DecompressionMethods.None })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };

    /// <summary>Downloads a file, or the rest of it.</summary>
    /// <param name="address">Where it is.</param>
    /// <param name="size">Its size in bytes. Nothing beyond it is read.</param>
    /// <param name="path">Where it goes. Bytes that are already there are kept.</param>
    /// <param name="progress">Receives the number of bytes so far.</param>
    /// <param name="cancellationToken">Stops. What has arrived stays, for another call.</param>
    /// <exception cref="ProblemException">The server does not have the file, has another one, or cannot be reached.</exception>
    public async Task DownloadAsync(Uri address, long size, string path, IProgress<long> progress, CancellationToken cancellationToken)
    {
        var fruitless = 0;
        while (true)
        {
            var before = GetLength(path);
            try
            {
                await TryAsync(address, size, path, progress, cancellationToken).ConfigureAwait(false);
                if (GetLength(path) == size)
                {
                    return;
                }

                throw new IOException(FormattableString.Invariant($"the connection ended after {GetLength(path):N0} of {size:N0} bytes"));
            }
            catch (Exception e)
                when (e
                        is HttpRequestException
                            {
                                StatusCode: null or >= HttpStatusCode.InternalServerError or HttpStatusCode.TooManyRequests
                            }
                            or IOException
                            or TimeoutException
                )
            {
                fruitless = GetLength(path) > before ? 0 : fruitless + 1;
                if (fruitless == options.MaxFruitlessAttempts)
                {
                    throw new ProblemException(
                        new Problem(
                            ProblemKind.Network,
                            $"{address} cannot be downloaded: {e.Message.TrimEnd('.')}",
                            "Run the same command again; the download resumes where it stopped"
                        )
                        {
                            File = path,
                        },
                        e
                    );
                }

                await Task.Delay(options.RetryDelay, time, cancellationToken).ConfigureAwait(false);
            }
            catch (HttpRequestException e)
            {
                throw new ProblemException(
                    new Problem(
                        ProblemKind.Network,
                        $"{address} cannot be downloaded: {e.Message.TrimEnd('.')}",
                        "Check the address in the list of models"
                    ),
                    e
                );
            }
        }
    }

    private static long GetLength(string path) => new FileInfo(path) is { Exists: true } file ? file.Length : 0;

    private async Task TryAsync(Uri address, long size, string path, IProgress<long> progress, CancellationToken cancellationToken)
    {
        var start = GetLength(path);
        if (start > size)
        {
            File.Delete(path);
            start = 0;
        }

        using var stalled = new CancellationTokenSource(options.StallTimeout, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, stalled.Token);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Range = start > 0 && start < size ? new RangeHeaderValue(start, null) : null;
            using var response = await client
                .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop.Token)
                .ConfigureAwait(false);
            response.EnsureSuccessStatusCode();
            start =
                response.StatusCode == HttpStatusCode.PartialContent && response.Content.Headers.ContentRange?.From == start ? start : 0;
            CheckSize(address, size - start, response.Content.Headers.ContentLength);
            var content = await response.Content.ReadAsStreamAsync(stop.Token).ConfigureAwait(false);
            await using (content.ConfigureAwait(false))
            {
                await CopyAsync(content, path, start, size, progress, () => stalled.CancelAfter(options.StallTimeout), stop.Token)
                    .ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException e) when (stalled.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException(FormattableString.Invariant($"no byte arrived in {options.StallTimeout.TotalSeconds:0.#} s"), e);
        }
    }

    private static void CheckSize(Uri address, long expected, long? actual)
    {
        if (actual is { } length && length != expected)
        {
            throw new ProblemException(
                new Problem(
                    ProblemKind.Network,
                    FormattableString.Invariant($"{address} has {length:N0} bytes, and the list of models says {expected:N0}"),
                    "Check the address and the size in the list of models"
                )
            );
        }
    }

    private static async Task CopyAsync(
        Stream content,
        string path,
        long start,
        long size,
        IProgress<long> progress,
        Action onBytes,
        CancellationToken cancellationToken
    )
    {
        var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read);
        await using (file.ConfigureAwait(false))
        {
            file.SetLength(start);
            file.Position = start;
            var buffer = new byte[BufferSize];
            while (file.Position < size)
            {
                var read = await content
                    .ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, size - file.Position)), cancellationToken)
                    .ConfigureAwait(false);
                if (read == 0)
                {
                    return;
                }

                await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
                onBytes();
                progress.Report(file.Position);
            }
        }
    }
}
