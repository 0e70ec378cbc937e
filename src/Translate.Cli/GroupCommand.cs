using System.CommandLine;
using System.CommandLine.Help;
using Translate.Cli.Commands;

namespace Translate.Cli;

/// <summary>A command that only holds others. Alone, it prints its help.</summary>
internal static class GroupCommand
{
    /// <summary>Completes a command that has its verbs: adds the help that it prints alone, and the verb <c>help</c>.</summary>
    public static Command Complete(Command group)
    {
        group.SetAction(new HelpAction().Invoke);
        HelpCommand.AddTo(group);
        return group;
    }
}
