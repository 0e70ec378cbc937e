using Translate.Core.Documents;
using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Matching;
using Translate.Core.Problems;
using Translate.Core.Segmentation;
using Translate.Core.Translators;
using Translate.GlossaryTools.Suggestion;

namespace Translate.GlossaryTools.Tests.Suggestion;

/// <summary>A folder of articles, and what is suggested from it.</summary>
internal sealed class SuggesterFixture : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public TemporaryFolder Folder => _folder;

    public static SentenceReader Reader { get; } =
        new(TestData.Formats, new IndonesianSentenceSplitter(SplitterRules.CreateDefault()), SegmentClassifier.CreateDefault());

    public static void Fail(Problem problem) => Assert.Fail(problem.ToString());

    /// <summary>Writes articles that have one line a paragraph.</summary>
    public void Write(params string[] articles)
    {
        foreach (var (i, text) in articles.Index())
        {
            _folder.Write($"a{i}.txt", text);
        }
    }

    public IEnumerable<DiscoveredDocument> Find() => new DocumentFinder(TestData.Formats, _folder["out"], [], []).Find([_folder.Path]);

    public Task<IReadOnlyList<TermSuggestion>> SuggestAsync(
        Glossary glossary,
        ITranslator? engine = null,
        SuggestionOptions? options = null,
        Action<Problem>? report = null
    ) =>
        new TermSuggester(
            Reader,
            new TermMatcher(glossary),
            new TargetProposer(engine ?? FakeTranslator.ToUppercase(), EnglishNounPhrase.CreateDefault(), ComposedTarget.CreateDefault()),
            PhraseWords.CreateDefault()
        ).SuggestAsync(Find, options ?? new SuggestionOptions(), report ?? Fail, TestData.CancellationToken);

    public async Task<IReadOnlyList<string>> SourcesAsync(params TermEntry[] terms) =>
        [.. (await SuggestAsync(new Glossary(terms))).Select(suggestion => suggestion.Source)];

    public void Dispose() => _folder.Dispose();
}
