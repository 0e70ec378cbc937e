using System.CommandLine;
using Translate.Core.Bitexts;
using Translate.Core.Files;
using Translate.Core.Glossaries;
using Translate.Core.Problems;
using Translate.Core.Quality;
using Translate.Core.Quality.Metrics;
using Translate.Core.Text;
using Translate.Hosting;

namespace Translate.Cli.Commands;

/// <summary><c>translate eval</c>: measures translations against a reference, and what the checks find in them.</summary>
internal static class EvalCommand
{
    private static readonly IReadOnlyList<IMetric> Metrics = [new Bleu(), new Chrf(0), new Chrf(2), new Ter()];

    private static readonly Argument<string> Hypothesis = new("hyp") { Description = "The translations, one sentence per line." };
    private static readonly Argument<string> Reference = new("ref") { Description = "The reference translations, one sentence per line." };
    private static readonly Option<string?> Source = new("--src")
    {
        Description = "The Indonesian sentences, to count the findings of the checks and the terms with their rendering.",
        HelpName = "file",
    };
    private static readonly Option<string?> Against = new("--against")
    {
        Description = "The translations of another system, to compare both.",
        HelpName = "file",
    };
    private static readonly Option<string?> Glossary = GlossaryCommand.GlossaryOption();
    private static readonly Option<bool> Json = new("--json") { Description = "Print one JSON object." };

    public static Command Create()
    {
        var command = new CliCommand(
            "eval",
            "Measure translations against a reference: BLEU, chrF, chrF++ and TER as sacreBLEU 2 computes them.",
            "translate eval system.en reference.en --src source.id --against other.en"
        )
        {
            Hypothesis,
            Reference,
            Source,
            Against,
            Glossary,
            Json,
        };
        command.SetHandler(
            async (context, cancellationToken) =>
            {
                var reference = await ReadAsync(context.GetValue(Reference)!, null, cancellationToken).ConfigureAwait(false);
                var hypothesis = await ReadAsync(context.GetValue(Hypothesis)!, reference, cancellationToken).ConfigureAwait(false);
                var other = context.GetValue(Against) is { } against
                    ? await ReadAsync(against, reference, cancellationToken).ConfigureAwait(false)
                    : null;
                var source = context.GetValue(Source) is { } path
                    ? await ReadAsync(path, reference, cancellationToken).ConfigureAwait(false)
                    : null;
                var scores = Metrics.Select(metric => Measure(metric, hypothesis, other, reference, cancellationToken)).ToList();
                var inspector = source is null
                    ? null
                    : new PairInspector(
                        context.Pipelines.ReadGlossary(new PipelineOptions { Glossary = context.GetValue(Glossary) }),
                        context.Configuration.CreateSeverities(),
                        context.Configuration.ReadStyle(path: null)
                    );
                var findings = inspector is null ? null : CountFindings(inspector, source!, hypothesis);
                var terms = inspector is null ? null : CountTerms(inspector, source!, hypothesis);
                var otherTerms = inspector is null || other is null ? null : CountTerms(inspector, source!, other);
                await using var output = new StreamWriter(context.OpenOutput()) { NewLine = "\n" };
                await output
                    .WriteAsync(
                        context.GetValue(Json)
                            ? JsonText.Write(
                                new
                                {
                                    sentences = reference.Length,
                                    scores,
                                    findingsPer1000 = findings,
                                    terms,
                                    otherTerms,
                                }
                            ) + "\n"
                            : Describe(scores, findings, terms, otherTerms)
                    )
                    .ConfigureAwait(false);
                return ExitCode.Done;
            }
        );
        return command;
    }

    private static Score Measure(
        IMetric metric,
        string[] hypothesis,
        string[]? other,
        string[] reference,
        CancellationToken cancellationToken
    )
    {
        List<long[]> Count(string[] lines) =>
            [
                .. lines.Zip(
                    reference,
                    (line, right) =>
                    {
                        cancellationToken.ThrowIfCancellationRequested();
                        return metric.Count(line, right);
                    }
                ),
            ];
        var counts = Count(hypothesis);
        var value = metric.Compute(PairedBootstrap.Sum(counts));
        if (other is null)
        {
            return new Score(metric.Name, Round(value), null, null, metric.Signature);
        }

        var otherCounts = Count(other);
        return new Score(
            metric.Name,
            Round(value),
            Round(metric.Compute(PairedBootstrap.Sum(otherCounts))),
            Math.Round(PairedBootstrap.GetProbability(metric, counts, otherCounts), 4),
            metric.Signature
        );
    }

