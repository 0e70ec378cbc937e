using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Matching;
using Translate.Core.Pipeline;
using Translate.Core.Problems;
using Translate.Core.Translators;
using Translate.Engines.Azure;
using Translate.Engines.Marian;
using Translate.Engines.Models;
using Translate.Engines.Offline;
using Translate.Engines.Resilience;
using Translate.Engines.Tests.Models;

namespace Translate.Engines.Tests.Marian;

public sealed class ConstrainedTermTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("translate-models-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("Saya minum kopi.", "I drink tea.", "kopi=tea")]
    [InlineData("kucing hitam dan anjing putih", "fish black and bird white", "kucing=fish", "anjing=bird")]
    [InlineData("Saya minum kopi dan teh", "I drink tea and coffee", "kopi=tea", "teh=coffee")]
    [InlineData("kopi dan kopi dan kopi", "tea and tea and tea", "kopi=tea")]
    [InlineData("Kopi panas dan roti", "Tea hot and rice", "kopi=tea", "roti=rice")]
    [InlineData("kopi", "tea", "kopi=tea")]
    [InlineData("Saya di kota besar", "I in village big", "kota=village")]
    [InlineData("Saya minum (kopi) di rumah.", "I drink (milk) in house.", "kopi=milk")]
    [InlineData("Saya dari Natuna.", "I from Latvia.", "Natuna=Latvia")]
    public async Task The_target_has_the_renderings_at_the_positions_of_the_terms(string source, string target, params string[] terms)
    {
        foreach (var beam in (int[])[1, 4])
        {
            var (result, requests) = await TranslateAsync(source, beam, terms);

            Assert.Equal(target, result.Target);
            Assert.All(result.Terms, term => Assert.Equal(TermOutcomeKind.Applied, term.Kind));
            Assert.Equal(1, requests);
        }
    }

    [Theory]
    [InlineData("Saya suka kucing hitam", "I like cat black", "kucing=kitten|cat")]
    [InlineData("Saya suka kucing hitam", "I like cat black", "kucing=cat")]
    public async Task The_model_chooses_among_the_renderings(string source, string target, params string[] terms)
    {
        var (result, _) = await TranslateAsync(source, beam: 1, terms);

        Assert.Equal(target, result.Target);
    }

    [Fact]
    public async Task Forced_words_are_aligned_with_the_term_and_are_not_uncertain()
    {
        const string Source = "Saya minum kopi panas.";
        var (result, _) = await TranslateAsync(Source, beam: 1, "kopi=water");
        var forced = Assert.Single(result.Tokens, token => token.Target.In(result.Target).Trim().SequenceEqual("water"));

        Assert.Equal("kopi", forced.Source.In(Source).ToString().Trim());
        Assert.InRange(forced.LogProbability, -0.001, 0.001);
        Assert.Empty(result.Doubtful);
    }

    [Fact]
    public async Task A_term_that_the_search_does_not_reach_becomes_a_placeholder()
    {
        // This model looks at the source word with the number of the target's: the longer rendering passes the second term.
        var (result, requests) = await TranslateAsync("Saya minum kopi teh", beam: 1, "kopi=black sea fish", "teh=cold milk");

        Assert.Equal(("I drink black sea fish cold milk", 2L), (result.Target, requests));
        Assert.All(result.Terms, term => Assert.Equal(TermOutcomeKind.Applied, term.Kind));
    }

    [Fact]
    public async Task Parts_of_a_split_sentence_have_their_own_terms()
    {
        var source = string.Join(", ", Enumerable.Repeat("saya minum kopi dan teh", 20)) + ".";
        var (result, requests) = await TranslateAsync(source, beam: 1, "kopi=tea", "teh=coffee");

        Assert.Equal((string.Join(", ", Enumerable.Repeat("I drink tea and coffee", 20)) + ".", 1L), (result.Target, requests));
        Assert.Equal(40, result.Terms.Count(term => term.Kind == TermOutcomeKind.Applied));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Targets_with_terms_are_independent_of_their_batch(int beam)
    {
        var model = TestModels.Load("rand");
        var plain = File.ReadAllLines(Path.Combine(TestModels.GetFolder("rand"), "input.txt")).Take(20).ToArray();
        var alone = plain.Select(line => Translate(model, beam, [line], withTerms: true)[0]).ToArray();

        var together = Translate(model, beam, plain, withTerms: true);
        var mixed = Translate(model, beam, plain, withTerms: true, every: 2);

        Assert.Equal(alone.Select(target => target.Text), together.Select(target => target.Text));
        Assert.Equal(
            TestModels.Translate(model, plain, beam: beam).Where((_, i) => i % 2 == 1).Select(target => target.Text),
            mixed.Where((_, i) => i % 2 == 1).Select(target => target.Text)
        );
        Assert.Equal(
            alone.Where((_, i) => i % 2 == 0).SelectMany(target => target.Tokens),
            mixed.Where((_, i) => i % 2 == 0).SelectMany(target => target.Tokens)
        );
        Assert.Contains(
            together,
            target =>
                target.Text.Contains("mountain", StringComparison.OrdinalIgnoreCase)
                || target.Text.Contains("Security Council", StringComparison.OrdinalIgnoreCase)
        );
    }

    /// <summary>Translates in one batch, with every word that is longer than 4 letters as a term, in turn with two renderings.</summary>
    private static IReadOnlyList<SentenceTarget> Translate(MarianModel model, int beam, string[] lines, bool withTerms, int every = 1)
    {
        var reader = new RequestReader(model.Vocabulary, 512);
        var sentences = lines
            .Select((line, i) => reader.Read(new TranslationRequest(line, withTerms && i % every == 0 ? FindTerms(line) : []))[0].Sentence)
            .ToArray();
        return new MarianWorker(model, lines.Length, beam).Translate(sentences, TestContext.Current.CancellationToken);
    }

    private static IReadOnlyList<TermOccurrence> FindTerms(string line)
    {
        string[] renderings = ["mountain", "Security Council"];
        var words = line.Split([' ', '.', ','], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length > 4 && word.All(char.IsLetter))
            .Distinct();
        return new TermMatcher(new Glossary([.. words.Select((word, i) => CreateEntry(word, renderings[i % 2]))])).Match(line);
    }

    private static TermEntry CreateEntry(string source, string target, params string[] accept) =>
        new()
        {
            Source = source,
            Target = target,
            Accept = accept,
            Domain = "test",
            Location = new SourceLocation("test.yaml", 1, 1),
        };

    private async Task<(TranslationResult.Success Result, long Requests)> TranslateAsync(string source, int beam, params string[] terms)
    {
        if (!Directory.Exists(Path.Combine(_folder, "dict")))
        {
            await InstalledModel.CreateAsync(_folder, "dict");
        }

        using var catalog = new EngineCatalog(
            new OfflineOptions(),
            new AzureOptions(),
            new ResilienceOptions(),
            TimeProvider.System,
            marian: new MarianOptions { Beam = beam },
            models: new ModelsOptions { Folder = _folder }
        );
        var engine = catalog.Create("marian");
        var entries = terms.Select(term => term.Split('=', '|')).Select(parts => CreateEntry(parts[0], parts[1], parts[2..]));
        var request = new TranslationRequest(source, new TermMatcher(new Glossary([.. entries])).Match(source));
        var result = (await new TermEnforcer(engine).TranslateAsync([request], TestContext.Current.CancellationToken))[0];
        return (Assert.IsType<TranslationResult.Success>(result), engine.Usage.Requests);
    }
}
