using System.CommandLine;
using System.CommandLine.Help;
using Translate.Core.Problems;

namespace Translate.Cli;

/// <summary>What all verbs share: how the command line is refused, how a run is stopped, and how errors reach the user.</summary>
internal static class CommandLine
{
    /// <summary>How long a stopped run may take to write what is done, before the process ends all the same.</summary>
    private static readonly TimeSpan TerminationTimeout = TimeSpan.FromSeconds(30);

    /// <summary>Parses and runs; returns the exit code.</summary>
    public static async Task<int> RunAsync(RootCommand root, string[] args)
    {
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            return Refuse(parsed);
        }

        return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TerminationTimeout }).ConfigureAwait(false);
    }

    /// <summary>Gives a verb its work, and shows its problems in place of a stack trace.</summary>
    public static void SetWork(this Command command, Func<ParseResult, CancellationToken, Task<int>> work) => command.SetAction(async (parsed, cancellationToken) =>
    {
        try
        {
            return await work(parsed, cancellationToken).ConfigureAwait(false);
        }
        catch (ProblemException e)
        {
            await Console.Error.WriteLineAsync(e.Message).ConfigureAwait(false);
            return ExitCode.Of(e.Problems[0].Kind);
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Stopped. Run the same command again to go on.").ConfigureAwait(false);
            return ExitCode.DoneInPart;
        }
        catch (Exception e)
        {
            await Console.Error.WriteLineAsync($"A fault of this program ({e.GetType().Name}: {e.Message.TrimEnd('.')}). Please report it together with the command.").ConfigureAwait(false);
            return ExitCode.Internal;
        }
    });

    private static int Refuse(ParseResult parsed)
    {
        if (parsed.Tokens.Count == 0)
        {
            new HelpAction().Invoke(parsed);
            return ExitCode.BadConfiguration;
        }

        foreach (var error in parsed.Errors)
        {
            Console.Error.WriteLine(error.Message);
        }

        Console.Error.WriteLine($"See: {string.Join(' ', NamesOf(parsed.CommandResult))} --help");
        return ExitCode.BadConfiguration;
    }

    private static IEnumerable<string> NamesOf(System.CommandLine.Parsing.CommandResult result) =>
        (result.Parent is System.CommandLine.Parsing.CommandResult parent ? NamesOf(parent) : []).Append(result.Command.Name);
}
