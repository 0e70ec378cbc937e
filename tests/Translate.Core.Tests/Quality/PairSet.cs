using Translate.Core.Bitexts;
using Translate.Core.Quality;
using static Translate.Core.Tests.Quality.SomeUnits;

namespace Translate.Core.Tests.Quality;

/// <summary>A file of pairs: a finding, its set, a source, a right target, and one with the error that the finding is for.</summary>
internal static class PairSet
{
    private static readonly PairChecks Checks = new();

    public static readonly string[] All = ["planted-errors.tsv", "adversarial-pairs.tsv", "held-out-pairs.tsv", "score-pairs.tsv"];

    public sealed record Row(string Id, bool IsHeldOut, string Source, string Right, string Wrong);

    public static IReadOnlyList<Row> Read(string file) =>
        [
            .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Quality", "Data", file))
                .Where(line => !line.StartsWith('#'))
                .Select(line => line.Split('\t'))
                .Select(columns => new Row(columns[0], columns[1] == "held-out", columns[2], columns[3], columns[4])),
        ];

    /// <summary>Returns the errors and warnings of a pair.</summary>
    public static HashSet<string> Find(string source, string target) =>
        [.. Checks.Check(Unit(source, target)).Where(finding => finding.Severity > Severity.Info).Select(finding => finding.Id)];
}
