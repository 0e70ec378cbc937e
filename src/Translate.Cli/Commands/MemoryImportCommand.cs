using System.CommandLine;
using Translate.Cli.Printing;
using Translate.Core.Memory;
using Translate.Core.Memory.Exchange;
using Translate.Core.Pipeline.Reports;
using Translate.Core.Problems;

namespace Translate.Cli.Commands;

/// <summary><c>translate memory import</c>.</summary>
internal static class MemoryImportCommand
{
    /// <summary>Nobody reads more of one kind of mistake.</summary>
    private const int MaxToldOfFile = 10;

    private static readonly Argument<string[]> Files = new("files") { Description = "TMX of any version, or JSON lines of 'translate memory export'.", Arity = ArgumentArity.OneOrMore };
    private static readonly Option<string?> Format = new("--format", "-f") { Description = $"What the files are: {string.Join(", ", UnitFormats.Names)}. Default: by their extensions.", HelpName = "name" };
    private static readonly Option<bool> Approved = new("--approved") { Description = "A person answers for these translations: they win over every engine's, and no run replaces them." };
    private static readonly Option<string?> Memory = MemoryCommand.MemoryOption();
    private static readonly Option<bool> Json = new("--json") { Description = "Print one JSON object a file." };

    public static Command Create()
    {
        var command = new CliCommand("import", "Take translations of another memory into this one.", "translate memory import agency.tmx --approved")
        {
            Files, Format, Approved, Memory, Json,
        };
        MistypedOption.RefuseAmongPaths(Files);
        command.SetHandler(async (context, cancellationToken) =>
        {
            var path = MemoryCommand.GetPath(context, Memory);
            using var running = await MemoryCommand.LockAsync(path, cancellationToken).ConfigureAwait(false);
            using var memory = TranslationMemory.Open(path);
            var import = new MemoryImporter(memory, new UnitReadOptions(TimeProvider.System.GetUtcNow(), context.GetValue(Approved)));
            var (done, failed) = (0, (Problem?)null);
            foreach (var file in context.GetValue(Files)!)
            {
                var problem = Import(import, file, context.GetValue(Format), context.GetValue(Json), out var isAnyKept, cancellationToken);
                done += isAnyKept ? 1 : 0;
                failed ??= problem;
            }

            return failed is null ? ExitCode.Done : done > 0 ? ExitCode.DoneInPart : ExitCode.From(failed.Kind);
        });
        return command;
    }

    /// <summary>Imports a file and says what became of it.</summary>
    /// <returns>Why the import is incomplete; null if it is complete. Units that could not be stored are reported, and do not count.</returns>
    private static Problem? Import(MemoryImporter import, string file, string? format, bool json, out bool isAnyKept, CancellationToken cancellationToken)
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
            isAnyKept = false;
            return e.Problems[0];
        }

        var (added, renewed, known) = result.Units;
        isAnyKept = added + renewed + known > 0;
        var problem = result.Broken ?? (isAnyKept ? null : new Problem(ProblemKind.BadInput, "no unit has both an Indonesian (id) and an English (en) text", "Export both languages") { File = file });
        if (told > MaxToldOfFile)
        {
            Console.Error.WriteLine(FormattableString.Invariant($"{file}: {Counted.Get(told - MaxToldOfFile, "more unit was", "more units were")} left out."));
        }

        if (problem is not null)
        {
            Console.Error.WriteLine(problem);
        }

        Console.Out.WriteLine(json
            ? BatchReport.Serialize(new { file, added, renewed, known, result.Skipped, otherTexts = result.IgnoredTexts, problem })
            : FormattableString.Invariant($"{file}: {added:N0} added, {renewed:N0} renewed, {known:N0} known already, {result.Skipped:N0} left out") + (result.IgnoredTexts > 0 ? FormattableString.Invariant($"; {Counted.Get(result.IgnoredTexts, "text")} in other languages") : string.Empty));
        return problem;
    }

    private static int Tell(Problem problem, int told)
    {
        if (told < MaxToldOfFile)
        {
            Console.Error.WriteLine(problem);
        }

        return told + 1;
    }
}
