using System.CommandLine;
using Translate.Core.Problems;

namespace Translate.Cli;

/// <summary>A command whose help ends with an example, and whose problems reach the user without a stack trace.</summary>
internal sealed class CliCommand(string name, string description, string example) : Command(name, description)
{
    /// <summary>A command line that works.</summary>
    public string Example { get; } = example;

    /// <summary>Gives the verb its work, which returns the exit code.</summary>
    public void SetHandler(Func<ParseResult, CancellationToken, Task<int>> work) => SetAction(async (parsed, cancellationToken) =>
    {
        try
        {
            return await work(parsed, cancellationToken).ConfigureAwait(false);
        }
        catch (ProblemException e)
        {
            await Console.Error.WriteLineAsync(e.Message).ConfigureAwait(false);
            return ExitCode.From(e.Problems[0].Kind);
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
}
