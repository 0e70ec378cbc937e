using System.Text;
using CsCheck;
using Translate.Core.Problems;
using Translate.Core.Quality.Style;

namespace Translate.Core.Tests.Quality.Style;

public class StyleParserTests
{
    [Theory]
    [InlineData("rules: {a: {message: m, find: ['(?<=x)y']}}", "house.yaml:1:32: the pattern cannot be used: '(?<=' is not supported")]
    [InlineData("rules: {a: {message: m, find: ['(x)\\1']}}", "house.yaml:1:32: the pattern cannot be used: '\\1' is not supported")]
    [InlineData(
        "rules: {a: {message: m, find: ['(x']}}",
        "house.yaml:1:32: the pattern cannot be used: InsufficientClosingParentheses at character 2"
    )]
    [InlineData("rules: {a: {message: m, find: ['x*']}}", "house.yaml:1:32: the pattern cannot be used: it matches empty text")]
    [InlineData("rules: {a: {message: m, find: ['((x{99}){99}){99}']}}", "its counts, such as {2,5}, multiply to more than 1000")]
    [InlineData("rules: {a: {message: m, find: ['x{999999999999}']}}", "multiply to more than 1000")]
    [InlineData("rules:\n  a: {message: m}\n", "house.yaml:2:3: the rule 'a' needs 'message' and 'find'")]
    [InlineData("rules: {a: {message: m, find: [{pattern: x, replace: '{1}'}]}}", "'{1}' names a group that the pattern does not have")]
    [InlineData(
        "rules: {a: {message: m, find: [{pattern: (x), replace: '{1:big}'}]}}",
        "'{1:big}' names neither upper, lower, capital nor a map of the file"
    )]
    [InlineData("rules: {a: {message: m, find: [{pattern: (x), replace: '{1'}]}}", "a brace is not part of a group")]
    [InlineData("rules: {a: {message: m, find: [x], exampels: []}}", "Did you mean 'examples'?")]
    [InlineData("rules: {a: {message: m, find: [x]}, a: {message: m, find: [y]}}", "'a' is already defined at line 1")]
    [InlineData("spelling: {variant: fr}", "house.yaml:1:21: 'fr' is not a spelling. Choose us or uk.")]
    [InlineData("rules: &a {}", "anchors and aliases (& and *) are not supported")]
    [InlineData("rules: [", "not valid YAML")]
    [InlineData("nothing: 1", "a style file has no key 'nothing'")]
    public void Reports_an_error_with_its_position(string text, string expected) =>
        Assert.Contains(expected, string.Join('\n', Parse(text)), StringComparison.Ordinal);

    [Fact]
    public void Reads_an_empty_file_as_no_rules() => Assert.Equal([], Parse(string.Empty));

    [Fact]
    public void Requires_British_spelling_if_configured()
    {
        var guide = StyleParser.Parse(
            StyleGuide.Default.Text.Replace("variant: us", "variant: uk", StringComparison.Ordinal),
            "house.yaml",
            []
        );

        Assert.Equal(
            "The labour of the centre's organisers",
            StyleFixer.Fix(guide, "The labor of the center's organizers", [], static _ => { })
        );
    }

    [Fact]
    public void Survives_damaged_files() =>
        Gen.Select(Gen.Int[0, StyleGuide.Default.Text.Length - 1], Gen.Int[1, 400], Gen.Char)
            .Sample(
                (at, length, c) =>
                {
                    var text = new StringBuilder(StyleGuide.Default.Text)
                        .Remove(at, Math.Min(length, StyleGuide.Default.Text.Length - at))
                        .Insert(at, c)
                        .ToString();
                    StyleParser.Parse(text, "house.yaml", []);
                },
                iter: 100
            );

    [Fact]
    public void Takes_linear_time_for_a_backtracking_pattern()
    {
        var guide = StyleParser.Parse("rules: {a: {message: m, find: ['(a+)+b']}}", "house.yaml", []);

        Assert.Equal([], guide.Find(new string('a', 100_000), static _ => false));
    }

    private static List<string> Parse(string text)
    {
        var problems = new List<Problem>();
        StyleParser.Parse(text, "house.yaml", problems);
        return [.. problems.Select(problem => problem.ToString())];
    }
}
