using Translate.Core.Quality.Style;

namespace Translate.Core.Tests.Quality.Style;

public class AcronymTrackerTests
{
    public static TheoryData<string, string> Articles() =>
        [
            .. File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Quality", "Data", "style-articles.txt"))
                .ReplaceLineEndings("\n")
                .Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
                .Select(article => article.Split('\n').Where(line => line.Length > 0 && !line.StartsWith('#')).ToList())
                .Select(lines => (lines[0], string.Join('\n', lines.Skip(1)))),
        ];

    [Theory]
    [MemberData(nameof(Articles))]
    public void Finds_only_the_marked_sentences(string rule, string article)
    {
        var tracker = new AcronymTracker(StyleGuide.Default.Acronyms);

        Assert.All(
            article.Split('\n'),
            line => Assert.Equal(line.StartsWith('!') ? [rule] : [], tracker.Add(line.TrimStart('!')).Select(match => match.Rule))
        );
    }
}
