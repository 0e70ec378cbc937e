using System.Text.Json;

namespace Translate.Cli.Tests.Support;

/// <summary>How the program ended and what it said.</summary>
internal sealed record ProcessResult(int ExitCode, string Output, string Error)
{
    /// <summary>The lines of standard output, without the empty one behind the last line end.</summary>
    public string[] Lines => Output.Length == 0 ? [] : (Output.EndsWith('\n') ? Output[..^1] : Output).Split('\n');

    /// <summary>Standard output, which must be one JSON value.</summary>
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    /// <summary>Fails unless the program ended so, said all of this on standard error (a message begins with a capital letter or its place), and showed nobody a stack trace.</summary>
    public ProcessResult MustEnd(int exitCode, params IEnumerable<string> onError)
    {
        Assert.True(exitCode == ExitCode, $"Exit code {ExitCode} in place of {exitCode}.\n{Error}\n{Output}");
        Assert.All(onError, expected => Assert.Contains(expected, Error, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("   at ", Error + Output, StringComparison.Ordinal);
        Assert.DoesNotContain("internal error", Error, StringComparison.Ordinal);
        return this;
    }
}
