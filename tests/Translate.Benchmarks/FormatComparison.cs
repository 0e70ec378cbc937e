using System.Diagnostics;
using System.Globalization;
using Translate.Core.Documents;
using Translate.Formats;

namespace Translate.Benchmarks;

/// <summary>Speed and memory of each format on a large document without an engine: read, and written with every block changed.</summary>
internal static class FormatComparison
{
    private const int Megabyte = 1_000_000;
    private const int Repetitions = 3;

    /// <param name="megabytes">The size of each document.</param>
    /// <param name="filter">A part of the names of the samples; empty for all.</param>
    public static int Run(int megabytes, string filter)
    {
        Console.Out.WriteLine(
            $"{"sample", -18} {"blocks", 9} {"MB/s", 6} {"held", 6} {"peak", 6}  (bytes for each byte of the document, besides the targets)"
        );
        foreach (var (name, file, create) in FormatSamples.All.Where(sample => sample.Name.Contains(filter, StringComparison.Ordinal)))
        {
            Measure(name, file, create(megabytes * Megabyte));
        }

        return 0;
    }

    private static void Measure(string name, string file, byte[] content)
    {
        var format = StandardFormats.Create().First(format => format.Extensions.Contains(Path.GetExtension(file)));
        var source = new DocumentSource(file, file, content.Length);
        Document Read() => format.ReadAsync(new MemoryStream(content), source, CancellationToken.None).GetAwaiter().GetResult();
        void Write(Document document, IReadOnlyList<Block> targets) =>
            format.WriteAsync(document, targets, Stream.Null, CancellationToken.None).GetAwaiter().GetResult();

        var time = TimeSpan.MaxValue;
        for (var i = 0; i < Repetitions; i++)
        {
            var start = Stopwatch.GetTimestamp();
            var document = Read();
            var read = Stopwatch.GetElapsedTime(start);
            Block[] changed = [.. document.Blocks.Select(block => block with { Text = block.Text + "." })];
            start = Stopwatch.GetTimestamp();
            Write(document, changed);
            time = new TimeSpan(Math.Min(time.Ticks, (read + Stopwatch.GetElapsedTime(start)).Ticks));
        }

        var before = GC.GetTotalMemory(forceFullCollection: true);
        using var peak = new PeakMemory();
        var held = Read();
        var kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        Write(held, held.Blocks);
        var blocks = held.Blocks.Count;
        GC.KeepAlive(held);
        Console.Out.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{name, -18} {blocks, 9:N0} {content.Length / 1e6 / time.TotalSeconds, 6:N1} {kept / (double)content.Length, 6:N1} {(peak.Stop() - before) / (double)content.Length, 6:N1}"
            )
        );
    }

    /// <summary>Looks at the live objects again and again. What a collection would free does not count.</summary>
    private sealed class PeakMemory : IDisposable
    {
        private readonly Thread _thread;
        private readonly ManualResetEventSlim _stopped = new();
        private long _peak;

        public PeakMemory()
        {
            _thread = new Thread(Sample);
            _thread.Start();
        }

        public long Stop()
        {
            Dispose();
            return _peak;
        }

        public void Dispose()
        {
            _stopped.Set();
            _thread.Join();
        }

        private void Sample()
        {
            TimeSpan pause;
            do
            {
                var start = Stopwatch.GetTimestamp();
                _peak = Math.Max(_peak, GC.GetTotalMemory(forceFullCollection: true));

                // A collection stops the work, which must go on in between.
                pause = Stopwatch.GetElapsedTime(start) + TimeSpan.FromMilliseconds(10);
            } while (!_stopped.Wait(pause));
        }
    }
}
