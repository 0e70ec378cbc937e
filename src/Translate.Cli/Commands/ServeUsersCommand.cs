using System.CommandLine;
using Translate.Cli.Printing;
using Translate.Core.Text;
using Translate.Server.Security;

namespace Translate.Cli.Commands;

/// <summary><c>translate serve users</c>: who may use the service.</summary>
internal static class ServeUsersCommand
{
    private static readonly Argument<string> Name = new("name") { Description = "The name, under which decisions are saved." };

    private static readonly Option<Role[]> Roles = new("--role")
    {
        Description =
            "translator edits, reviewer approves, terminologist changes the glossary, admin does everything; may be given several times.",
        HelpName = "translator|reviewer|terminologist|admin",
        Required = true,
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<bool> Json = new("--json") { Description = "Print one JSON object per user." };

    /// <summary>The file of users.</summary>
    public static Option<string?> UsersOption() =>
        new("--users")
        {
            Description = "File of users, with the hashes of their tokens. Default: the Serve:Users setting (.translate/users.json).",
            HelpName = "file",
        };

    /// <summary>The file of users: the flag's, or else the settings' one.</summary>
    public static string GetPath(CommandContext context, Option<string?> option) =>
        context.GetValue(option) ?? context.Configuration.Resolve(context.Configuration.Serve.Users);

    public static Command Create() =>
        GroupCommand.Complete(new("users", "Manage the users of the service.") { CreateAdd(), CreateList(), CreateRemove() });

    private static CliCommand CreateAdd()
    {
        var users = UsersOption();
        var command = new CliCommand(
            "add",
            "Add a user and print the token, which is shown only now.",
            "translate serve users add Sari --role reviewer"
        )
        {
            Name,
            Roles,
            users,
        };
        command.SetHandler(
            async (context, cancellationToken) =>
            {
                Console.Out.WriteLine(
                    await new UserFile(GetPath(context, users))
                        .AddAsync(
                            context.GetValue(Name)!,
                            context.GetValue(Roles) ?? [],
                            TimeProvider.System.GetUtcNow(),
                            cancellationToken
                        )
                        .ConfigureAwait(false)
                );
                return ExitCode.Done;
            }
        );
        return command;
    }

    private static CliCommand CreateList()
    {
        var users = UsersOption();
        var command = new CliCommand("list", "List the users and their roles.", "translate serve users list") { users, Json };
        command.SetHandler(
            (context, _) =>
            {
                var known = new UserFile(GetPath(context, users)).Read();
                if (context.GetValue(Json))
                {
                    foreach (var user in known)
                    {
                        Console.Out.WriteLine(
                            JsonText.Write(
                                new
                                {
                                    user.Name,
                                    user.Roles,
                                    user.Created,
                                }
                            )
                        );
                    }
                }
                else
                {
                    RowPrinter.Print(
                        ["Name", "Roles", "Added"],
                        [
                            .. known.Select(user =>
                                (string[])
                                    [
                                        user.Name,
                                        string.Join(", ", user.Roles.Select(EnumNames.Get)),
                                        FormattableString.Invariant($"{user.Created.ToLocalTime():yyyy-MM-dd}"),
                                    ]
                            ),
                        ]
                    );
                }

                return Task.FromResult(ExitCode.Done);
            }
        );
        return command;
    }

    private static CliCommand CreateRemove()
    {
        var users = UsersOption();
        var command = new CliCommand(
            "remove",
            "Remove a user. The token and the browser sessions of the user are useless at once.",
            "translate serve users remove Sari"
        )
        {
            Name,
            users,
        };
        command.SetHandler(
            async (context, cancellationToken) =>
            {
                await new UserFile(GetPath(context, users)).RemoveAsync(context.GetValue(Name)!, cancellationToken).ConfigureAwait(false);
                return ExitCode.Done;
            }
        );
        return command;
    }
}
