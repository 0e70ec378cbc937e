using System.CommandLine;
using Translate.Core.Problems;
using Translate.Scale.Postgres;
using Translate.Scale.Queue;

namespace Translate.Cli.Commands;

/// <summary>What the verbs of the queue have in common: the database, and the shared folder.</summary>
internal static class QueueAccess
{
    /// <summary>The option that names the memory, and with it the queue.</summary>
    public static Option<string?> CreateMemoryOption() =>
        new("--memory", "-m")
        {
            Description = "Memory, in whose database the queue is. Default: the Queue:Database or Memory setting.",
            HelpName = "postgres://…",
        };

    /// <summary>Returns the database of the queue.</summary>
    /// <exception cref="ProblemException">The settings name none.</exception>
    public static PostgresAddress GetAddress(CommandContext context, Option<string?> memory) =>
        QueueAddress.Get(context.GetValue(memory), context.Configuration.Settings);

    /// <summary>Returns the database of the queue; null if the settings name none.</summary>
    public static PostgresAddress? Find(CommandContext context, Option<string?> memory) =>
        QueueAddress.Find(context.GetValue(memory), context.Configuration.Settings);

    /// <summary>Opens the queue.</summary>
    /// <exception cref="ProblemException">The database cannot be used.</exception>
    public static ArticleQueue Open(CommandContext context, Option<string?> memory) =>
        ArticleQueue.Open(GetAddress(context, memory), GetFiles(context), context.Loggers);

    /// <summary>Returns the folder that machines share.</summary>
    public static SharedFolder GetFiles(CommandContext context) =>
        new(context.Configuration.Settings.Queue.Root is { Length: > 0 } root ? context.Configuration.Resolve(root) : null);
}
