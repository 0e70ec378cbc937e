using System.CommandLine;

namespace Translate.Cli.Commands;

/// <summary><c>translate models remove</c>.</summary>
internal static class ModelsRemoveCommand
{
    private static readonly Argument<string> Name = new("name") { Description = "The model." };

    public static Command Create()
    {
        var command = new CliCommand("remove", "Remove an installed model.", "translate models remove id-en") { Name };
        command.SetHandler(
            async (context, _) =>
            {
                ModelsCommand.OpenStore(context).Remove(context.GetValue(Name)!);
                await Console.Out.WriteLineAsync($"Removed {context.GetValue(Name)}.").ConfigureAwait(false);
                return ExitCode.Done;
            }
        );
        return command;
    }
}
