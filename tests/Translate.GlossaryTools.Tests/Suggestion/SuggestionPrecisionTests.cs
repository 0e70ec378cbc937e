using System.Globalization;
using Translate.Core.Bitexts;
using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Reading;
using Translate.Core.Problems;
using Translate.GlossaryTools.Linting;
using Translate.GlossaryTools.Suggestion;

namespace Translate.GlossaryTools.Tests.Suggestion;

/// <summary>Measures the suggestions from forty articles against a reader's judgement of each.</summary>
public sealed class SuggestionPrecisionTests : IDisposable
{
    /// <summary>The share of terms among the first fifty that the suggestions must reach.</summary>
    private const double MinPrecision = 0.6;

    private static readonly string Data = Path.Combine(Repository.Root, "tests", "Translate.GlossaryTools.Tests", "Suggestion", "Data");

    private readonly SuggesterFixture _articles = new();

    public SuggestionPrecisionTests()
    {
        foreach (
            var article in File.ReadAllText(Path.Combine(Data, "articles-1.txt"))
                .Split("=== ")
                .Concat(File.ReadAllText(Path.Combine(Data, "articles-2.txt")).Split("=== "))
                .Where(text => text.Length > 0)
        )
        {
            var name = article[..article.IndexOf('\n', StringComparison.Ordinal)];
            _articles.Folder.Write(name, article[(name.Length + 1)..]);
        }
    }

    [Fact]
    public async Task At_least_six_of_ten_suggestions_are_terms()
    {
        var terms = File.ReadLines(Path.Combine(Data, "judged-suggestions.tsv"))
            .Select(line => line.Split('\t'))
            .Where(cells => cells is [_, "yes"])
            .Select(cells => cells[0])
            .ToHashSet(StringComparer.Ordinal);

        var suggested = (await _articles.SuggestAsync(Shipped())).Select(suggestion => suggestion.Source).ToList();

        // An unjudged suggestion counts as wrong.
        Assert.Equal(40, _articles.Find().Count());
        Assert.Equal(SuggestionOptions.DefaultTop, suggested.Count);
        Assert.True(
            suggested.Count(terms.Contains) >= suggested.Count * MinPrecision,
            string.Join(", ", suggested.Where(source => !terms.Contains(source)))
        );
    }

    [Fact]
    public async Task Written_entries_load_and_pass_lint_with_the_shipped_glossary()
    {
        var shipped = GlossaryReader.ReadDraft(Path.Combine(Repository.Root, "glossary"));
        var engine = FakeTranslator.ForEach(text => TestData.Success(string.Create(CultureInfo.InvariantCulture, $"sample {text.Length}")));
        var suggestions = new SuggestionLint(GlossaryLinter.Default).RemoveRejectedTargets(
            await _articles.SuggestAsync(new Glossary(shipped.Entries), engine),
            shipped
        );
        var problems = new List<Problem>();

        var entries = GlossaryParser.Parse("domain: new\nterms:\n" + SuggestionYaml.Write(suggestions), "new.yaml", problems);
        var findings = GlossaryLinter.Default.Lint(new GlossaryDraft([.. shipped.Entries, .. entries], problems));

        Assert.NotEmpty(entries);
        Assert.DoesNotContain(findings, finding => finding.Severity >= Severity.Warning);
    }

    public void Dispose() => _articles.Dispose();

    private static Glossary Shipped() => GlossaryReader.Read(Path.Combine(Repository.Root, "glossary"));
}
