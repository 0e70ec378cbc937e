using Translate.Core.Documents;
using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Matching;
using Translate.Core.Problems;
using Translate.Core.Segmentation;
using Translate.Core.Text;
using Translate.Core.Translators;
using Translate.GlossaryTools.Suggestion;
using static Translate.Core.Tests.Support.TestTerms;

namespace Translate.GlossaryTools.Tests.Suggestion;

public sealed class TermSuggesterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Words_that_stand_together_often_are_suggested_with_frequency_and_articles()
    {
        Write("Tambang nikel itu ditutup. Warga menolak tambang nikel.", "Izin untuk tambang nikel dicabut.");

        var suggestion = Assert.Single(await SuggestAsync());

        Assert.Equal(("tambang nikel", 3, 2, 3.0), (suggestion.Source, suggestion.Frequency, suggestion.Documents, suggestion.Score));
    }

    [Fact]
    public async Task Names_keep_their_capitals_and_their_inner_function_words()
    {
        Write("Pejabat Lembaga Kajian dan Riset hadir.", "Ia dari Lembaga Kajian dan Riset.");

        Assert.Equal("Lembaga Kajian dan Riset", (await SuggestAsync())[0].Source);
    }

    [Fact]
    public async Task A_term_that_only_stands_in_a_longer_one_is_left_out()
    {
        Write("Di Kabupaten Lembah Suri hujan.", "Di Kabupaten Lembah Suri panas.");

        Assert.Equal(["Kabupaten Lembah Suri"], await SourcesAsync());
    }

    [Fact]
    public async Task Nothing_begins_or_ends_with_a_stop_word_or_holds_a_number_or_reaches_across_a_mark()
    {
        Write("Mereka yang lapar dan 12 ekor sapi, kambing itu melihat laut.", "Mereka yang lapar dan 12 ekor sapi, kambing itu melihat laut.");

        Assert.Equal(["ekor sapi"], await SourcesAsync());
    }

    [Fact]
    public async Task What_the_glossary_has_is_left_out_and_never_cut()
    {
        Write("Rudal balistik hijau dan Dewan Keamanan besar.", "Rudal balistik hijau dan Dewan Keamanan besar.");

        Assert.Empty(await SourcesAsync(BallisticMissile, SecurityCouncil));
    }

    [Fact]
    public async Task A_title_of_the_glossary_is_parted_from_the_name_behind_it()
    {
        Write("Kemarin Presiden Vladimir Putin tiba.", "Kemarin Presiden Vladimir Putin pulang.");

        Assert.Equal(["Vladimir Putin"], await SourcesAsync(Entry("presiden", "president")));
    }

    [Theory]
    [InlineData("Badan Penanggulangan Bencana Daerah", "BPBD")]
    [InlineData("Badan Riset dan Inovasi Nasional", "BRIN")]
    [InlineData("Badan Meteorologi, Klimatologi, dan Geofisika", "BMKG")]
    [InlineData("Badan Pengawas Pemilu", "Bawaslu")]
    [InlineData("surat keterangan sehat", "SKS")]
    public async Task An_acronym_comes_with_its_name_though_it_is_declared_once(string name, string acronym)
    {
        Write($"Petugas {name} ({acronym}) tiba. Menurut {acronym}, air surut.");

        var suggestion = (await SuggestAsync())[0];

        Assert.Equal((name, acronym, 2), (suggestion.Source, suggestion.Acronym, suggestion.Frequency));
    }

    [Theory]
    [InlineData("Ia lahir di Kota Surabaya (Jatim).")]
    [InlineData("Gempa (BMKG) terasa.")]
    [InlineData("Rumah Makan Sederhana (2024) ramai.")]
    [InlineData("() (A) ( B C ) (")]
    public async Task Brackets_that_hold_no_acronym_of_the_words_before_declare_none(string text)
    {
        Write(text);

        Assert.Empty(await SuggestAsync());
    }

    [Fact]
    public async Task A_name_or_an_acronym_of_the_glossary_is_left_out()
    {
        Write("Menurut Dewan Perwakilan Rakyat (DPR), jalan rusak. Para Duta Pelajar Riau (DPR) hadir.");

        Assert.DoesNotContain(await SuggestAsync(Parliament), suggestion => suggestion.Acronym.Length > 0 || suggestion.Source.StartsWith("Dewan", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Contexts_are_three_at_most_of_different_articles_with_the_term_marked()
    {
        Write("Harga tambang nikel naik. Harga tambang nikel turun. Harga tambang nikel tetap.", "Ini tambang nikel baru.", "Itu tambang nikel lama.");

        var contexts = (await SuggestAsync()).Single(suggestion => suggestion.Source == "tambang nikel").Contexts;

        Assert.Equal(["a0.txt", "a1.txt", "a2.txt"], contexts.Select(context => context.Document));
        Assert.Equal("Harga »tambang nikel« naik.", contexts[0].Marked);
        Assert.Equal("1.1", contexts[0].Sentence);
    }

    [Fact]
    public async Task A_target_is_proposed_only_where_the_engine_knows_the_words()
    {
        Write("Tambang nikel dan kapal pinisi. Tambang nikel dan kapal pinisi.");

        var suggestions = await SuggestAsync(FakeTranslator.ForEach(text => text.Contains("nikel", StringComparison.Ordinal)
            ? TestData.Success("nickel mine")
            : new TranslationResult.Success("kapal pinisi", [new TextRange(0, 5)])));

        Assert.Equal(["", "nickel mine"], suggestions.Select(suggestion => suggestion.Target).Order());
    }

    [Fact]
    public async Task A_target_comes_without_an_article()
    {
        Write("Ke Bandar Udara. Ke Bandar Udara.");

        Assert.Equal("Airport", (await SuggestAsync(FakeTranslator.ForEach(_ => TestData.Success("The airport"))))[0].Target);
    }

    [Fact]
    public async Task A_dash_parts_words_and_a_hyphen_joins_them()
    {
        Write("Soal lagu - lagu dan undang-undang pers. Soal lagu - lagu dan undang-undang pers.");

        Assert.Equal(["undang-undang pers"], await SourcesAsync());
    }

    [Fact]
    public async Task The_best_come_first_and_no_more_than_wanted()
    {
        Write("Tambang nikel besar runtuh. Tambang nikel besar runtuh. Kapal pinisi. Kapal pinisi. Kapal pinisi.");

        Assert.Equal(2, (await SuggestAsync(FakeTranslator.ToUppercase(), 2)).Count);
        Assert.Equal(await SourcesAsync(), (await SuggestAsync()).OrderByDescending(suggestion => suggestion.Score).Select(suggestion => suggestion.Source));
    }

    [Fact]
    public async Task An_article_that_cannot_be_read_is_named_once_and_the_rest_is_used()
    {
        Write("Tambang nikel. Tambang nikel.");
        File.WriteAllBytes(_folder["bad.txt"], [0xFF, 0x41, 0x00]);
        var problems = new List<Problem>();

        var suggestions = await Suggester(FakeTranslator.ToUppercase()).SuggestAsync(Found, new SuggestionOptions(), problems.Add, TestData.CancellationToken);

        Assert.Single(problems);
        Assert.Single(suggestions);
    }

    public void Dispose() => _folder.Dispose();

    private static TermSuggester Suggester(ITranslator engine, params TermEntry[] terms) => new(
        new SentenceReader(TestData.Formats, new IndonesianSentenceSplitter(SplitterRules.Default()), SegmentClassifier.Default()),
        new TermMatcher(Glossary(terms)),
        engine,
        StopWords.Default());

    private void Write(params string[] articles)
    {
        foreach (var (i, text) in articles.Index())
        {
            _folder.Write($"a{i}.txt", text);
        }
    }

    private IEnumerable<DiscoveredDocument> Found() => new DocumentFinder(TestData.Formats, _folder["out"], [], []).Find([_folder.Path]);

    private Task<IReadOnlyList<TermSuggestion>> SuggestAsync(params TermEntry[] terms) =>
        Suggester(FakeTranslator.ToUppercase(), terms).SuggestAsync(Found, new SuggestionOptions(), problem => Assert.Fail(problem.ToString()), TestData.CancellationToken);

    private Task<IReadOnlyList<TermSuggestion>> SuggestAsync(ITranslator engine, int top = 50) =>
        Suggester(engine).SuggestAsync(Found, new SuggestionOptions { Top = top }, problem => Assert.Fail(problem.ToString()), TestData.CancellationToken);

    private async Task<IEnumerable<string>> SourcesAsync(params TermEntry[] terms) => (await SuggestAsync(terms)).Select(suggestion => suggestion.Source);
}
