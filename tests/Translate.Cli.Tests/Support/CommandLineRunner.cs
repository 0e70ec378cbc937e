using System.CommandLine;
using System.Text;
using Spectre.Console;

namespace Translate.Cli.Tests.Support;

/// <summary>Runs command lines inside the test's process, which is much faster than a process each. For tests of <see cref="OneAtATime"/> only.</summary>
internal static class CommandLineRunner
{
    /// <summary>The command tree.</summary>
    public static RootCommand Root { get; } = TranslateCommand.Create();

    /// <summary>All commands with their words, without hidden ones.</summary>
    public static IEnumerable<(string[] Words, Command Command)> Commands => GetCommands(Root, []);

    /// <summary>Runs a command line in a folder.</summary>
    /// <param name="folder">The working folder.</param>
    /// <param name="args">The command line.</param>
    /// <param name="input">Standard input.</param>
    /// <param name="room">How many characters standard output and error take before they fail; null for no limit.</param>
    public static async Task<ProcessResult> RunAsync(string folder, IReadOnlyList<string> args, Stream? input = null, int? room = null)
    {
        var (output, error, console, current) = (Console.Out, Console.Error, AnsiConsole.Console, Directory.GetCurrentDirectory());
        var (heardOutput, heardError) = (new LimitedWriter(room), new LimitedWriter(room));
        try
        {
            Directory.SetCurrentDirectory(folder);
            var streams = new CommandStreams
            {
                Output = heardOutput,
                Error = heardError,
                ProcessTerminationTimeout = null,
                CanAsk = false,
                OpenInput = () => input ?? Stream.Null,
                OpenOutput = () => new LimitedStream(heardOutput),
            };
            return new ProcessResult(await CommandLine.RunAsync(Root, args, streams), heardOutput.ToString(), heardError.ToString());
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(error);
            AnsiConsole.Console = console;
            Directory.SetCurrentDirectory(current);
        }
    }

    private static IEnumerable<(string[] Words, Command Command)> GetCommands(Command command, string[] words) =>
        command
            .Subcommands.Where(verb => !verb.Hidden)
            .SelectMany(verb => GetCommands(verb, [.. words, verb.Name]))
            .Prepend((words, command));

    private sealed class LimitedWriter(int? room) : StringWriter
    {
        public override void Write(char value)
        {
            Check(1);
            base.Write(value);
        }

        public override void Write(char[] buffer, int index, int count)
        {
            Check(count);
            base.Write(buffer, index, count);
        }

        public override void Write(string? value)
        {
            Check(value?.Length ?? 0);
            base.Write(value);
        }

        private void Check(int count)
        {
            if (GetStringBuilder().Length + count > room)
            {
                throw new IOException("No space left on device");
            }
        }
    }

    private sealed class LimitedStream(TextWriter writer) : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer) => writer.Write(Encoding.UTF8.GetString(buffer));

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Write(buffer.Span);
            return ValueTask.CompletedTask;
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        {
            Write(buffer.AsSpan(offset, count));
            return Task.CompletedTask;
        }
    }
}
