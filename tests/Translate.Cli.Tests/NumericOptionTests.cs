using System.CommandLine;
using Translate.Cli.Tests.Support;

namespace Translate.Cli.Tests;

[Collection(nameof(OneAtATime))]
public sealed class NumericOptionTests : IDisposable
{
    private static readonly Type[] Numbers = [typeof(int), typeof(long), typeof(double), typeof(decimal), typeof(DateOnly)];
    private static readonly string[] Garbage =
    [
        "abc",
        "",
        " ",
        "99999999999999999999",
        "-99999999999999999999",
        "-1",
        "1.5",
        "1e3",
        "NaN",
        "0x10",
        "１２",
        "5 6",
        "\u001b[31m",
        "--json",
    ];

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, string> Options =>
        new(GetOptions().Select(found => (string.Join(' ', found.Words), found.Option.Name)));

    [Theory]
    [MemberData(nameof(Options))]
    public async Task An_invalid_number_is_refused_in_one_plain_line(string command, string option)
    {
        foreach (var value in Garbage)
        {
            var result = (
                await CommandLineRunner.RunAsync(
                    _folder.GetPath(""),
                    [.. command.Split(' '), .. value.Length == 0 ? (string[])[option, value] : [$"{option}={value}"]]
                )
            ).MustEnd(7, option);
            Assert.DoesNotContain("System.", result.Error, StringComparison.Ordinal);
            Assert.Single(result.Error.Split('\n'), line => line.StartsWith(option, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Options_whose_help_says_number_are_numeric()
    {
        var named = CommandLineRunner
            .Commands.SelectMany(found => found.Command.Options)
            .Where(option => option.HelpName is "number" or "percent")
            .ToList();

        Assert.NotEmpty(named);
        Assert.All(named, option => Assert.True(IsNumber(option), option.Name));
    }

    [Theory]
    [InlineData("--max-chars", "abc", "--max-chars must be a whole number, 0 or more, not 'abc'.")]
    [InlineData(
        "--max-chars",
        "99999999999999999999",
        "--max-chars must be a whole number from 0 to 9223372036854775807, not '99999999999999999999'."
    )]
    [InlineData("--accept-fuzzy", "74", "--accept-fuzzy must be a whole number from 75 to 100, not '74'.")]
    public async Task An_error_reports_the_valid_numbers(string option, string value, string error) =>
        (await CommandLineRunner.RunAsync(_folder.GetPath(""), ["run", option, value])).MustEnd(7, error);

    private static IEnumerable<(string[] Words, Option Option)> GetOptions() =>
        CommandLineRunner.Commands.SelectMany(found => found.Command.Options.Where(IsNumber).Select(option => (found.Words, option)));

    private static bool IsNumber(Option option) => Numbers.Contains(Nullable.GetUnderlyingType(option.ValueType) ?? option.ValueType);
}
