using Translate.Core.Quality.Style;

namespace Translate.Core.Tests.Quality.Style;

public class StyleTesterTests
{
    [Fact]
    public void The_shipped_rules_agree_with_their_examples() =>
        Assert.Equal([], StyleTester.Test(StyleGuide.Default).Select(problem => problem.ToString()));

    [Fact]
    public void The_shipped_rules_have_examples_and_counterexamples() =>
        Assert.Equal([], StyleLinter.Lint(StyleGuide.Default).Select(problem => problem.ToString()));
}
