using System.Diagnostics;
using System.Globalization;
using System.Xml;
using Translate.Core.Bitexts;
using Translate.Core.Memory;

namespace Translate.Benchmarks;

/// <summary>Measures a large translation memory: TMX import, lookups and fuzzy queries.</summary>
internal static class MemoryComparison
{
    private const int Few = 100_000;
    private const int Many = 1_000_000;
    private const int AtOnce = 1000;
    private const int Queries = 2000;

    public static int Run()
    {
        var folder = Directory.CreateTempSubdirectory("translate-memory-").FullName;
        try
        {
            var few = Write(Path.Combine(folder, "few.tmx"), Few);
            var many = Write(Path.Combine(folder, "many.tmx"), Many);
            var translate = Path.Combine(Repository.Publish("src/Translate.Cli", Path.Combine(folder, "translate")), "translate");
            var small = Import(translate, few, Path.Combine(folder, "few.db"));
            var large = Import(translate, many, Path.Combine(folder, "many.db"));
            var again = Import(translate, few, Path.Combine(folder, "few.db"));
            Console.Out.WriteLine(
                Line(
                    $"importing {Few:N0} units: {Speed(Few, small)}, peak {small.PeakBytes / 1e6:0.0} MB; the same again: {Speed(Few, again)}"
                )
            );
            Console.Out.WriteLine(
                Line(
                    $"importing {Many:N0} units ({new FileInfo(many).Length / 1e6:0} MB): {Speed(Many, large)} (wanted: at least 30,000 units/s), peak {large.PeakBytes / 1e6:0.0} MB, {(double)large.PeakBytes / small.PeakBytes:0.00} times as much (wanted: at most 1.2)"
                )
            );

            using var memory = TranslationMemory.Open(Path.Combine(folder, "few.db"));
            var sources = memory.GetAllUnits().Select(unit => unit.Source).ToArray();
            Recall(memory, sources);
            FindSimilar(memory, sources);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static MeasuredProcess Import(string translate, string tmx, string memory) =>
        MeasuredProcess.Run(Path.GetDirectoryName(tmx)!, translate, "memory", "import", tmx, "--memory", memory);

    private static void Recall(TranslationMemory memory, string[] sources)
    {
        var random = new Random(3);
        random.Shuffle(sources);
        var batches = sources.Select(source => PreparedSegment.FromSentence(source, [])).Chunk(AtOnce).ToList();
        var best = new MeasuredProcess(TimeSpan.MaxValue, 0);
        for (var run = 0; run < 5; run++)
        {
            var before = Environment.CpuUsage.TotalTime;
            var watch = Stopwatch.StartNew();
            var hits = batches.Sum(batch => memory.Recall(batch).Count(recall => recall is RecallResult.Hit));
            var time = new MeasuredProcess(watch.Elapsed, 0) { Processor = Environment.CpuUsage.TotalTime - before };
            best = time.Wall < best.Wall ? time : best;
            if (hits != sources.Length)
            {
                throw new InvalidOperationException($"{hits} of {sources.Length} found.");
            }
        }

        Console.Out.WriteLine(
            Line(
                $"exact recall among {sources.Length:N0} units, {AtOnce:N0} at once: {Speed(sources.Length, best)} (wanted: at least 100,000 units/s)"
            )
        );
    }

    private static void FindSimilar(TranslationMemory memory, string[] sources)
    {
        var filing = Stopwatch.StartNew();
        memory.UpdateFuzzyIndex();
        Console.Out.WriteLine(Line($"filing {sources.Length:N0} units for similarity, once: {filing.Elapsed.TotalSeconds:0.0} s"));
        var sentences = new NewsSentences(4);
        var changed = MeasureTimes(memory, [.. sources.Take(Queries / 2).Select(sentences.Change)]);
        var unrelated = MeasureTimes(memory, [.. Enumerable.Range(0, Queries / 2).Select(_ => sentences.Next())]);
        Console.Out.WriteLine(
            Line(
                $"fuzzy query, 1 to 3 words changed: {Percentiles(changed)}; unrelated: {Percentiles(unrelated)}; all: {Percentiles([.. changed, .. unrelated])} (wanted: p95 at most 20 ms)"
            )
        );
    }

    private static List<(double Wall, double Processor)> MeasureTimes(TranslationMemory memory, List<string> queries)
    {
        memory.FindSimilar(queries[0], TranslationMemory.MinimumSimilarity, 1, _ => true);
        return
        [
            .. queries.Select(query =>
            {
                var before = Environment.CpuUsage.TotalTime;
                var watch = Stopwatch.StartNew();
                memory.FindSimilar(query, TranslationMemory.MinimumSimilarity, 5, _ => true);
                return (watch.Elapsed.TotalMilliseconds, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
            }),
        ];
    }

    private static string Percentiles(List<(double Wall, double Processor)> times)
    {
        double At(Func<(double Wall, double Processor), double> figure, int percent) =>
            times.Select(figure).Order().ElementAt(times.Count * percent / 100);
        return Line(
            $"median {At(time => time.Wall, 50):0.00} ms, p95 {At(time => time.Wall, 95):0.00} ms (processor time {At(time => time.Processor, 50):0.00} and {At(time => time.Processor, 95):0.00} ms)"
        );
    }

    /// <summary>Writes a TMX file in the style of another program.</summary>
    private static string Write(string path, int count)
    {
        var sentences = new NewsSentences(count);
        using var xml = XmlWriter.Create(path, new XmlWriterSettings { Indent = true });
        xml.WriteStartElement("tmx");
        xml.WriteAttributeString("version", "1.4");
        xml.WriteStartElement("header");
        xml.WriteAttributeString("srclang", "id-ID");
        xml.WriteEndElement();
        xml.WriteStartElement("body");
        for (var i = 0; i < count; i++)
        {
            xml.WriteStartElement("tu");
            xml.WriteAttributeString("creationdate", "20240131T120000Z");
            xml.WriteAttributeString("creationid", "editor");
            foreach (var (language, text) in new[] { ("id-ID", sentences.Next()), ("en-US", sentences.Next()) })
            {
                xml.WriteStartElement("tuv");
                xml.WriteAttributeString("xml", "lang", null, language);
                xml.WriteElementString("seg", text);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return path;
    }

    /// <summary>Formats the speed by wall time and by CPU time, because a busy machine gives only part of its CPU.</summary>
    private static string Speed(int count, MeasuredProcess run) =>
        Line($"{count / run.Wall.TotalSeconds:N0} units/s ({count / run.Processor.TotalSeconds:N0} a second of processor time)");

    private static string Line(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);
}
