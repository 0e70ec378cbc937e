using CsCheck;
using Translate.Engines.Command;

namespace Translate.Engines.Tests.Command;

public class ProgramArgumentsTests
{
    [Theory]
    [InlineData("argos-translate --from id --to en", "argos-translate|--from|id|--to|en")]
    [InlineData("  a \t b  ", "a|b")]
    [InlineData("'/opt/my program/run' -x", "/opt/my program/run|-x")]
    [InlineData("a \"b c\" 'd \"e'", "a|b c|d \"e")]
    [InlineData("a --x=\"b c\"d", "a|--x=b cd")]
    [InlineData("a '' b", "a||b")]
    [InlineData(@"a ""say \""x\"" \n"" C:\dir", @"a|say ""x"" \n|C:\dir")]
    [InlineData("a $HOME *.txt ; b | c > d && e `f`", "a|$HOME|*.txt|;|b|||c|>|d|&&|e|`f`")]
    public void Spaces_separate_and_quotes_join(string line, string parts) =>
        Assert.Equal(parts, string.Join('|', ProgramArguments.TrySplit(line)));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("'' a")]
    [InlineData("a 'b")]
    [InlineData("a \"b")]
    public void Without_a_program_or_with_an_open_quote_there_are_no_parts(string line) => Assert.Empty(ProgramArguments.TrySplit(line));

    [Fact]
    public void Quoted_arguments_round_trip() =>
        Gen.String[Gen.Char["ab \"'\\$;\t"], 0, 8]
            .List[0, 4]
            .Sample(arguments =>
            {
                var line =
                    "program "
                    + string.Join(' ', arguments.Select(argument => $"'{argument.Replace("'", "'\"'\"'", StringComparison.Ordinal)}'"));
                Assert.Equal(["program", .. arguments], ProgramArguments.TrySplit(line));
            });
}
