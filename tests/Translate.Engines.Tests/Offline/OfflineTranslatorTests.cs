using CsCheck;
using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Renderings;
using Translate.Core.Problems;
using Translate.Core.Translators;
using Translate.Engines.Offline;
using static Translate.Engines.Tests.Offline.SomeRequests;

namespace Translate.Engines.Tests.Offline;

public class OfflineTranslatorTests
{
    private static readonly OfflineTranslator Translator = new(new OfflineOptions());

    private static readonly Gen<string> News = Gen.OneOf(
        Gen.OneOf(
                "presiden",
                "Presiden",
                "Kim Jong Un",
                "rumah",
                "rumah-rumah",
                "para",
                "yang",
                "telah",
                "tidak",
                "akan",
                "di",
                "pada",
                "untuk",
                "dan",
                "itu",
                "mereka",
                "menembak",
                "ditembak",
                "besar",
                "sangat",
                "tiga",
                "ke-70",
                "(14/9)",
                "2-1",
                "tahun",
                "2022",
                "17",
                "Agustus",
                "DPR",
                "Dewan Keamanan",
                "glimbung",
                "\"",
                ",",
                ".",
                "-",
                "😀"
            )
            .Array[0, 12]
            .Select(words => string.Join(' ', words)),
        Gen.String
    );

    [Theory]
    [InlineData("Presiden bertemu perdana menteri Jepang di Tokyo.", "The president met the Japanese prime minister in Tokyo.")]
    [InlineData("Presiden tiba di Jakarta pada Senin (14/9).", "The president arrived in Jakarta on Monday (Sept. 14).")]
    [InlineData(
        "Presiden mengatakan bahwa pemerintah akan membantu korban.",
        "The president said that the government would help the victim."
    )]
    [InlineData("Dia membeli sebuah rumah baru.", "He bought a new house.")]
    [InlineData("Dua orang tewas dalam kecelakaan itu.", "Two people were killed in the accident.")]
    [InlineData("Pemerintah akan membangun jalan baru.", "The government will build a new road.")]
    [InlineData("Harga beras naik.", "Rice prices rose.")]
    [InlineData("Harga minyak turun 5 persen.", "Oil prices fell 5 percent.")]
    [InlineData("Indonesia menang 2-1.", "Indonesia won 2-1.")]
    [InlineData("\"Kami siap,\" kata Kim.", "\"We are ready,\" said Kim.")]
    [InlineData("Korea Utara menembakkan dua rudal balistik.", "North Korea fired two ballistic missiles.")]
    [InlineData("Rudal-rudal itu jatuh di laut.", "The missiles fell at sea.")]
    [InlineData("Dewan Keamanan PBB menggelar pertemuan.", "The UN Security Council held a meeting.")]
    [InlineData("Mereka tidak datang.", "They did not come.")]
    [InlineData("Polisi menangkap tiga tersangka.", "The police arrested three suspects.")]
    [InlineData("Gempa bumi mengguncang Cianjur.", "The earthquake shook Cianjur.")]
    [InlineData("Banjir merendam ribuan rumah.", "The flood submerged thousands of houses.")]
    [InlineData("Ribuan orang mengungsi.", "Thousands of people fled.")]
    [InlineData("Menteri pertahanan mengundurkan diri.", "The defense minister resigned.")]
    [InlineData("Bank Indonesia menaikkan suku bunga.", "Bank Indonesia raised the interest rate.")]
    [InlineData("Ekonomi tumbuh 5,2 persen pada 2023.", "The economy grew 5.2 percent in 2023.")]
    [InlineData("Nilai ekspor mencapai Rp1.000,5 miliar.", "The value of exports reached Rp1,000.5 billion.")]
    [InlineData("Pada 17 Agustus 1945 Indonesia merdeka.", "On Aug. 17, 1945 Indonesia gained independence.")]
    [InlineData("Kim Jong Un mengunjungi Rusia.", "Kim Jong Un visited Russia.")]
    [InlineData("Kami akan datang besok.", "We will come tomorrow.")]
    [InlineData("Rumah besar itu terbakar.", "The big house burned.")]
    [InlineData("Saya membaca buku.", "I read a book.")]
    [InlineData("Para menteri menghadiri rapat.", "Ministers attended a meeting.")]
    [InlineData("Anak-anak itu bermain di taman.", "The children played in the park.")]
    [InlineData("Gedung itu dibangun pada tahun 2010.", "The building was built in 2010.")]
    [InlineData("Perusahaan itu memiliki 1.200 karyawan.", "The company had 1,200 employees.")]
    [InlineData("Hujan deras menyebabkan banjir.", "Heavy rain caused a flood.")]
    [InlineData("Dia adalah seorang guru.", "He is a teacher.")]
    [InlineData("Mereka tinggal di sebuah desa kecil.", "They lived in a small village.")]
    [InlineData("Partai itu memenangkan pemilu.", "The party won the election.")]
    [InlineData("Sekolah ditutup.", "The school was closed.")]
    [InlineData("Kami membutuhkan lebih banyak dokter.", "We need more doctors.")]
    [InlineData("Vaksin itu aman.", "The vaccine was safe.")]
    [InlineData("Pasukan Rusia menyerang kota itu.", "Russian troops attacked the city.")]
    [InlineData("Ukraina menolak usulan tersebut.", "Ukraine rejected the proposal.")]
    [InlineData("Tim nasional Indonesia kalah.", "The Indonesian national team lost.")]
    [InlineData("Undang-undang itu disahkan.", "The law was ratified.")]
    public async Task A_short_sentence_is_correct_English(string indonesian, string english) =>
        Assert.Equal(english, (await Translate(WithShippedTerms(indonesian))).Target);

