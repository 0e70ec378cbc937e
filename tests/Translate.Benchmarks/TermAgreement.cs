using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Matching;
using Translate.Core.Glossaries.Reading;
using Translate.Core.Glossaries.Renderings;

namespace Translate.Benchmarks;

/// <summary>How often the glossary objects to translations that others made: of people, and of good engines. Nearly all such objections are false.</summary>
internal static class TermAgreement
{
    private const double MaxViolated = 0.015;

    private static readonly string[] Systems = ["en", "microsoft.en", "google.en", "opusmt.en"];

    /// <summary>Prints the share of violated occurrences of each system; with <paramref name="list"/>, every one of them.</summary>
    public static int Run(bool list)
    {
        var root = FindRoot();
        var folder = Path.Combine(root, "..", "shared", "data", "flores");
        if (!Directory.Exists(folder))
        {
            Console.Error.WriteLine($"There is no {folder}.");
            return 1;
        }

        var matcher = new TermMatcher(GlossaryReader.Read(Path.Combine(root, "glossary")));
        var sources = File.ReadAllLines(Path.Combine(folder, "flores-dev.id"));
        foreach (var system in Systems)
        {
            var targets = File.ReadAllLines(Path.Combine(folder, $"flores-dev.{system}"));
            var (count, violated, waived, sentences, changed) = (0, 0, 0, 0, 0);
            foreach (var (source, target) in sources.Zip(targets))
            {
                var occurrences = matcher.Match(source);
                var outcomes = TermVerifier.Verify(occurrences, target);
                var wrong = outcomes.Where(outcome => outcome.Kind == TermOutcomeKind.Violated).ToList();
                var repaired = TermRepair.Apply(occurrences, target).Target;
                count += outcomes.Count;
                waived += outcomes.Count(outcome => outcome.Kind == TermOutcomeKind.Waived);
                violated += wrong.Count;
                sentences += wrong.Count > 0 ? 1 : 0;
                changed += repaired != target ? 1 : 0;
                if (list)
                {
                    wrong.ForEach(outcome => Console.Out.WriteLine($"{system}\t{outcome.Occurrence.Entry}\t{source}\t{target}"));
                    Console.Write(repaired != target ? $"{system}\tchanged\t{target}\t{repaired}\n" : string.Empty);
                }
            }

            Console.Out.WriteLine(
                FormattableString.Invariant(
                    $"{system}: {violated} of {count} occurrences violated, {100.0 * violated / count:F1} % (wanted: at most {100 * MaxViolated:F1} %), {waived} waived; {sentences} second requests; {changed} texts changed by repair"
                )
            );
        }

        return 0;
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Translate.sln")))
        {
            folder =
                Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The benchmark does not run inside the repository.");
        }

        return folder;
    }
}
