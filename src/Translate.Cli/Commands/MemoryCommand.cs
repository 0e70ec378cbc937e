using System.CommandLine;
using Translate.Core.Memory;
using Translate.Core.Problems;
using Translate.Hosting;

namespace Translate.Cli.Commands;

/// <summary><c>translate memory</c>: the verbs that look after the stored translations, one file each.</summary>
internal static class MemoryCommand
{
    /// <summary>The memory that a verb works on.</summary>
    public static Option<string?> MemoryOption() =>
        new("--memory", "-m")
        {
            Description =
                "Translation memory: a file, or postgres://user@host/database. Default: the Memory setting (.translate/memory.db).",
            HelpName = "file",
        };

    /// <summary>The memory's file or address: the flag's, or else the settings' one.</summary>
    /// <exception cref="ProblemException">The settings cannot be used.</exception>
    public static string GetPath(CommandContext context, Option<string?> option) =>
        context.Configuration.GetMemoryPath(context.GetValue(option));

    /// <summary>Opens a memory that there must be.</summary>
    /// <exception cref="ProblemException">The memory does not exist or cannot be used.</exception>
    public static TranslationMemory Open(CommandContext context, string path) =>
        context.Configuration.Memories.Exists(path)
            ? context.Configuration.Memories.Open(path)
            : throw new ProblemException(NoMemory(path));

    /// <summary>The problem of a memory that does not exist.</summary>
    public static Problem NoMemory(string path) =>
        new(
            ProblemKind.BadConfiguration,
            "there is no memory",
            "'translate run' begins one, and so does 'translate memory import'; name another with --memory"
        )
        {
            File = path,
        };

    /// <summary>The documents of that name, path or folder.</summary>
    /// <exception cref="ProblemException">The memory knows none.</exception>
    public static IReadOnlyList<DocumentRecord> GetDocuments(TranslationMemory memory, string name) =>
        memory.FindDocuments(name) is { Count: > 0 } documents
            ? documents
            : throw new ProblemException(
                new Problem(
                    ProblemKind.BadInput,
                    $"the memory knows no document '{name}'",
                    "Give its name in the outputs, its path, or its folder"
                )
            );

    /// <summary>Waits until no run works on the memory's file. Runs use a shared memory at once.</summary>
    public static async Task<IDisposable?> LockAsync(string path, CancellationToken cancellationToken) =>
        MemoryCatalog.IsAddress(path)
            ? null
            : await RunLock
                .AcquireAsync(
                    path,
                    who => Console.Error.WriteLine($"A run uses {path} ({who}). Waiting for it; Ctrl-C gives up."),
                    TimeProvider.System,
                    cancellationToken
                )
                .ConfigureAwait(false);

    /// <summary>Refuses a verb that is about the memory's file, for a memory that is a database.</summary>
    /// <exception cref="ProblemException">The memory is a database.</exception>
    public static void RequireFile(string path, string advice)
    {
        if (MemoryCatalog.IsAddress(path))
        {
            throw new ProblemException(
                new Problem(ProblemKind.BadConfiguration, "the memory is a database, and this command is for the file of a memory", advice)
                {
                    File = path,
                }
            );
        }
    }

    public static Command Create() =>
        GroupCommand.Complete(
            new("memory", "Look after stored translations: search, exchange, forget, back up.")
            {
                MemoryStatsCommand.Create(),
                MemorySearchCommand.Create(),
                MemoryImportCommand.Create(),
                MemoryExportCommand.Create(),
                MemoryForgetCommand.Create(),
                MemoryWaiveCommand.Create(),
                MemoryCompactCommand.Create(),
                MemoryCheckCommand.Create(),
                MemoryBackupCommand.Create(),
                MemoryRecoverCommand.Create(),
            }
        );
}
