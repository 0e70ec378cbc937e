using System.CommandLine;
using Translate.Core.Memory;
using Translate.Core.Problems;
using Translate.Core.Text;

namespace Translate.Cli.Commands;

/// <summary><c>translate memory check</c>.</summary>
internal static class MemoryCheckCommand
{
    private static readonly Option<string?> Memory = MemoryCommand.MemoryOption();
    private static readonly Option<bool> Json = new("--json") { Description = "Print the result as JSON." };

    public static Command Create()
    {
        var command = new CliCommand(
            "check",
            "Check that the memory's file is whole, and that it has what was saved last.",
            "translate memory check"
        )
        {
            Memory,
            Json,
        };
        command.SetHandler(
            (context, _) =>
            {
                var path = MemoryCommand.GetPath(context, Memory);
                MemoryCommand.RequireFile(path, "Check the server with 'pg_amcheck', and count the units with 'translate memory stats'");
                if (!TranslationMemory.Exists(path))
                {
                    throw new ProblemException(MemoryCommand.NoMemory(path));
                }

                var check = MemoryCheck.Run(path);
                if (context.GetValue(Json))
                {
                    Console.Out.WriteLine(
                        JsonText.Write(
                            new
                            {
                                file = path,
                                check.IsSound,
                                check.Units,
                                check.Damage,
                                check.Loss,
                            }
                        )
                    );
                }
                else
                {
                    Console.Out.WriteLine(
                        FormattableString.Invariant(
                            $"{path}: {check.Units:N0} units, {(check.IsSound ? "the file is whole" : "the file is not whole")}"
                        )
                    );
                }

                foreach (var line in check.Loss is { } loss ? check.Damage.Append(loss) : check.Damage)
                {
                    Console.Error.WriteLine($"{path}: {line}.");
                }

                if (!check.IsSound)
                {
                    Console.Error.WriteLine(
                        "Restore a backup with 'translate memory recover --from BACKUP', or keep what is left with 'translate memory recover'."
                    );
                }

                return Task.FromResult(check.IsSound ? ExitCode.Done : ExitCode.CheckFailed);
            }
        );
        return command;
    }
}
