using Translate.Core.Glossaries;
using Translate.Core.Problems;
using Translate.GlossaryTools.Suggestion;
using static Translate.Core.Tests.Support.TestTerms;

namespace Translate.GlossaryTools.Tests.Suggestion;

public sealed class TermSuggesterTests : IDisposable
{
    private static readonly Glossary Empty = new([]);

    private readonly SuggesterFixture _articles = new();

    [Fact]
    public async Task Noun_collocations_are_suggested_with_frequency_and_articles()
    {
        _articles.Write("Kemarin tambang nikel itu ditutup. Warga menolak tambang nikel.", "Izin untuk tambang nikel dicabut.");

        var suggestion = Assert.Single(await _articles.SuggestAsync(Empty));

        Assert.Equal(("tambang nikel", 3, 2), (suggestion.Source, suggestion.Frequency, suggestion.Documents));
    }

    [Fact]
    public async Task A_term_in_many_articles_ranks_above_one_repeated_in_one_article()
    {
        _articles.Write(
            "Ada pupuk urea. Ada pupuk urea. Ada pupuk urea. Ada pupuk urea. Ada bijih nikel.",
            "Ada bijih nikel.",
            "Ada bijih nikel.",
            "Ada bijih nikel."
        );

        Assert.Equal(["bijih nikel", "pupuk urea"], await _articles.SourcesAsync());
    }

    [Theory]
    [InlineData("Badan Penanggulangan Bencana Daerah", "BPBD")]
    [InlineData("Badan Riset dan Inovasi Nasional", "BRIN")]
    [InlineData("Badan Meteorologi, Klimatologi, dan Geofisika", "BMKG")]
    [InlineData("Badan Pengawas Pemilu", "Bawaslu")]
    [InlineData("surat keterangan sehat", "SKS")]
    [InlineData("Program Pangan Dunia", "WFP")]
    [InlineData("Organisasi Internasional untuk Migrasi", "IOM")]
    [InlineData("Persatuan Kebebasan Sipil Amerika", "ACLU")]
    public async Task An_acronym_declared_once_is_suggested_with_its_name(string name, string acronym)
    {
        _articles.Write($"Kemarin petugas dari {name} ({acronym}) tiba. Menurut {acronym}, air surut.");

        var suggestion = (await _articles.SuggestAsync(Empty))[0];

        Assert.Equal((name, acronym, 2), (suggestion.Source, suggestion.Acronym, suggestion.Frequency));
    }

    [Fact]
    public async Task A_declared_acronym_ranks_above_frequent_words()
    {
        _articles.Write("Ada bijih nikel. Kemarin ada rapat Komite Sungai Bersih (KSB).", "Ada bijih nikel.", "Ada bijih nikel.");

        Assert.Equal(["Komite Sungai Bersih", "bijih nikel"], await _articles.SourcesAsync());
    }

    [Theory]
    [InlineData("Ia lahir di Kota Surabaya (Jatim).")]
    [InlineData("Gempa (BMKG) terasa.")]
    [InlineData("Kemarin Rumah Makan Sederhana (2024) ramai.")]
    [InlineData("Saham PT Maju Jaya Sentosa (MJS) naik.")]
    [InlineData("() (A) ( B C ) (")]
    public async Task Brackets_without_an_acronym_of_a_term_declare_nothing(string text)
    {
        _articles.Write(text);

        Assert.Empty(await _articles.SourcesAsync());
    }

    [Theory]
    [InlineData("Menurut warga, mereka menolak tambang itu.")]
    [InlineData("Kemarin lalu ditahan polisi itu lagi.")]
    [InlineData("Pada malam berjalan kaki lagi.")]
    [InlineData("Mereka yang lapar dan 12 ekor, lalu 13 itu.")]
    [InlineData("Sejak tahun lalu, harga naik dan warga tewas.")]
    [InlineData("Jumlah korban dan upaya pencarian besar.")]
    [InlineData("Itu rumah mereka dan rumahku sendiri.")]
    [InlineData("Senin pagi dan Kamis malam pukul 09.30 WIB.")]
    public async Task Free_phrases_verbs_and_times_are_skipped(string sentence)
    {
        _articles.Write(sentence, sentence, sentence);

        Assert.Empty(await _articles.SourcesAsync());
    }

