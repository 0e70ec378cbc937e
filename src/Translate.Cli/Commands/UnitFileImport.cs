using Translate.Cli.Printing;
using Translate.Core.Memory.Exchange;
using Translate.Core.Problems;
using Translate.Core.Text;

namespace Translate.Cli.Commands;

/// <summary>Imports files of units of other memories, and says the outcome of each.</summary>
/// <param name="import">Imports one file.</param>
/// <param name="format">The format of the files; null to choose it by their extensions.</param>
/// <param name="json">Whether to print JSON.</param>
internal sealed class UnitFileImport(MemoryImporter import, string? format, bool json)
{
    /// <summary>Nobody reads more of one kind of mistake.</summary>
    private const int MaxReportedPerFile = 10;

    /// <summary>Imports a file.</summary>
    /// <returns>
    /// Why the import is incomplete; null if it is complete. Units that could not be stored are reported, and do not count. And whether any
    /// unit is in the memory now.
    /// </returns>
    public (Problem? Problem, bool IsAnyTaken) Import(string file, CancellationToken cancellationToken)
    {
        var told = 0;
        MemoryImportResult result;
        try
        {
            result = import.Import(file, format, problem => told = Tell(problem, told), cancellationToken);
        }
        catch (ProblemException e) when (e.Problems[0].Kind == ProblemKind.BadInput)
        {
            Console.Error.WriteLine(e.Message);
            return (e.Problems[0], false);
        }

        var (added, renewed, known) = result.Units;
        var isAnyKept = added + renewed + known > 0;
        var problem =
            result.Broken
            ?? (
                isAnyKept
                    ? null
                    : new Problem(
                        ProblemKind.BadInput,
                        "no unit has both an Indonesian (id) and an English (en) text",
                        "Export both languages"
                    )
                    {
                        File = file,
                    }
            );
        if (told > MaxReportedPerFile)
        {
            Console.Error.WriteLine(
                FormattableString.Invariant(
                    $"{file}: {Counted.Get(told - MaxReportedPerFile, "more unit was", "more units were")} left out."
                )
            );
        }

        if (problem is not null)
        {
            Console.Error.WriteLine(problem);
        }

        Console.Out.WriteLine(
            json
                ? JsonText.Write(
                    new
                    {
                        file,
                        added,
                        renewed,
                        known,
                        result.Skipped,
                        otherTexts = result.IgnoredTexts,
                        problem,
                    }
                )
                : FormattableString.Invariant(
                    $"{file}: {added:N0} added, {renewed:N0} renewed, {known:N0} known already, {result.Skipped:N0} left out"
                )
                    + (
                        result.IgnoredTexts > 0
                            ? FormattableString.Invariant($"; {Counted.Get(result.IgnoredTexts, "text")} in other languages")
                            : string.Empty
                    )
        );
        return (problem, isAnyKept);
    }

    private static int Tell(Problem problem, int told)
    {
        if (told < MaxReportedPerFile)
        {
            Console.Error.WriteLine(problem);
        }

        return told + 1;
    }
}
