using System.CommandLine;
using Translate.Engines.Models;

namespace Translate.Cli.Commands;

/// <summary><c>translate models</c>: the verbs that look after the models of the engine <c>marian</c>, one file each.</summary>
internal static class ModelsCommand
{
    /// <summary>Opens the installed models.</summary>
    public static ModelStore OpenStore(CommandContext context) => new(context.Configuration.Models.EffectiveFolder);

    public static Command Create() =>
        GroupCommand.Complete(
            new("models", "Look after the models of the engine marian: get, list, verify, remove.")
            {
                ModelsListCommand.Create(),
                ModelsGetCommand.Create(),
                ModelsVerifyCommand.Create(),
                ModelsRemoveCommand.Create(),
            }
        );
}