    [Theory]
    [InlineData("Kemarin Yoga Mahardika dan Sri Mulyani Indrawati tiba.")]
    [InlineData("Kemarin di Kabupaten Lembah Suri dan Jawa Tengah hujan.")]
    [InlineData("Kemarin Presiden Vladimir Putin tiba.")]
    public async Task Names_of_people_and_places_are_skipped(string sentence)
    {
        _articles.Write(sentence, sentence);

        Assert.Empty(await _articles.SourcesAsync(Entry("presiden", "president")));
    }

    [Theory]
    [InlineData("Askolani")]
    [InlineData("Meutya Hafid")]
    [InlineData("Dimas Terawan")]
    public async Task A_title_is_suggested_without_the_person(string person)
    {
        _articles.Write($"Kemarin Direktur Jenderal Bea Cukai {person} tiba di kantor.");

        Assert.Equal(["Direktur Jenderal Bea Cukai"], await _articles.SourcesAsync());
    }

    [Theory]
    [InlineData("Lembaga Kajian dan Riset")]
    [InlineData("Badan Gizi Nasional")]
    [InlineData("Badan Meteorologi, Klimatologi, dan Geofisika")]
    [InlineData("Kementerian Perumahan dan Kawasan Permukiman")]
    public async Task An_institution_seen_once_is_suggested(string name)
    {
        _articles.Write($"Kemarin pejabat {name} hadir.");

        Assert.Equal([name], await _articles.SourcesAsync());
    }

