using Translate.Cli.Tests.Support;

namespace Translate.Cli.Tests;

/// <summary>Questions at a terminal, which <c>script</c> of util-linux provides.</summary>
public sealed class TerminalQuestionTests : IDisposable
{
    private static readonly string[] Terminal = ["sh", "-c", "exec script -qfec \"$*\" /dev/null", "sh"];

    private readonly TestFolder _folder = new();

    public TerminalQuestionTests() =>
        _folder.Write(
            "glossary/a.yaml",
            "terms:\n  kepala:\n    - target: head\n      when: {after: [polisi], within: 1, not: true}\n    - target: chief\n      when: {after: [polisi], within: 1}\n"
        );

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("TERM", false)]
    [InlineData("KILL", true)]
    public async Task A_prompt_ends_when_the_program_or_its_terminal_ends(string signal, bool isTerminal)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/script"), "The command 'script' is not installed.");
        using var process = TranslateProcess.Start(
            _folder.GetPath(""),
            ["glossary", "remove", "kepala", "--glossary", "glossary"],
            launcher: Terminal
        );
        while (!(await process.ReadLineAsync()).Contains("Which 'kepala'?", StringComparison.Ordinal)) { }

        var started = GetChildren(process.Id).ToList();
        Assert.NotEmpty(started);
        using (var kill = System.Diagnostics.Process.Start("kill", [$"-{signal}", $"{(isTerminal ? process.Id : started[^1])}"]))
        {
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(30));
        while (
            started.Exists(id =>
                Directory.Exists($"/proc/{id}") && !File.ReadAllText($"/proc/{id}/stat").Contains(") Z ", StringComparison.Ordinal)
            )
        )
        {
            await Task.Delay(50, limit.Token);
        }

        Assert.Contains("chief", _folder.Read("glossary/a.yaml"), StringComparison.Ordinal);
    }

    /// <summary>Returns the processes that a process started, and those that they started.</summary>
    private static IEnumerable<int> GetChildren(int process) =>
        File.ReadAllText($"/proc/{process}/task/{process}/children")
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(int.Parse)
            .SelectMany(child => new[] { child }.Concat(GetChildren(child)));
}
