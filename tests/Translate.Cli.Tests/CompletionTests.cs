using System.Diagnostics;
using Translate.Cli.Tests.Support;

namespace Translate.Cli.Tests;

public sealed class CompletionTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("glos", "glossary")]
    [InlineData("sta", "status")]
    [InlineData("glossary ad", "add")]
    [InlineData("run --form", "--format")]
    [InlineData("run in --max", "--max-chars")]
    [InlineData("completion z", "zsh")]
    [InlineData("run artic", "")]
    public async Task Bash_completes_commands_and_options(string typed, string completed)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "bash is the shell of Linux.");
        var words = typed.Split(' ');
        var script = $"""
            translate() {'{'} dotnet "{Path.Combine(AppContext.BaseDirectory, "translate.dll")}" "$@"; {'}'}
            source <(translate completion bash)
            COMP_LINE='translate {typed}'; COMP_POINT=${'{'}#COMP_LINE{'}'}; COMP_WORDS=(translate {typed}); COMP_CWORD={words.Length}
            _translate
            echo "${'{'}COMPREPLY[@]{'}'}"
            complete -p translate
            """;

        var output = await RunAsync("bash", "-c", script);
        Assert.Equal($"{completed}\ncomplete -o bashdefault -o default -F _translate translate\n", output);
    }

    [Theory]
    [InlineData("bash", "complete -o bashdefault")]
    [InlineData("zsh", "compdef _translate translate")]
    [InlineData("fish", "complete -c translate")]
    [InlineData("pwsh", "Register-ArgumentCompleter -Native -CommandName translate")]
    public async Task Each_shell_has_a_script(string shell, string line) =>
        Assert.Contains(line, (await _folder.RunAsync("completion", shell)).MustEnd(0).Output, StringComparison.Ordinal);

    [Fact]
    public async Task An_unsupported_shell_is_refused_with_the_supported_shells() =>
        (await _folder.RunAsync("completion", "tcsh")).MustEnd(
            7,
            "There is no script for a shell 'tcsh'. Choose one of: bash, zsh, fish, pwsh."
        );

    private async Task<string> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, WorkingDirectory = _folder.GetPath("") };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return output;
    }
}
