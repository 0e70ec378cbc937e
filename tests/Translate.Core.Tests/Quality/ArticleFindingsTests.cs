using Translate.Core.Bitexts;
using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Matching;
using Translate.Core.Glossaries.Renderings;
using Translate.Core.Quality;
using static Translate.Core.Tests.Quality.SomeUnits;

namespace Translate.Core.Tests.Quality;

/// <summary>Measures the findings over an article on articles that were written before their rules were read.</summary>
public class ArticleFindingsTests
{
    private const double MinFound = 0.8;

    private sealed record Article(string Id, TermEntry? Term, IReadOnlyList<string[]> Lines);

    private static readonly IReadOnlyList<Article> Articles =
    [
        .. File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Quality", "Data", "held-out-articles.txt"))
            .ReplaceLineEndings("\n")
            .Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
            .Select(text => text.Split('\n').Where(line => line.Length > 0 && !line.StartsWith('#')).ToList())
            .Select(lines => new Article(
                lines[0],
                ReadTerm(lines),
                [.. lines.Where(line => line.Contains('|')).Select(line => line.Split('|'))]
            )),
    ];

    [Fact]
    public void Each_finding_has_most_of_its_errors() =>
        Assert.All(
            Articles.GroupBy(article => article.Id),
            group =>
            {
                var missed = group
                    .Where(article => !Find(article, column: 2).Contains(article.Id))
                    .Select(article => article.Lines[0][0])
                    .ToList();

                Assert.True(group.Count() - missed.Count >= group.Count() * MinFound, $"{group.Key}: {string.Join('\n', missed)}");
            }
        );

    [Fact]
    public void Correct_articles_have_no_finding() => Assert.All(Articles, article => Assert.Equal([], Find(article, column: 1)));

    private static List<string> Find(Article article, int column)
    {
        var (consistency, genders) = (new ConsistencyTracker(), new GenderTracker());
        var matcher = new TermMatcher(new Glossary(article.Term is { } term ? [term] : []));
        return
        [
            .. article
                .Lines.Select(line => Unit(line[0], line[column], [.. TermVerifier.Verify(matcher.Match(line[0]), line[column])]))
                .SelectMany(unit => (IEnumerable<Finding?>)[.. consistency.Add(unit, "before"), genders.Add(unit, "before")])
                .OfType<Finding>()
                .Select(finding => finding.Id),
        ];
    }

    private static TermEntry? ReadTerm(List<string> lines)
    {
        if (lines.Find(line => line.StartsWith("= ", StringComparison.Ordinal)) is not { } line)
        {
            return null;
        }

        var (source, renderings) = (
            line[2..line.IndexOf(':', StringComparison.Ordinal)],
            line[(line.IndexOf(':', StringComparison.Ordinal) + 2)..].Split(", ")
        );
        return TestData.Term(source, renderings[0]) with { Accept = [.. renderings[1..]] };
    }
}
