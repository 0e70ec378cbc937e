using Translate.Cli.Printing;
using Translate.Core.Files;
using Translate.Core.Problems;

namespace Translate.Cli;

/// <summary>Turns an exception that ends a command into a message without a stack trace, and an exit code.</summary>
internal static class CommandFailure
{
    /// <summary>Prints the message; returns the exit code.</summary>
    public static async Task<int> ReportAsync(Exception exception)
    {
        var (message, exitCode) = exception switch
        {
            ProblemException e => (ProblemText.Format(e), ExitCode.From(e.Problems[0].Kind)),
            OperationCanceledException => ("Stopped. Run the same command again to continue.", ExitCode.DoneInPart),
            IOException or UnauthorizedAccessException => (
                $"A file or stream cannot be used ({IoErrors.Describe(exception)}). Check the disk, the permissions, and where the output goes.",
                ExitCode.BadConfiguration
            ),
            _ => (
                $"An internal error ({exception.GetType().Name}: {exception.Message.TrimEnd('.')}). Report it together with the command.",
                ExitCode.Internal
            ),
        };
        try
        {
            await Console.Error.WriteLineAsync(message).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Standard error is closed too. The exit code says the rest.
        }

        return exitCode;
    }
}
