using System.CommandLine;

namespace Translate.Cli;

/// <summary>A command whose help ends with an example, and whose problems reach the user without a stack trace.</summary>
internal sealed class CliCommand(string name, string description, string example) : Command(name, description)
{
    /// <summary>A command line that works.</summary>
    public string Example { get; } = example;

    /// <summary>Sets what the command does.</summary>
    /// <param name="handler">Returns the exit code.</param>
    public void SetHandler(Func<CommandContext, CancellationToken, Task<int>> handler) =>
        SetAction(
            async (parsed, cancellationToken) =>
            {
                try
                {
                    using var context = new CommandContext(parsed);
                    return await handler(context, cancellationToken).ConfigureAwait(false);
                }
                catch (Exception e)
                {
                    return await CommandFailure.ReportAsync(e).ConfigureAwait(false);
                }
            }
        );
}
