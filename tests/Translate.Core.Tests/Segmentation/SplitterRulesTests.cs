using Translate.Core.Segmentation;

namespace Translate.Core.Tests.Segmentation;

public class SplitterRulesTests
{
    private const string Rules = """
        [never-final]
        # comment
        xyz abc # comment after words
        [may-be-final]
        fgh
        [openers]
        lalu
        """;

    [Fact]
    public void Parses_sections_and_skips_comments()
    {
        var rules = SplitterRules.Parse(Rules);
        Assert.Equal(["xyz", "abc"], rules.Sections["never-final"]);
        Assert.Equal(["fgh"], rules.Sections["may-be-final"]);
        Assert.Equal(["lalu"], rules.Openers.All);
    }

    [Theory]
    [InlineData("Satu xyz. Lalu dua.", 1)]
    [InlineData("Satu Xyz. Lalu dua.", 1)]
    [InlineData("Satu XYZ. Lalu dua.", 2)]
    [InlineData("Satu fgh. Lalu dua.", 2)]
    [InlineData("Satu fgh. Budi dua.", 1)]
    [InlineData("Satu prof. Budi dua.", 2)]
    public void Applies_custom_abbreviations(string text, int sentences) =>
        Assert.Equal(sentences, new IndonesianSentenceSplitter(SplitterRules.Parse(Rules)).Split(text).Count);
}
