using Translate.Core.Translators;
using Translate.Engines.Offline;

namespace Translate.Engines.Tests.Offline;

/// <summary>Sentences with one difficulty each, and what must be or must not be in their English.</summary>
/// <remarks>
/// A line is the kind, the sentence, and conditions joined with <c>&amp;</c>: texts of which one must be in the English, separated with <c>|</c>;
/// <c>!text</c> must not be in it, and <c>!^text</c> must not begin it.
/// </remarks>
public class GrammarProbeTests
{
    private static readonly OfflineTranslator Engine = new();

    [Theory]
    [InlineData("grammar-probe.tsv", 0.97)]
    [InlineData("grammar-probe-second.tsv", 0.97)]
    [InlineData("grammar-probe-news.tsv", 1)]
    [InlineData("grammar-probe-third.tsv", 0.97)]
    public async Task Most_grammar_probes_are_translated_correctly(string name, double wanted)
    {
        var lines = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Offline", "Data", name))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'))
            .ToList();
        var requests = lines.Select(line => SomeRequests.WithShippedTerms(line[1])).ToList();
        var results = await Engine.TranslateAsync(requests, TestContext.Current.CancellationToken);
        var failures = lines
            .Zip(results, (line, result) => (Line: line, Target: ((TranslationResult.Success)result).Target))
            .Where(pair => !IsMet(pair.Line[2], pair.Target))
            .ToList();

        TestContext.Current.TestOutputHelper?.WriteLine($"{name}: {lines.Count - failures.Count} of {lines.Count}");
        Assert.True(
            lines.Count - failures.Count >= wanted * lines.Count,
            string.Join('\n', failures.Select(failure => $"{failure.Line[1]} => {failure.Target} [{failure.Line[2]}]"))
        );
    }

    private static bool IsMet(string conditions, string target) =>
        conditions
            .Split(" & ")
            .All(condition =>
                condition switch
                {
                    ['!', '^', .. var start] => !target.TrimStart('"', '“', ' ').StartsWith(start, StringComparison.Ordinal),
                    ['!', .. var absent] => !target.Contains(absent, StringComparison.Ordinal),
                    _ => condition.Split('|').Any(text => target.Contains(text, StringComparison.Ordinal)),
                }
            );
}
