using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Translate.Engines.Command;

/// <summary>A running program with its three streams. Used by one request at a time. Disposing it kills the program and what that has started.</summary>
internal sealed class ProgramProcess : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Process _process;
    private readonly Task _errorOutput;

    private ProgramProcess(Process process)
    {
        _process = process;
        Output = new OutputLines(process.StandardOutput.BaseStream);
        _errorOutput = ReadErrorsAsync();
    }

    /// <summary>What it writes.</summary>
    public OutputLines Output { get; }

    /// <summary>What it complains about.</summary>
    public ErrorOutput Errors { get; } = new();

    /// <summary>What it was sent before. It may still complain about that.</summary>
    public IReadOnlyList<string> EarlierTexts { get; set; } = [];

    /// <summary>Whether its first answer was found in its output.</summary>
    public bool IsInStep { get; set; }

    /// <summary>Starts a program.</summary>
    /// <param name="command">The program and its arguments.</param>
    /// <exception cref="Resilience.EngineException">It cannot be started.</exception>
    public static ProgramProcess Start(IReadOnlyList<string> command)
    {
        var path = ProgramPath.Find(command[0], Environment.GetEnvironmentVariable("PATH"));
        if (path.Length == 0)
        {
            throw ProgramFailure.NotStarted(command[0], "no such program");
        }

        try
        {
            var start = new ProcessStartInfo(path, command.Skip(1))
            {
                UseShellExecute = false,
                CreateNoWindow = true,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardInputEncoding = Utf8,
                StandardErrorEncoding = Utf8,
            };
            ProgramEnvironment.RemoveCredentials(start.Environment);
            return new ProgramProcess(Process.Start(start)!);
        }
        catch (Win32Exception e)
        {
            throw ProgramFailure.NotStarted(command[0], e.Message, e);
        }
    }

    /// <summary>Writes lines. A program that stops reading is not an error here, because its output shows what is wrong.</summary>
    public async Task WriteAsync(IEnumerable<string> lines, bool isLast, CancellationToken cancellationToken)
    {
        try
        {
            await _process
                .StandardInput.WriteAsync(new StringBuilder().AppendJoin('\n', lines).Append('\n'), cancellationToken)
                .ConfigureAwait(false);
            await _process.StandardInput.FlushAsync(cancellationToken).ConfigureAwait(false);
            if (isLast)
            {
                _process.StandardInput.Close();
            }
        }
        catch (IOException)
        {
            // It has closed its input or has ended.
        }
    }

    /// <summary>Waits for the end of a program whose output has ended. Returns its exit code.</summary>
    public async Task<int> WaitForExitAsync(CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
        await _errorOutput.WaitAsync(cancellationToken).ConfigureAwait(false);
        return _process.ExitCode;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It has ended.
        }

        _process.Dispose();
    }

    private async Task ReadErrorsAsync()
    {
        try
        {
            var buffer = new char[4096];
            while (await _process.StandardError.ReadAsync(buffer, CancellationToken.None).ConfigureAwait(false) is > 0 and var count)
            {
                Errors.Add(buffer.AsSpan(0, count));
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The program was killed.
        }
    }
}
