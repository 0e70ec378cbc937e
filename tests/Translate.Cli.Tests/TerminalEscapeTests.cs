using System.Text;
using Translate.Cli.Printing;
using Translate.Cli.Tests.Support;

namespace Translate.Cli.Tests;

public sealed class TerminalEscapeTests : IDisposable
{
    /// <summary>Clears the screen, sets the title, rings, goes back, turns text around, and does the first again in its eight-bit form.</summary>
    private const string Attack = "a\u001b[2J\u001b]0;pwn\u0007b\bc\u202Ed\u2066e\u009b2Jf";

    private const string Shown = @"a\u001B[2J\u001B]0;pwn\u0007b\u0008c\u202Ed\u2066e\u009B2Jf";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("plain é 漢 😀 text\twith tab\n", "plain é 漢 😀 text\twith tab\n")]
    [InlineData("line\r\nline", "line\r\nline")]
    [InlineData("real\rfake", @"real\u000Dfake")]
    [InlineData(Attack, Shown)]
    public void Control_characters_are_escaped_and_other_text_is_kept(string text, string shown) =>
        Assert.Equal(shown, TerminalText.Escape(text));

    [Fact]
    public async Task Names_of_files_are_shown_escaped()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux allows these characters in names.");
        _folder.Write($"in/{Attack}.txt", [0x89, 0]);
        _folder.WriteArticle($"more/{Attack}.txt");

        MustBeHarmless(await _folder.RunAsync("run", "in"), Shown);
        MustBeHarmless(await _folder.RunAsync("status", "more"), Shown);
        MustBeHarmless(await _folder.RunAsync("run", "more", "--dry-run"), @"u001B");
        MustBeHarmless(await _folder.RunAsync("run", $"missing{Attack}"), Shown);
        MustBeHarmless(await _folder.RunAsync("run", "more", "--verbose"), Shown);
        MustBeHarmless(await _folder.RunAsync("lines", $"missing{Attack}"), Shown);
    }

    [Fact]
    public async Task Words_of_the_command_line_are_shown_escaped()
    {
        MustBeHarmless(await _folder.RunAsync(Attack), Shown);
        MustBeHarmless(await _folder.RunAsync("run", $"--{Attack}"), Shown);
        MustBeHarmless(await _folder.RunAsync("run", "--engine", Attack), Shown);
        MustBeHarmless(await _folder.RunAsync("run", "--max-chars", Attack), Shown);
        MustBeHarmless(await _folder.RunAsync("glossary", "find", Attack), Shown);
        MustBeHarmless(await _folder.RunAsync("glossary", "list", "--domain", Attack), Shown);
    }

    [Fact]
    public async Task Terms_and_translations_are_shown_escaped_and_json_is_unchanged()
    {
        _folder.Write("glossary/evil.yaml", "terms:\n  satu: \"one\\e[2J\\u202E\"\n");
        _folder.Write(
            "evil.jsonl",
            "{\"source\":\"Satu.\",\"target\":\"One\\u001b[2J\u202E.\",\"origin\":\"human\",\"state\":\"final\"}\n"
        );
        (await _folder.RunAsync("memory", "import", "evil.jsonl")).MustEnd(0);

        MustBeHarmless(await _folder.RunAsync("glossary", "list"), @"one\u001B[2J\u202E");
        MustBeHarmless(await _folder.RunAsync("glossary", "find", "satu"), @"one\u001B[2J\u202E");
        MustBeHarmless(await _folder.RunAsync("memory", "search", "satu"), @"One\u001B[2J\u202E.");
        Assert.Contains("\u202E", (await _folder.RunAsync("glossary", "list", "--json")).MustEnd(0).Output, StringComparison.Ordinal);
        Assert.Contains(
            "\u202E",
            (await _folder.RunAsync("memory", "search", "satu", "--json")).MustEnd(0).Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_terminal_stream_escapes_characters_that_are_split_across_writes()
    {
        var writer = new StringWriter();
        using var stream = new EscapingStream(writer);
        foreach (var value in Encoding.UTF8.GetBytes(Attack + "é"))
        {
            stream.WriteByte(value);
        }

        Assert.Equal(Shown + "é", writer.ToString());
    }

    private static void MustBeHarmless(ProcessResult result, string shown)
    {
        var said = result.Output + result.Error;
        Assert.DoesNotContain(said, c => (char.IsControl(c) && c is not ('\n' or '\r' or '\t')) || c is '\u202E' or '\u2066');
        Assert.Contains(shown, said, StringComparison.Ordinal);
    }
}
