using System.CommandLine;
using Translate.Cli.Printing;

namespace Translate.Cli;

/// <summary>What an invocation reads from and writes to. By default, the standard streams of the process.</summary>
internal sealed class CommandStreams : InvocationConfiguration
{
    /// <summary>How long a stopped run may take to write what is done, before the process ends all the same.</summary>
    private static readonly TimeSpan TerminationTimeout = TimeSpan.FromSeconds(30);

    public CommandStreams()
    {
        EnableDefaultExceptionHandler = false;
        ProcessTerminationTimeout = TerminationTimeout;
    }

    /// <summary>Whether there is a person at a terminal who can be asked.</summary>
    public bool CanAsk { get; init; } = !Console.IsInputRedirected && !Console.IsOutputRedirected;

    /// <summary>Opens standard input for a command that reads bytes.</summary>
    public Func<Stream> OpenInput { get; init; } = StandardInput.Open;

    /// <summary>Opens standard output for a command that writes bytes for other programs.</summary>
    public Func<Stream> OpenOutput { get; init; } = StandardStreams.OpenOutput;
}
