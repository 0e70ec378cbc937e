using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Translate.Cli.Printing;

/// <summary>The usual help, followed by an example.</summary>
internal sealed class HelpWithExample : SynchronousCommandLineAction
{
    private readonly HelpAction _help = new();

    /// <summary>Help works even if the rest of the command line is invalid.</summary>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var exitCode = _help.Invoke(parseResult);
        if (parseResult.CommandResult.Command is CliCommand verb)
        {
            parseResult.InvocationConfiguration.Output.WriteLine($"Example:\n  {verb.Example}\n");
        }

        return exitCode;
    }
}