    /// <summary>Returns the findings of errors and warnings per 1,000 sentences, by id.</summary>
    private static SortedDictionary<string, double> CountFindings(PairInspector inspector, string[] source, string[] hypothesis)
    {
        var counts = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (
            var (sentence, target) in source
                .Zip(hypothesis)
                .Where(pair => !string.IsNullOrWhiteSpace(pair.First) && !string.IsNullOrWhiteSpace(pair.Second))
        )
        {
            foreach (var finding in inspector.Check(sentence, target).Where(finding => finding.Severity > Severity.Info))
            {
                counts[finding.Id] = counts.GetValueOrDefault(finding.Id) + (1000.0 / source.Length);
            }
        }

        return new SortedDictionary<string, double>(
            counts.ToDictionary(count => count.Key, count => Math.Round(count.Value, 1)),
            StringComparer.Ordinal
        );
    }

    /// <summary>Counts the terms of the glossary in the source, and the renderings in the translation. Waived terms need none.</summary>
    private static TermSuccess CountTerms(PairInspector inspector, string[] source, string[] hypothesis)
    {
        var outcomes = source
            .Zip(hypothesis)
            .SelectMany(pair => inspector.VerifyTerms(pair.First, pair.Second))
            .Where(term => term.Kind != TermOutcomeKind.Waived)
            .ToList();
        var applied = outcomes.Count(term => term.Kind != TermOutcomeKind.Violated);
        return new TermSuccess(outcomes.Count, applied, outcomes.Count == 0 ? null : Math.Round(100.0 * applied / outcomes.Count, 1));
    }

    private static string Describe(TermSuccess terms) =>
        terms.Percent is { } percent
            ? FormattableString.Invariant($"{terms.Applied} of {terms.Occurrences} ({percent:F1} %)")
            : "none in the source";

    private static string Describe(
        IReadOnlyList<Score> scores,
        SortedDictionary<string, double>? findings,
        TermSuccess? terms,
        TermSuccess? otherTerms
    )
    {
        var lines = scores
            .Select(score =>
                score.Other is null
                    ? FormattableString.Invariant($"{score.Metric, -7}{score.Value, 7:F1}   {score.Signature}")
                    : FormattableString.Invariant(
                        $"{score.Metric, -7}{score.Value, 7:F1}{score.Other, 7:F1}   p = {score.Probability:F4}   {score.Signature}|bs:{PairedBootstrap.Samples}|seed:{PairedBootstrap.Seed}"
                    )
            )
            .ToList();
        if (terms is not null)
        {
            lines.Add(
                $"terms with their rendering: {Describe(terms)}{(otherTerms is null ? string.Empty : $"; the other: {Describe(otherTerms)}")}"
            );
        }

        if (findings is not null)
        {
            lines.Add(FormattableString.Invariant($"findings per 1,000 sentences: {findings.Values.Sum():F1}"));
            lines.AddRange(findings.Select(count => FormattableString.Invariant($"  {count.Key, -20}{count.Value, 7:F1}")));
        }

        return string.Concat(lines.Select(line => line + "\n"));
    }

    private static async Task<string[]> ReadAsync(string path, string[]? reference, CancellationToken cancellationToken)
    {
        byte[] bytes;
        try
        {
            bytes = await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new ProblemException(
                new Problem(ProblemKind.BadInput, $"cannot be read ({IoErrors.Describe(e)})", "Check the path and its permissions")
                {
                    File = path,
                },
                e
            );
        }

        var lines = TextDecoder.Decode(bytes, path).Split('\n');
        lines = [.. (lines[^1].Length == 0 ? lines[..^1] : lines).Select(line => line.TrimEnd('\r'))];
        if (lines.Length == 0 || (reference is not null && lines.Length != reference.Length))
        {
            var message =
                lines.Length == 0
                    ? "the file has no sentences"
                    : FormattableString.Invariant($"the file has {lines.Length} sentences, and the reference has {reference!.Length}");
            throw new ProblemException(
                new Problem(ProblemKind.BadInput, message, "Write one sentence per line, the same number in each file") { File = path }
            );
        }

        return lines;
    }

    private static double Round(double score) => Math.Round(score, 2);

    private sealed record Score(string Metric, double Value, double? Other, double? Probability, string Signature);

    private sealed record TermSuccess(int Occurrences, int Applied, double? Percent);
}
