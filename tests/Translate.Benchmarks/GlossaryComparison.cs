using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Matching;
using Translate.Core.Glossaries.Reading;
using Translate.Core.Problems;

namespace Translate.Benchmarks;

/// <summary>Measures finding 100 and 10,000 terms in 10 MB of news, and compares with a regular expression of alternatives.</summary>
internal static class GlossaryComparison
{
    private const int TextBytes = 10_000_000;
    private const int Runs = 5;

    public static int Run()
    {
        var seeds = Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "seeds"), "*.txt")
            .SelectMany(File.ReadLines)
            .Where(line => line.Length > 0)
            .ToList();
        var paragraphs = Repeat(seeds);
        var bytes = paragraphs.Sum(paragraph => (long)Encoding.UTF8.GetByteCount(paragraph));
        var all = CreateTerms(10_000);
        var few = new Glossary([.. all.Entries.Take(100)]);

        var build = MeasureBest(() => new TermMatcher(all));
        var (hundred, tenThousand, ratio) = MeasureInTurn(new TermMatcher(few), new TermMatcher(all), paragraphs);
        Console.Out.WriteLine($"building a matcher of {all.Entries.Count} terms: {Milliseconds(build)} (wanted: at most 150 ms)");
        Console.Out.WriteLine(
            $"100 terms: {Speed(bytes, hundred)}; 10,000 terms: {Speed(bytes, tenThousand)} (wanted: at least 40 MB/s), {ratio.ToString("0.00", CultureInfo.InvariantCulture)} times as long, pair by pair (wanted: at most 2)"
        );

        var sample = paragraphs.Take(paragraphs.Count / 100).ToList();
        var regex = new Regex(
            $@"\b(?:{string.Join('|', few.Entries.Select(entry => Regex.Escape(entry.Source)))})\b",
            RegexOptions.Compiled | RegexOptions.CultureInvariant
        );
        var naive = MeasureBest(() => sample.Sum(paragraph => regex.Count(paragraph)));
        Console.Out.WriteLine($"a compiled regular expression of 100 alternatives: {Speed(bytes / 100, naive)}");

        Console.Out.WriteLine($"reading 10,000 terms in 50 files: {Milliseconds(ReadingTime(all))} (wanted with lint: at most 1,500 ms)");
        return 0;
    }

    /// <summary>Returns the shipped terms, extended with generated terms of similar shape.</summary>
    private static Glossary CreateTerms(int count)
    {
        var shipped = GlossaryReader.Read(Path.Combine(Repository.Root, "glossary")).Entries;
        var random = new Random(1);
        string[] syllables = ["ma", "ka", "ta", "per", "an", "ba", "si", "nu", "ri", "la", "pang", "di", "ga", "ke", "ter"];
        string Word() => string.Concat(Enumerable.Range(0, random.Next(2, 5)).Select(_ => syllables[random.Next(syllables.Length)]));
        var made = Enumerable
            .Range(0, 2 * count)
            .Select(_ => string.Join(' ', Enumerable.Range(0, random.Next(1, 4)).Select(_ => Word())))
            .Distinct()
            .Select(source => new TermEntry
            {
                Source = source,
                Target = "term",
                Domain = "made",
                Location = new SourceLocation("made.yaml", 1, 1),
            });
        return new Glossary([.. shipped.Concat(made).DistinctBy(entry => entry.Source).Take(count)]);
    }

    private static List<string> Repeat(List<string> lines)
    {
        var text = new List<string>();
        for (var bytes = 0; bytes < TextBytes; bytes += Encoding.UTF8.GetByteCount(text[^1]))
        {
            text.Add(lines[text.Count % lines.Count]);
        }

        return text;
    }

    private static int Count(TermMatcher matcher, List<string> paragraphs) => paragraphs.Sum(paragraph => matcher.Match(paragraph).Count);

    private static TimeSpan ReadingTime(Glossary glossary)
    {
        var folder = Directory.CreateTempSubdirectory("translate-glossary-").FullName;
        try
        {
            foreach (var (i, chunk) in glossary.Entries.Chunk((glossary.Entries.Count / 50) + 1).Index())
            {
                File.WriteAllText(
                    Path.Combine(folder, $"{i:00}.yaml"),
                    "domain: d\nterms:\n"
                        + string.Concat(
                            chunk.Select(entry =>
                                $"  \"{entry.Source}\": {{target: \"{entry.Target.Replace("\"", "'", StringComparison.Ordinal)}\", note: some words}}\n"
                            )
                        )
                );
            }

            return MeasureBest(() => GlossaryReader.Read(folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static TimeSpan MeasureBest<T>(Func<T> work)
    {
        var best = TimeSpan.MaxValue;
        for (var i = 0; i <= Runs; i++)
        {
            var time = MeasureOnce(work);
            best = i > 0 && time < best ? time : best;
        }

        return best;
    }

    private static string Speed(long bytes, TimeSpan time) =>
        string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6 / time.TotalSeconds:0.0} MB/s");

    private static string Milliseconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0} ms");

    /// <summary>Returns the best time of each, and the median ratio of adjacent runs, because machine speed drifts.</summary>
    private static (TimeSpan Few, TimeSpan All, double Ratio) MeasureInTurn(TermMatcher few, TermMatcher all, List<string> paragraphs)
    {
        const int Pairs = 15;
        var times = Enumerable
            .Range(0, Pairs)
            .Select(_ => (Few: MeasureOnce(() => Count(few, paragraphs)), All: MeasureOnce(() => Count(all, paragraphs))))
            .Skip(2)
            .ToList();
        return (
            times.Min(pair => pair.Few),
            times.Min(pair => pair.All),
            times.Select(pair => pair.All / pair.Few).Order().ElementAt(times.Count / 2)
        );
    }

    private static TimeSpan MeasureOnce<T>(Func<T> work)
    {
        var watch = Stopwatch.StartNew();
        GC.KeepAlive(work());
        return watch.Elapsed;
    }
}
