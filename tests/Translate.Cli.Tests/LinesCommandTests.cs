using System.Text;
using Translate.Cli.Tests.Support;

namespace Translate.Cli.Tests;

public sealed class LinesCommandTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Selamat pagi.\n", "Good morning.")]
    [InlineData("Selamat pagi.", "Good morning.")]
    [InlineData("Selamat pagi.\r\nSelamat pagi.\r\n", "Good morning.", "Good morning.")]
    [InlineData("\n\nSelamat pagi.\n\n", "", "", "Good morning.", "")]
    [InlineData("\r\n \t \nSelamat pagi.", "", " \t ", "Good morning.")]
    [InlineData("\uFEFFSelamat pagi.\n", "Good morning.")]
    [InlineData("Selamat pagi.\rSelamat pagi.\n", "Good morning. Good morning.")]
    [InlineData("Selamat pagi.\u2028Selamat pagi.\nSelamat pagi.\u0085\n", "Good morning. Good morning.", "Good morning. ")]
    [InlineData("Selamat pagi.\tSelamat pagi.\n", "Good morning.\tGood morning.")]
    [InlineData(
        "The minister said that the talks would be held in the capital.\nSelamat pagi.\n",
        "The minister said that the talks would be held in the capital.",
        "Good morning."
    )]
    [InlineData("12,5\n---\nhttps://example.org/\n😀\n", "12.5", "---", "https://example.org/", "😀")]
    public async Task Each_input_line_has_one_output_line(string input, params string[] output)
    {
        var result = (await _folder.PipeAsync(input, "lines")).MustEnd(0);
        Assert.Equal(output, result.Lines);
        Assert.EndsWith("\n", result.Output, StringComparison.Ordinal);
        Assert.Empty(result.Error);
    }

    [Fact]
    public async Task Empty_input_has_empty_output() => Assert.Empty((await _folder.PipeAsync("", "lines")).MustEnd(0).Output);

    [Fact]
    public async Task Thousands_of_lines_keep_their_order()
    {
        var numbers = Enumerable.Range(1, 5_000).Select(number => $"Halaman {number}.").ToList();

        var result = (await _folder.PipeAsync(string.Join('\n', numbers), "lines")).MustEnd(0);
        Assert.Equal(Enumerable.Range(1, 5_000).Select(number => $"Page {number}."), result.Lines);
    }

    [Fact]
    public async Task A_line_longer_than_every_buffer_is_one_line()
    {
        var words = string.Join(' ', Enumerable.Repeat("Selamat pagi.", 50_000));

        var result = (await _folder.PipeAsync(words + "\nSelamat pagi.\n", "lines")).MustEnd(0);
        Assert.Equal([words.Replace("Selamat pagi", "Good morning", StringComparison.Ordinal), "Good morning."], result.Lines);
    }

    [Fact]
    public async Task Terms_come_from_the_glossary() =>
        Assert.Contains(
            "Security Council",
            (await _folder.PipeAsync("Dewan Keamanan bertemu.\n", "lines")).MustEnd(0).Output,
            StringComparison.Ordinal
        );

    [Fact]
    public async Task A_line_that_is_not_UTF_8_is_reported_after_the_earlier_lines_are_written()
    {
        byte[] input = [.. "Selamat pagi.\nSelamat pagi.\n"u8, 0xFF, (byte)'\n', .. "Selamat pagi.\n"u8];

        var result = (await _folder.PipeAsync(input, "lines")).MustEnd(
            6,
            "line 3 of the input is not valid UTF-8. Convert the input to UTF-8."
        );
        Assert.Equal(["Good morning.", "Good morning."], result.Lines);
    }

    [Fact]
    public async Task A_last_line_cut_inside_a_character_is_reported()
    {
        var cut = Encoding.UTF8.GetBytes("Selamat pagi.\nSelamat €")[..^1];

        var result = (await _folder.PipeAsync(cut, "lines")).MustEnd(6, "line 2 of the input is not valid UTF-8.");
        Assert.Equal(["Good morning."], result.Lines);
    }

    [Fact]
    public async Task An_unknown_engine_is_refused() =>
        Assert.Empty(
            (await _folder.PipeAsync("Selamat pagi.\n", "lines", "--engine", "ofline")).MustEnd(7, "Did you mean 'offline'?").Output
        );
}
