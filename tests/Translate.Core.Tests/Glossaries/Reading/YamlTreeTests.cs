using Translate.Core.Glossaries.Reading;
using Translate.Core.Problems;

namespace Translate.Core.Tests.Glossaries.Reading;

public class YamlTreeTests
{
    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("# only a remark\n")]
    public void An_empty_document_has_no_tree(string text) => Assert.Null(YamlTree.Parse(text, "f.yaml"));

    [Theory]
    [InlineData("no")]
    [InlineData("yes")]
    [InlineData("on")]
    [InlineData("off")]
    [InlineData("null")]
    [InlineData("~")]
    [InlineData("true")]
    [InlineData("1.0")]
    [InlineData("0x1F")]
    [InlineData("12:30:45")]
    [InlineData("2024-01-01")]
    public void A_plain_value_stays_text(string value) =>
        Assert.Equal(value, Assert.IsType<YamlTree.Scalar>(YamlTree.Parse(value, "f.yaml")).Value);

    [Fact]
    public void Keys_and_values_keep_their_order_and_positions()
    {
        var tree = Assert.IsType<YamlTree.Mapping>(YamlTree.Parse("a: 1\nb:\n  - x\n  - y\n", "f.yaml"));

        Assert.Equal(["a", "b"], tree.Pairs.Select(pair => pair.Key.Value));
        Assert.Equal(new SourceLocation("f.yaml", 2, 1), tree.Pairs[1].Key.Location);
        var list = Assert.IsType<YamlTree.Sequence>(tree.Pairs[1].Value);
        Assert.Equal(new SourceLocation("f.yaml", 4, 5), list.Items[1].Location);
    }

    [Theory]
    [InlineData("k: plain text # remark\n", "plain text")]
    [InlineData("k: 'in quotes' # remark\n", "'in quotes'")]
    [InlineData("k: [a, b] # remark\n", "[a, b]")]
    [InlineData("k: {a: b} # remark\n", "{a: b}")]
    [InlineData("k: {a: [b, {c: d}] }\n", "{a: [b, {c: d}] }")]
    [InlineData("k:\r\n  a: b\r\n  c: d e # remark\r\n# tail\r\n", "a: b\r\n  c: d e")]
    [InlineData("k:\n- a\n- b\n", "- a\n- b")]
    [InlineData("k: a\n  b\n", "a\n  b")]
    [InlineData("k: |\n  a\n\n# tail\n", "|\n  a\n\n")]
    [InlineData("k: 😀\n", "😀")]
    public void A_value_has_its_range(string text, string value) =>
        Assert.Equal(value, Assert.IsType<YamlTree.Mapping>(YamlTree.Parse(text, "f.yaml")).Pairs[0].Value.Range.In(text));

    [Fact]
    public void A_duplicate_key_is_kept_for_the_reader_to_report() =>
        Assert.Equal(2, Assert.IsType<YamlTree.Mapping>(YamlTree.Parse("a: 1\na: 2\n", "f.yaml")).Pairs.Count);

    [Theory]
    [InlineData("a: &x 1", "f.yaml:1:4: anchors and aliases")]
    [InlineData("a: 1\nb: *x", "f.yaml:2:4: anchors and aliases")]
    [InlineData("a: !!int 1", "f.yaml:1:4: tags")]
    [InlineData("a: !x {}", "f.yaml:1:4: tags")]
    [InlineData("a: 1\n---\nb: 2\n", "f.yaml:2:1: a second document begins")]
    [InlineData("[a, b]: 1", "f.yaml:1:1: a key is not plain text")]
    [InlineData("a:\n\tb: 1", "f.yaml:2:1: not valid YAML")]
    [InlineData("terms:\n  a: x\n\tb: 1", "f.yaml:3:1: not valid YAML")]
    [InlineData("a: [b, c\nd: e", "f.yaml:2:")]
    [InlineData("a: 'open", "f.yaml:1:4: not valid YAML")]
    [InlineData("a: b: c", "f.yaml:1:5: not valid YAML")]
    [InlineData("a: }", "f.yaml:1:4: not valid YAML")]
    public void Unsupported_YAML_is_refused_with_its_position(string text, string expected) =>
        Assert.StartsWith(expected, Refused(text), StringComparison.Ordinal);

    [Theory]
    [InlineData('[', ']')]
    [InlineData('{', '}')]
    public void Deep_nesting_is_refused(char open, char close) =>
        Assert.Contains("nested too deep", Refused(new string(open, 40) + new string(close, 40)), StringComparison.Ordinal);

    [Fact]
    public void Nesting_too_deep_for_the_stack_is_refused() =>
        Assert.Contains("nested too deep", Refused(new string('[', 20_000)), StringComparison.Ordinal);

    private static string Refused(string text)
    {
        var problem = Assert.Single(Assert.Throws<ProblemException>(() => YamlTree.Parse(text, "f.yaml")).Problems);
        Assert.Equal(ProblemKind.BadConfiguration, problem.Kind);
        return problem.ToString();
    }
}
