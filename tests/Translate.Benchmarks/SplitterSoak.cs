using System.Diagnostics;
using System.Globalization;
using Translate.Core.Segmentation;
using Translate.Core.Tests.Segmentation;

namespace Translate.Benchmarks;

/// <summary>Checks the splitter's invariants on millions of random texts on all processors. The tests run a small part of it.</summary>
internal static class SplitterSoak
{
    private const int DefaultTexts = 10_000_000;
    private const int MaxPieces = 24;
    private const int TextsOfASeed = 10_000;

    public static int Run(string? count)
    {
        var texts = count is null ? DefaultTexts : int.Parse(count, CultureInfo.InvariantCulture);
        var splitter = new IndonesianSentenceSplitter(SplitterRules.CreateDefault());
        var watch = Stopwatch.StartNew();
        var broken = Enumerable
            .Range(0, (texts + TextsOfASeed - 1) / TextsOfASeed)
            .AsParallel()
            .Select(seed => FindFirstViolation(splitter, new Random(seed), Math.Min(TextsOfASeed, texts - (seed * TextsOfASeed))))
            .FirstOrDefault(found => found is not null);
        Console.Out.WriteLine(
            broken is null
                ? FormattableString.Invariant($"{texts} texts satisfy the invariants ({watch.Elapsed.TotalSeconds:0} s)")
                : $"violated: {broken}"
        );
        return broken is null ? 0 : 1;
    }

    private static string? FindFirstViolation(IndonesianSentenceSplitter splitter, Random random, int texts)
    {
        for (var i = 0; i < texts; i++)
        {
            var text = SplitterInvariants.CreateRandomText(random, MaxPieces);
            if (SplitterInvariants.FindViolation(splitter, text) is { } law)
            {
                return $"{law}: {text}";
            }
        }

        return null;
    }
}
