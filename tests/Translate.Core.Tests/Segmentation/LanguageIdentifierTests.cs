using Translate.Core.Segmentation;

namespace Translate.Core.Tests.Segmentation;

public class LanguageIdentifierTests
{
    private static readonly LanguageIdentifier Identifier = LanguageIdentifier.CreateDefault();
    private static readonly Dictionary<string, string?> Names = new()
    {
        ["id"] = null,
        ["jv"] = "Javanese",
        ["su"] = "Sundanese",
        ["ms"] = "Malay",
        ["en"] = "English",
    };

    [Theory]
    [InlineData("development", 4)]
    [InlineData("held-out", 5)]
    [InlineData("held-out for the word lists", 12)]
    public void Lines_in_other_languages_are_identified(string part, int missed)
    {
        var wrong = Read(part).Where(line => line.Language is not null && Identify(line.Text) != line.Language).ToList();
        Assert.True(wrong.Count <= missed, string.Join('\n', wrong.Select(line => $"{line.Text}: {Identify(line.Text)}")));
        Assert.All(wrong, line => Assert.True(Identify(line.Text) is null, line.Text));
    }

    [Theory]
    [InlineData("development")]
    [InlineData("held-out")]
    [InlineData("held-out after a change")]
    [InlineData("held-out for the word lists")]
    public void No_Indonesian_line_is_foreign(string part)
    {
        var wrong = Read(part).Where(line => line.Language is null && Identify(line.Text) is not null).ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Select(line => $"{line.Text}: {Identify(line.Text)}")));
    }

    [Fact]
    public void The_set_has_315_lines() => Assert.Equal(315, MarkedLines.Read("languages.txt").Count);

    [Fact]
    public void No_sentence_with_abbreviations_is_foreign()
    {
        var sentences = AnnotatedTexts.Read().SelectMany(text => text.Marked.Split('|')).ToList();
        Assert.True(sentences.Count > 800);
        Assert.DoesNotContain(sentences, sentence => Identify(sentence) is "Javanese" or "Sundanese" or "Malay");
    }

    private static string? Identify(string text) => Identifier.Identify(text).Language;

    private static IEnumerable<(string? Language, string Text)> Read(string part) =>
        MarkedLines.Read("languages.txt", part).Select(line => (Names[line[..2]], line[3..]));
}