    [Theory]
    [InlineData("“Kami siap,” kata Kim.", "“We are ready,” said Kim.")]
    [InlineData("\"Mereka tidak datang.\"", "\"They did not come.\"")]
    public async Task Quotation_marks_are_kept(string indonesian, string expected) =>
        Assert.Contains(expected, (await Translate(WithoutTerms(indonesian))).Target, StringComparison.Ordinal);

    [Theory]
    [InlineData("Indonesia menang 2-1 atas Vietnam.", "2-1")]
    [InlineData("Skornya 21-19, 21-17.", "21-19, 21-17")]
    [InlineData("Ia tinggal di Jl. Sudirman No. 5 Jakarta.", "No. 5")]
    [InlineData("Jaringan 5G tersedia.", "5G")]
    [InlineData("Lihat www.contoh.go.id untuk informasi.", "www.contoh.go.id")]
    public async Task Scores_numbers_and_addresses_are_kept(string indonesian, string expected) =>
        Assert.Contains(expected, (await Translate(WithoutTerms(indonesian))).Target, StringComparison.Ordinal);

    [Fact]
    public async Task A_name_across_two_lines_is_one_name() =>
        Assert.StartsWith(
            "Kim Jong Un arrived",
            (await Translate(WithoutTerms("Kim Jong\nUn tiba di Jakarta."))).Target,
            StringComparison.Ordinal
        );

    [Fact]
    public async Task Every_glossary_term_has_its_rendering()
    {
        string[] carriers =
        [
            "Kami membahas {0} kemarin.",
            "{0} itu penting.",
            "Menurut {0}, harga naik.",
            "Ia melihat dua {0}.",
            "\"{0},\" katanya.",
            "Pemerintah (dan {0}) setuju.",
        ];
        var requests =
            from entry in Shipped.Entries
            where entry.Status != TermStatus.Deprecated
            from spelling in entry.Spellings
            from carrier in carriers
            select WithShippedTerms(string.Format(System.Globalization.CultureInfo.InvariantCulture, carrier, spelling));
        var failures = new List<string>();
        foreach (var request in requests)
        {
            var target = (await Translate(request)).Target;
            failures.AddRange(
                TermVerifier
                    .Verify(request.Terms, target)
                    .Where(outcome => outcome.Kind != TermOutcomeKind.Applied)
                    .Select(outcome => $"{outcome.Occurrence.Entry}: {request.Text} => {target}")
            );
        }

        Assert.True(failures.Count == 0, string.Join(Environment.NewLine, failures));
    }

