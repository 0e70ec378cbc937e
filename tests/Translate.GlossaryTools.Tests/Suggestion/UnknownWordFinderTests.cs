using Translate.Core.Glossaries.Matching;
using Translate.Core.Text;
using Translate.Core.Translators;
using Translate.GlossaryTools.Suggestion;
using static Translate.Core.Tests.Support.TestTerms;

namespace Translate.GlossaryTools.Tests.Suggestion;

public sealed class UnknownWordFinderTests : IDisposable
{
    private static readonly string[] Unknown = ["konklaf", "karhutla", "sekali", "rudal", "and", "amp"];

    private readonly SuggesterFixture _articles = new();

    [Fact]
    public async Task Words_that_the_engine_copies_are_ranked_by_frequency_and_articles()
    {
        _articles.Write(
            "Ada karhutla lagi. Ada karhutla besar. Ada karhutla kecil. Ada konklaf lagi.",
            "Ada konklaf baru.",
            "Ada Konklaf lama dan konklaf itu."
        );

        var found = await FindAsync();

        Assert.Equal([("konklaf", 3, 3), ("karhutla", 3, 1)], found.Select(word => (word.Source, word.Frequency, word.Documents)));
        Assert.Equal("Ada »konklaf« lagi.", found[0].Contexts[0].Marked);
    }

    [Fact]
    public async Task Names_and_words_seen_once_are_skipped()
    {
        _articles.Write("Lalu Konklaf. Lalu Konklaf. Lalu sekali.");

        Assert.Empty(await FindAsync());
    }

    [Fact]
    public async Task English_function_words_and_markup_are_skipped()
    {
        _articles.Write("Lagu Rock and Roll. Lagu Rock and Roll. Toko A &amp; B. Toko A &amp; B.");

        Assert.Empty(await FindAsync());
    }

    [Fact]
    public async Task Words_of_glossary_terms_are_skipped()
    {
        _articles.Write("Ada rudal lagi. Ada rudal baru.");

        Assert.Empty(await FindAsync());
    }

    public void Dispose() => _articles.Dispose();

    private Task<IReadOnlyList<TermSuggestion>> FindAsync() =>
        new UnknownWordFinder(SuggesterFixture.Reader, new TermMatcher(Glossary(Missile)), FakeTranslator.ForEach(Copy)).FindAsync(
            _articles.Find,
            new SuggestionOptions(),
            SuggesterFixture.Fail,
            TestData.CancellationToken
        );

    /// <summary>Copies every word and reports the unknown ones.</summary>
    private static TranslationResult Copy(string text) =>
        new TranslationResult.Success(
            text,
            [
                .. Token
                    .Tokenize(text)
                    .Where(token => Unknown.Contains(token.In(text).ToString(), StringComparer.OrdinalIgnoreCase))
                    .Select(token => token.Range),
            ]
        );
}
