using System.ComponentModel;
using System.Diagnostics;
using System.Reflection;
using System.Text;

namespace Translate.Cli.Tests.Support;

/// <summary>The built program, started as a user starts it.</summary>
internal sealed class TranslateProcess : IDisposable
{
    private static readonly string[] SettingPrefixes = ["TRANSLATE_", "AZURE_", "OPENAI_", "DOTNET_ENVIRONMENT"];
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(120);
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private static readonly string Program =
        Assembly
            .GetExecutingAssembly()
            .GetCustomAttributes<AssemblyMetadataAttribute>()
            .FirstOrDefault(item => item.Key == "TranslateProgram")
            ?.Value
        ?? Path.Combine(AppContext.BaseDirectory, "translate.dll");

    private readonly Process _process;
    private readonly StringBuilder _heard = new();

    private TranslateProcess(Process process) => _process = process;

    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    /// <summary>Starts the program and lets it run.</summary>
    /// <param name="folder">Its working folder.</param>
    /// <param name="arguments">Its command line.</param>
    /// <param name="environment">Variables beside those of the tests, which lend it no settings of their own.</param>
    /// <param name="launcher">The command that starts it, such as one that enters a network namespace; null for none.</param>
    public static TranslateProcess Start(
        string folder,
        IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string>? environment = null,
        IReadOnlyList<string>? launcher = null
    )
    {
        // A shell that starts the tests in the background makes them, and what they start, deaf to SIGINT.
        string[] command =
        [
            .. launcher ?? [],
            .. OperatingSystem.IsLinux() ? (string[])["env", "--default-signal=INT,HUP"] : [],
            "dotnet",
            Program,
        ];
        var start = new ProcessStartInfo(command[0], [.. command[1..], .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Utf8,
            StandardErrorEncoding = Utf8,
        };
        foreach (
            var name in start
                .Environment.Keys.Where(name => SettingPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)))
                .ToList()
        )
        {
            start.Environment.Remove(name);
        }

        // A model that is installed on this machine would be the default engine.
        start.Environment["XDG_DATA_HOME"] = Path.Combine(Path.GetTempPath(), "translate-tests-without-models");
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        return new TranslateProcess(Process.Start(start) ?? throw new InvalidOperationException("The program did not start."));
    }

    /// <summary>Sends a signal of Unix by its name, such as <c>INT</c>.</summary>
    public void Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", $"{_process.Id}"]);
        kill.WaitForExit();
        Assert.Equal(0, kill.ExitCode);
    }

    /// <summary>Waits until a line of standard error has the text.</summary>
    /// <exception cref="TimeoutException">It was not said in time, or the program ended.</exception>
    public async Task UntilItSaysAsync(string text)
    {
        using var limit = new CancellationTokenSource(TimeLimit);
        try
        {
            for (var line = string.Empty; !line.Contains(text, StringComparison.Ordinal); )
            {
                line =
                    await _process.StandardError.ReadLineAsync(limit.Token)
                    ?? throw new TimeoutException($"The program ended without saying '{text}'.");
                _heard.Append(line).Append('\n');
            }
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"The program did not say '{text}' within {TimeLimit.TotalSeconds} s.");
        }
    }

    /// <summary>Waits for the next line of standard output.</summary>
    /// <exception cref="TimeoutException">The program printed none in time, or ended.</exception>
    public async Task<string> ReadLineAsync()
    {
        using var limit = new CancellationTokenSource(TimeLimit);
        try
        {
            return await _process.StandardOutput.ReadLineAsync(limit.Token)
                ?? throw new TimeoutException("The program ended without a line.");
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"The program printed no line within {TimeLimit.TotalSeconds} s.");
        }
    }

    /// <summary>Gives the program its standard input and waits for its end.</summary>
    /// <exception cref="TimeoutException">It did not end in time and was killed.</exception>
    public async Task<ProcessResult> WaitAsync(byte[] input)
    {
        using var limit = new CancellationTokenSource(TimeLimit);
        try
        {
            var output = _process.StandardOutput.ReadToEndAsync(limit.Token);
            var error = _process.StandardError.ReadToEndAsync(limit.Token);
            await WriteAsync(input, limit.Token);
            await _process.WaitForExitAsync(limit.Token);
            return new ProcessResult(_process.ExitCode, await output, _heard + await error);
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"The program did not end within {TimeLimit.TotalSeconds} s.");
        }
    }

    public void Dispose()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // It ended by itself.
        }

        _process.Dispose();
    }

    private async Task WriteAsync(byte[] input, CancellationToken cancellationToken)
    {
        try
        {
            await _process.StandardInput.BaseStream.WriteAsync(input, cancellationToken);
            _process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The program ended before it had read all of it, which is its right.
        }
    }
}