    [Fact]
    public async Task The_glossary_takes_precedence_over_the_lexicon() =>
        Assert.Equal("The dwelling burned.", (await Translate(WithTerm("Rumah terbakar.", "rumah", "dwelling"))).Target);

    [Fact]
    public async Task A_verb_of_the_glossary_has_its_rendering() =>
        Assert.Contains(
            "denounce",
            (await Translate(WithTerm("Dia mengutuk serangan itu.", "mengutuk", "denounce"))).Target,
            StringComparison.Ordinal
        );

    [Fact]
    public async Task A_reduplicated_term_is_plural() =>
        Assert.Equal(
            "The chiefs of staff arrived.",
            (await Translate(WithTerm("Kastaf-kastaf itu tiba.", "kastaf", "chief of staff"))).Target
        );

    [Fact]
    public async Task Unknown_words_are_copied_and_reported()
    {
        var result = await Translate(WithoutTerms("Dia membeli glimbung dan wekwek."));

        Assert.Equal(["glimbung", "wekwek"], result.Copied.Select(range => Text(range, result.Target)));
    }

    [Fact]
    public async Task A_sentence_of_known_words_has_nothing_copied() =>
        Assert.Empty((await Translate(WithoutTerms("Dia membeli sebuah rumah baru."))).Copied);

    [Theory]
    [InlineData("para")]
    [InlineData("telah")]
    [InlineData("Lah.")]
    [InlineData("-")]
    [InlineData("…")]
    [InlineData("😀")]
    public async Task A_sentence_that_English_omits_is_not_blank(string text) =>
        Assert.False(string.IsNullOrWhiteSpace((await Translate(WithoutTerms(text))).Target));

    [Fact]
    public void Any_text_has_a_nonblank_target_with_copied_ranges_inside_it() =>
        News.Where(text => !string.IsNullOrWhiteSpace(text))
            .Sample(text =>
            {
                var result = Translate(WithShippedTerms(text)).GetAwaiter().GetResult();

                Assert.False(string.IsNullOrWhiteSpace(result.Target));
                Assert.All(result.Copied, range => Assert.NotEmpty(Text(range, result.Target)));
            });

    [Fact]
    public void The_same_text_always_has_the_same_target() =>
        News.Sample(
            text =>
                Assert.Equal(
                    Translate(WithShippedTerms(text)).GetAwaiter().GetResult().Target,
                    new OfflineTranslator(new OfflineOptions())
                        .TranslateAsync([WithShippedTerms(text)], TestContext.Current.CancellationToken)
                        .GetAwaiter()
                        .GetResult()
                        is [TranslationResult.Success other]
                        ? other.Target
                        : null
                ),
            iter: 20
        );

    [Fact]
    public async Task Every_request_has_one_result_in_order()
    {
        var results = await Translator.TranslateAsync(
            [WithoutTerms("rumah"), WithoutTerms("para"), WithoutTerms("jalan")],
            TestContext.Current.CancellationToken
        );

        Assert.Equal(["the house", "para", "the road"], results.Select(result => ((TranslationResult.Success)result).Target));
    }

    [Fact]
    public async Task No_requests_have_no_results() =>
        Assert.Empty(await Translator.TranslateAsync([], TestContext.Current.CancellationToken));

    [Fact]
    public async Task Cancellation_is_honored()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Translator.TranslateAsync([WithoutTerms("rumah")], cancelled.Token));
    }

    [Fact]
    public void Declares_gist_quality() =>
        Assert.Equal(("offline", TranslationQuality.Gist), (Translator.Info.Id, Translator.Info.Quality));

    [Fact]
    public void A_missing_extra_lexicon_is_a_problem() =>
        Assert.Throws<ProblemException>(() => new OfflineTranslator(new OfflineOptions { ExtraLexicon = "/nowhere/words.tsv" }));

    private static async Task<TranslationResult.Success> Translate(TranslationRequest request) =>
        Assert.IsType<TranslationResult.Success>(
            Assert.Single(await Translator.TranslateAsync([request], TestContext.Current.CancellationToken))
        );
}
