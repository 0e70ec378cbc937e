using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;

namespace Translate.Benchmarks;

/// <summary>Measures reads of the service by 200 readers while 4 workers translate documents: times, errors, and the memory of the process.</summary>
internal static class ServeLoad
{
    private const int Readers = 200;
    private const int Articles = 50;
    private const int Workers = 4;
    private const double KibibytesPerMegabyte = 1024;

    /// <summary>How long a reader looks at an answer before the next request.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <summary>Measures.</summary>
    /// <param name="duration">How long.</param>
    /// <param name="database">An empty database for memory and queue, whose documents 4 worker processes translate; null if the service does.</param>
    public static async Task<int> RunAsync(TimeSpan duration, string? database)
    {
        var folder = Directory.CreateTempSubdirectory("translate-serve-").FullName;
        try
        {
            var translate = Path.Combine(Repository.Publish("src/Translate.Cli", Path.Combine(folder, "translate")), "translate");
            NewsArticles.Write(Path.Combine(folder, "in"), Articles);
            string[] memory = database is null ? [] : ["--memory", database];
            var token = (await RunAsync(translate, folder, "serve", "users", "add", "Reader", "--role", "admin")).Trim();
            using var server = Start(
                translate,
                folder,
                ["serve", "--port", "0", "--glossary", Path.Combine(Repository.Root, "glossary"), .. memory]
            );
            var address = (await server.StandardOutput.ReadLineAsync())!.Split(' ')[^1];
            var workers = Enumerable
                .Range(0, database is null ? 0 : Workers)
                .Select(_ => Start(translate, folder, ["worker", "--concurrency", "1", .. memory]))
                .ToList();
            try
            {
                return await MeasureAsync(server, new Uri(address), token, Directory.GetFiles(Path.Combine(folder, "in")), duration);
            }
            finally
            {
                foreach (var process in workers.Append(server))
                {
                    using var stop = Process.Start(
                        "kill",
                        ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]
                    );
                    await process.WaitForExitAsync();
                }
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<int> MeasureAsync(Process server, Uri address, string token, string[] articles, TimeSpan duration)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false, MaxConnectionsPerServer = Readers + 10 })
        {
            BaseAddress = address,
        };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var job = await SubmitAsync(client, articles[0], wait: true);
        string[] paths =
        [
            "v1/jobs?limit=20",
            $"v1/jobs/{job}",
            $"v1/jobs/{job}/result",
            $"v1/jobs/{job}/result?format=html",
            "v1/glossary?limit=20",
            "v1/glossary/find?q=Dewan%20Keamanan%20PBB%20bersidang%20hari%20ini",
            "v1/memory/search?q=presiden&limit=5",
            "api/articles/0",
        ];
        using var stop = new CancellationTokenSource(duration);
        var times = new ConcurrentBag<double>();
        var errors = new ConcurrentBag<string>();
        var resident = new List<double>();
        var submitted = 0;
        await Task.WhenAll([
            WatchAsync(server, resident, duration, stop.Token),
            KeepBusyAsync(),
            .. Enumerable.Range(0, Readers).Select(ReadAsync),
        ]);

        var sorted = times.Order().ToArray();
        Console.Out.WriteLine(
            FormattableString.Invariant(
                $"{Readers} readers, {duration.TotalSeconds:0} s, {submitted} documents translated meanwhile: {sorted.Length} reads, {errors.Count} errors"
            )
        );
        Console.Out.WriteLine(
            FormattableString.Invariant(
                $"p50 {Get(sorted, 0.5):0} ms, p95 {Get(sorted, 0.95):0} ms, p99 {Get(sorted, 0.99):0} ms (wanted: at most 250)"
            )
        );
        Console.Out.WriteLine(
            $"resident MB over the time: {string.Join(" ", resident.Select(value => value.ToString("0", System.Globalization.CultureInfo.InvariantCulture)))}"
        );
        foreach (var error in errors.Distinct().Take(5))
        {
            Console.Out.WriteLine(error);
        }

        return errors.IsEmpty ? 0 : 1;

        async Task KeepBusyAsync()
        {
            for (; !stop.IsCancellationRequested; submitted++)
            {
                await SubmitAsync(client, articles[submitted % articles.Length], wait: submitted % 4 == 3);
            }
        }

        async Task ReadAsync(int reader)
        {
            await Task.Delay(Pause * ((double)reader / Readers));
            for (var i = reader; !stop.IsCancellationRequested; i++)
            {
                var started = Stopwatch.GetTimestamp();
                using var response = await client.GetAsync(paths[i % paths.Length]);
                await response.Content.ReadAsByteArrayAsync();
                times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                if (!response.IsSuccessStatusCode)
                {
                    errors.Add($"{paths[i % paths.Length]}: {response.StatusCode}");
                }

                await Task.Delay(Pause);
            }
        }
    }

    /// <summary>Sends an article with a line of its own, so that the memory does not know all of it.</summary>
    private static async Task<string> SubmitAsync(HttpClient client, string article, bool wait)
    {
        var text = $"{await File.ReadAllTextAsync(article)}\nMenteri itu tiba pada {Guid.NewGuid():N}.\n";
        using var response = await client.PostAsync("v1/documents?name=a.txt", new StringContent(text));
        response.EnsureSuccessStatusCode();
        var job = response.Headers.Location!.OriginalString.Split('/')[^1];
        if (wait)
        {
            using var ended = await client.GetAsync($"v1/jobs/{job}?wait=60");
        }

        return job;
    }

    private static async Task WatchAsync(Process server, List<double> resident, TimeSpan duration, CancellationToken stop)
    {
        const int Samples = 10;
        while (!stop.IsCancellationRequested)
        {
            var line = File.ReadLines($"/proc/{server.Id}/status").First(text => text.StartsWith("VmRSS", StringComparison.Ordinal));
            resident.Add(
                double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], System.Globalization.CultureInfo.InvariantCulture)
                    / KibibytesPerMegabyte
            );
            await Task.Delay(duration / Samples, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static double Get(double[] sorted, double share) => sorted[(int)(share * (sorted.Length - 1))];

    private static async Task<string> RunAsync(string program, string folder, params string[] arguments)
    {
        using var process = Start(program, folder, arguments);
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output;
    }

    private static Process Start(string program, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true };
        start.Environment["TRANSLATE_Serve__Workers"] = Workers.ToString(System.Globalization.CultureInfo.InvariantCulture);
        start.Environment["TRANSLATE_Serve__RequestsPerMinute"] = "1000000";
        start.Environment["TRANSLATE_Engine"] = "offline";
        return Process.Start(start)!;
    }
}
