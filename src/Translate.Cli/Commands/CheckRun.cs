using Translate.Cli.Printing;
using Translate.Core.Bitexts;
using Translate.Core.Problems;
using Translate.Core.Quality;
using Translate.Core.Quality.Style;

namespace Translate.Cli.Commands;

/// <summary>Checks the pairs of several files, prints their findings, and counts them.</summary>
/// <param name="inspector">Checks a pair.</param>
/// <param name="style">The house style.</param>
/// <param name="printer">Prints each pair with its findings.</param>
/// <param name="together">Whether the pairs of all files are compared with each other too.</param>
/// <param name="fix">Whether each file is first corrected by the house style.</param>
internal sealed class CheckRun(PairInspector inspector, StyleGuide style, ICheckPrinter printer, bool together, bool fix)
{
    private const int MaxReportedPerFile = 10;

    private readonly ConsistencyTracker _consistency = new();
    private readonly GenderTracker _genders = new();
    private readonly Dictionary<Severity, int> _counts = [];
    private int _pairs;
    private Problem? _firstProblem;

    /// <summary>Checks a file. Reports lines that cannot be read, and goes on with the others.</summary>
    public async Task CheckFileAsync(string file, CancellationToken cancellationToken)
    {
        var problems = 0;
        _genders.BeginArticle();
        var acronyms = new AcronymTracker(style.Acronyms);
        try
        {
            if (fix)
            {
                await StyleCorrection
                    .CorrectAsync(file, style, inspector, Console.Error.WriteLine, cancellationToken)
                    .ConfigureAwait(false);
            }

            await foreach (var pair in BilingualFile.ReadAsync(file, cancellationToken).ConfigureAwait(false))
            {
                if (pair.Problem is { } problem)
                {
                    Report(problem, ++problems);
                }
                else
                {
                    CheckPair(file, pair, acronyms);
                }
            }
        }
        catch (ProblemException e)
        {
            Report(e.Problems[0], ++problems);
        }

        if (problems > MaxReportedPerFile)
        {
            Console.Error.WriteLine(
                FormattableString.Invariant(
                    $"{file}: {Counted.Get(problems - MaxReportedPerFile, "more line was", "more lines were")} left out."
                )
            );
        }
    }

    /// <summary>Prints how many pairs were checked, and how many findings they have.</summary>
    public void PrintSummary() =>
        Console.Error.WriteLine(
            FormattableString.Invariant(
                $"{Counted.Get(_pairs, "pair")}: {Count(Severity.Error, "error")}, {Count(Severity.Warning, "warning")}, {Count(Severity.Info, "note")}"
            )
        );

    /// <summary>Returns the exit code.</summary>
    /// <param name="failOn">The least severity of a finding that fails the check; null if none does.</param>
    public int GetExitCode(Severity? failOn)
    {
        if (_firstProblem is not null)
        {
            return _pairs > 0 ? ExitCode.DoneInPart : ExitCode.From(_firstProblem.Kind);
        }

        return failOn is { } least && _counts.Any(count => count.Key >= least && count.Value > 0) ? ExitCode.CheckFailed : ExitCode.Done;
    }

    private void CheckPair(string file, BilingualPair pair, AcronymTracker acronyms)
    {
        var place = FormattableString.Invariant($"{file}:{pair.Line}");
        var findings = inspector.Check(pair.Source, pair.Target, together ? unit => CompareWithOthers(unit, place, acronyms) : null);
        foreach (var finding in findings)
        {
            _counts[finding.Severity] = _counts.GetValueOrDefault(finding.Severity) + 1;
        }

        _pairs++;
        printer.Print(file, pair, findings);
    }

    private IEnumerable<Finding> CompareWithOthers(TranslationUnit unit, string place, AcronymTracker acronyms) =>
        [
            .. _consistency.Add(unit, place),
            .. _genders.Add(unit, place) is { } shift ? [shift] : Array.Empty<Finding>(),
            .. acronyms.Add(unit.Target).Select(StyleCheck.CreateFinding),
        ];

    private string Count(Severity severity, string name) => Counted.Get(_counts.GetValueOrDefault(severity), name);

    private void Report(Problem problem, int number)
    {
        _firstProblem ??= problem;
        if (number <= MaxReportedPerFile)
        {
            Console.Error.WriteLine(problem);
        }
    }
}