    [Fact]
    public async Task Another_name_after_a_conjunction_is_not_part_of_the_name()
    {
        _articles.Write("Kemarin final Piala Super dan Piala Liga ditunda.");

        Assert.Equal(["Piala Liga", "Piala Super"], (await _articles.SourcesAsync()).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Badan Riset dan Zakatindo")]
    [InlineData("Badan Kesehatan, Budaya, dan Zakatindo")]
    [InlineData("Dinas Budaya dan Haji Mansur")]
    public async Task A_name_always_truncated_before_an_unknown_word_is_not_suggested(string name)
    {
        _articles.Write($"Pada pekan lalu warga yang kesal itu mengadu kepada {name} soal air.");

        Assert.Empty(await _articles.SourcesAsync());
    }

    [Fact]
    public async Task A_name_that_is_complete_elsewhere_is_suggested()
    {
        _articles.Write(
            "Pada pekan lalu warga yang kesal itu mengadu kepada Badan Riset dan Zakatindo soal air. Menurut warga itu, Badan Riset sudah lama diam."
        );

        Assert.Equal(["Badan Riset"], await _articles.SourcesAsync());
    }

    [Fact]
    public async Task A_name_ends_before_its_location()
    {
        _articles.Write("Kemarin final Liga Nasional di Stadion Gelora ditunda.");

        Assert.Equal(["Liga Nasional"], await _articles.SourcesAsync());
    }

    [Theory]
    [InlineData("PADANG, KABAR NUSA — Tanah longsor menutup jalan.")]
    [InlineData("JAKARTA (ANTARA) - Kemarin hujan.")]
    [InlineData("Editor: Badan Gizi Nasional")]
    [InlineData("Baca juga: Badan Gizi Nasional")]
    public async Task Datelines_and_bylines_contain_no_terms(string line)
    {
        _articles.Write(line, line);

        Assert.DoesNotContain(await _articles.SourcesAsync(), source => char.IsUpper(source[0]));
    }

    [Fact]
    public async Task Single_words_that_are_frequent_here_and_rare_in_general_are_suggested()
    {
        var filler = string.Join(
            ' ',
            Enumerable.Repeat("Pemerintah mengatakan bahwa warga di daerah itu sudah pulang dan tidak ada masalah lagi.", 20)
        );
        _articles.Write(
            $"Lalu referendum itu ditunda. Lalu referendum itu batal. Kata mereka, referendum itu sah. {filler}",
            $"Kata dia, referendum itu penting. Lalu gereja itu ditutup. Kini gereja itu dibuka. {filler}",
            $"Di gereja itu ada orang. Ke gereja itu ia pergi. Dari gereja itu ia pulang. {filler}"
        );

        Assert.Equal(["gereja", "referendum"], (await _articles.SourcesAsync()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Unexplained_acronyms_are_suggested_unless_they_are_common()
    {
        _articles.Write("Mereka memakai AI dan TV. Kata dia, AI itu murah.", "Soal AI dan TV belum diatur. Lalu TV itu rusak.");

        Assert.Equal(["AI"], await _articles.SourcesAsync());
    }

    [Fact]
    public async Task The_most_common_spelling_is_shown()
    {
        _articles.Write(
            "Kemarin Pupuk Organik dijual. Kata dia, Pupuk organik murah.",
            "Lalu pupuk organik dibagikan. Sebab pupuk organik murah. Ada pupuk organik lagi."
        );

        Assert.Equal(["pupuk organik"], await _articles.SourcesAsync());
    }

    [Fact]
    public async Task Headlines_and_sentence_starts_do_not_count_as_spellings()
    {
        _articles.Write(
            "Bijih Nikel Murah Dijual Lagi\nBijih nikel dijual. Bijih nikel dibeli. Harga bijih nikel tetap.",
            "Bijih nikel dijual lagi."
        );

        Assert.Equal(["bijih nikel"], await _articles.SourcesAsync());
    }

    [Fact]
    public async Task A_term_that_occurs_only_in_a_longer_one_is_skipped()
    {
        _articles.Write("Lalu suku bunga acuan naik.", "Lalu suku bunga acuan turun.");

        Assert.Equal(["suku bunga acuan"], await _articles.SourcesAsync());
    }

    [Fact]
    public async Task Glossary_terms_are_skipped_and_never_split()
    {
        _articles.Write("Lalu rudal balistik hijau dan Dewan Keamanan Besar.", "Lalu rudal balistik hijau dan Dewan Keamanan Besar.");

        Assert.Empty(await _articles.SourcesAsync(BallisticMissile, SecurityCouncil));
    }

    [Fact]
    public async Task A_name_or_an_acronym_of_the_glossary_is_skipped()
    {
        _articles.Write("Menurut Dewan Perwakilan Rakyat (DPR), jalan rusak. Lalu Dewan Pelajar Riau (DPR) hadir.");

        Assert.DoesNotContain(
            await _articles.SuggestAsync(new Glossary([Parliament])),
            suggestion => suggestion.Acronym.Length > 0 || suggestion.Source.StartsWith("Dewan Perwakilan", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task At_most_three_contexts_of_different_articles_mark_the_term()
    {
        _articles.Write(
            "Lalu tambang nikel naik. Lalu tambang nikel turun. Lalu tambang nikel tetap.",
            "Ini tambang nikel baru.",
            "Itu tambang nikel lama."
        );

        var contexts = (await _articles.SuggestAsync(Empty)).Single(suggestion => suggestion.Source == "tambang nikel").Contexts;

        Assert.Equal(["a0.txt", "a1.txt", "a2.txt"], contexts.Select(context => context.Document));
        Assert.Equal("Lalu »tambang nikel« naik.", contexts[0].Marked);
        Assert.Equal("1.1", contexts[0].Sentence);
    }

    [Fact]
    public async Task A_dash_separates_words_and_a_hyphen_joins_them()
    {
        _articles.Write("Soal senjata - senjata dan undang-undang pers.", "Soal senjata - senjata dan undang-undang pers.");

        Assert.Equal(["undang-undang pers"], await _articles.SourcesAsync());
    }

    [Fact]
    public async Task The_best_suggestions_come_first_up_to_the_limit()
    {
        _articles.Write(
            "Ada bijih nikel, pupuk urea, dan kapal pinisi.",
            "Ada bijih nikel, pupuk urea, dan kapal pinisi.",
            "Ada bijih nikel."
        );

        Assert.Equal(2, (await _articles.SuggestAsync(Empty, options: new SuggestionOptions { Top = 2 })).Count);
        Assert.Equal("bijih nikel", (await _articles.SourcesAsync())[0]);
    }

    [Fact]
    public async Task An_unreadable_article_is_reported_once_and_the_rest_is_used()
    {
        _articles.Write("Lalu tambang nikel. Ada tambang nikel.");
        File.WriteAllBytes(_articles.Folder["bad.txt"], [0xFF, 0x41, 0x00]);
        var problems = new List<Problem>();

        var suggestions = await _articles.SuggestAsync(Empty, report: problems.Add);

        Assert.Single(problems);
        Assert.Single(suggestions);
    }

    public void Dispose() => _articles.Dispose();
}
