using System.Diagnostics;
using System.Globalization;
using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Reading;
using Translate.Core.Quality;
using Translate.Core.Quality.Style;

namespace Translate.Benchmarks;

/// <summary>Measures all checks of pairs on one core, without a glossary and with the shipped one, and how the time grows with the length of a pair.</summary>
internal static class CheckComparison
{
    private const int Wanted = 20_000;
    private const int Runs = 5;
    private const int Pairs = 20_000;

    /// <param name="source">A file of Indonesian sentences, one per line.</param>
    /// <param name="target">Their translations.</param>
    public static int Run(string source, string target)
    {
        var pairs = File.ReadLines(source).Zip(File.ReadLines(target)).ToList();
        var many = Enumerable.Range(0, Pairs).Select(i => pairs[i % pairs.Count]).ToList();
        Report("without a glossary", new Glossary([]), many);
        Report("with the shipped glossary", GlossaryReader.Read(Path.Combine(Repository.Root, "glossary")), many);

        var inspector = new PairInspector(new Glossary([]), CheckSeverities.Default, StyleGuide.Default);
        var (tenth, whole) = (Join(pairs, pairs.Count / 10), Join(pairs, pairs.Count));
        var (small, large) = (Measure(inspector, [tenth]), Measure(inspector, [whole]));
        Console.Out.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"one pair of {whole.First.Length:N0} characters takes {large / small / (whole.First.Length / (double)tenth.First.Length):0.00} times as long a character as one of {tenth.First.Length:N0} (linear: 1)"
            )
        );
        return 0;
    }

    private static void Report(string name, Glossary glossary, List<(string First, string Second)> pairs)
    {
        var seconds = Measure(new PairInspector(glossary, CheckSeverities.Default, StyleGuide.Default), pairs);
        Console.Out.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{name}: {pairs.Count / seconds:N0} pairs per second on one core (wanted: at least {Wanted:N0})"
            )
        );
    }

    private static double Measure(PairInspector inspector, List<(string First, string Second)> pairs)
    {
        var best = double.MaxValue;
        for (var run = 0; run < Runs; run++)
        {
            var watch = Stopwatch.StartNew();
            foreach (var (source, target) in pairs)
            {
                inspector.Check(source, target);
            }

            best = Math.Min(best, watch.Elapsed.TotalSeconds);
        }

        return best;
    }

    private static (string First, string Second) Join(List<(string First, string Second)> pairs, int count) =>
        (string.Join(' ', pairs.Take(count).Select(pair => pair.First)), string.Join(' ', pairs.Take(count).Select(pair => pair.Second)));
}
