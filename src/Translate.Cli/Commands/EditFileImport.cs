using System.Globalization;
using Translate.Cli.Printing;
using Translate.Core.Edits;
using Translate.Core.Problems;
using Translate.Core.Text;

namespace Translate.Cli.Commands;

/// <summary>Imports outputs that people edited, and says the outcome of each.</summary>
/// <param name="import">Imports one file.</param>
/// <param name="overwrite">Whether the files win over conflicts.</param>
/// <param name="json">Whether to print JSON.</param>
internal sealed class EditFileImport(EditImporter import, bool overwrite, bool json)
{
    /// <summary>Edits are few. A file with more of them is probably not the one that the user means.</summary>
    private const int MaxReportedPerFile = 100;

    /// <summary>Imports a file.</summary>
    /// <returns>The first thing that was not taken; null if everything was. And whether the file could be read.</returns>
    public async Task<(Problem? Problem, bool IsAnyTaken)> ImportAsync(string file, CancellationToken cancellationToken)
    {
        var problems = new List<Problem>();
        EditImportResult result;
        try
        {
            result = await import.ImportAsync(file, problems.Add, cancellationToken).ConfigureAwait(false);
        }
        catch (ProblemException e) when (e.Problems[0].Kind == ProblemKind.BadInput)
        {
            Console.Error.WriteLine(ProblemText.Format(e));
            return (e.Problems[0], false);
        }

        problems.Take(MaxReportedPerFile).ToList().ForEach(problem => Console.Error.WriteLine(ProblemText.Format(problem)));
        if (problems.Count > MaxReportedPerFile)
        {
            Console.Error.WriteLine(
                $"{file}: {Counted.Get(problems.Count - MaxReportedPerFile, "more change was", "more changes were")} not taken."
            );
        }

        Console.Out.WriteLine(
            json
                ? JsonText.Write(
                    new
                    {
                        file,
                        result.Edited,
                        result.Approved,
                        result.Unchanged,
                        result.Known,
                        result.Notes,
                        result.Terms,
                        result.Conflicts,
                        notTaken = result.Left,
                        result.IsAsWritten,
                        problems,
                    }
                )
                : $"{file}: {Describe(result)}"
        );
        if (!json)
        {
            result
                .Terms.ToList()
                .ForEach(term =>
                    Console.Out.WriteLine(
                        $"  {term.Author} proposes a term ({term.Place}). To take it: translate glossary add {ShellText.Quote(term.Source)} {ShellText.Quote(term.Target)}"
                    )
                );
        }

        return (problems.FirstOrDefault(), true);
    }

    private string Describe(EditImportResult result) =>
        result.IsAsWritten
            ? "nothing was changed since it was written or imported"
            : string.Join(
                ", ",
                new[]
                {
                    $"{Count(result.Edited)} edited",
                    $"{Count(result.Approved)} approved",
                    $"{Count(result.Unchanged)} unchanged",
                    result.Known > 0 ? $"{Count(result.Known)} known already" : string.Empty,
                    result.Notes > 0 ? $"{Counted.Get(result.Notes, "note")} (comments, flags, dismissals, waivers, errors)" : string.Empty,
                    result.Terms.Count > 0 ? $"{Counted.Get(result.Terms.Count, "term")} proposed" : string.Empty,
                    result.Conflicts > 0
                        ? $"{Counted.Get(result.Conflicts, "conflict")}{(overwrite ? " overwritten" : string.Empty)}"
                        : string.Empty,
                    result.Left > 0 ? $"{Count(result.Left)} not taken" : string.Empty,
                }.Where(part => part.Length > 0)
            );

    private static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
