using Translate.Core.Bitexts;
using Translate.Core.Quality;
using static Translate.Core.Tests.Quality.SomeUnits;

namespace Translate.Core.Tests.Quality;

/// <summary>An article with a right translation, and the same with an error in each sentence.</summary>
public class PlantedArticleTests
{
    private static readonly (string Source, string Right, string Wrong, string Id)[] Article =
    [
        (
            "Pemerintah menyiapkan Rp2,4 triliun untuk memperbaiki 1.250 sekolah yang rusak.",
            "The government is preparing Rp 2.4 trillion to repair 1,250 damaged schools.",
            "The government is preparing Rp 2.4 billion to repair 1,250 damaged schools.",
            FindingIds.Magnitude
        ),
        (
            "Menteri Pendidikan Siti Rahmawati mengumumkan rencana itu di Semarang, Selasa (12/3/2024).",
            "Education Minister Siti Rahmawati announced the plan in Semarang on Tuesday (March 12, 2024).",
            "Education Minister Siti Rahmawati announced the plan in Semarang on Thursday (March 12, 2024).",
            FindingIds.Date
        ),
        (
            "“Kami tidak akan menunda lagi,” kata Siti.",
            "“We will not delay any longer,” Siti said.",
            "“We will delay again,” Siti said.",
            FindingIds.Negation
        ),
        (
            "Sekitar 35 persen gedung itu dibangun sebelum 1980.",
            "About 35 percent of the buildings were built before 1980.",
            "About 53 percent of the buildings were built before 1980.",
            FindingIds.NumberMismatch
        ),
        (
            "Sekolah terjauh berjarak 90 kilometer dari ibu kota kabupaten.",
            "The farthest school is 90 kilometers from the regency capital.",
            "The farthest school is 90 miles from the regency capital.",
            FindingIds.Unit
        ),
        (
            "Kepala sekolah di Demak, Haryanto, menyambut baik rencana itu.",
            "A school principal in Demak, Haryanto, welcomed the plan.",
            "A school principal in Demak, Hariyanto, welcomed the plan.",
            FindingIds.NameChanged
        ),
        (
            "Bantuan dari Jepang senilai 3 miliar yen menutup sisanya.",
            "Aid from Japan worth 3 billion yen covers the rest.",
            "Aid from Japan worth 3 billion dollars covers the rest.",
            FindingIds.Currency
        ),
        (
            "Rapat dengan para gubernur digelar pukul 09.00 WITA.",
            "A meeting with the governors was held at 9 a.m. Central Indonesia Time.",
            "A meeting with the governors was held at 9 a.m. Western Indonesia Time.",
            FindingIds.TimeZone
        ),
        (
            "Pengamat Budi Hartono menilai anggaran itu belum cukup, karena banyak sekolah di pulau terluar tidak tercatat dalam data kementerian.",
            "Observer Budi Hartono said the budget was not yet enough, because many schools on the outermost islands are not recorded in the ministry's data.",
            "Observer Budi Hartono said the budget was not enough.",
            FindingIds.Omission
        ),
        (
            "Daftar sekolah dapat dilihat di sekolah.contoh.go.id.",
            "The list of schools is available at sekolah.contoh.go.id.",
            "The list of schools is available at sekolah.contoh.com.",
            FindingIds.UrlChanged
        ),
    ];

    private static readonly PairChecks Checks = new();

    [Fact]
    public void The_correct_translation_has_no_finding() =>
        Assert.All(Article, sentence => Assert.Empty(Checks.Check(Unit(sentence.Source, sentence.Right))));

    [Fact]
    public void All_ten_errors_are_caught() =>
        Assert.All(
            Article,
            sentence => Assert.Contains(Checks.Check(Unit(sentence.Source, sentence.Wrong)), finding => finding.Id == sentence.Id)
        );

    /// <summary>The sample articles with a right translation, and the first of them with ten errors.</summary>
    [Fact]
    public void The_sample_articles_have_no_false_alarm() =>
        Assert.All(SampleParagraphs, row => Assert.Empty(Checks.Check(Unit(row[1], row[2]))));

    [Fact]
    public void All_ten_errors_of_the_sample_article_are_caught()
    {
        var planted = SampleParagraphs.Where(row => row[3].Length > 0).ToList();

        Assert.Equal(10, planted.Count);
        Assert.All(planted, row => Assert.Equal([row[3]], Checks.Check(Unit(row[1], row[4])).Select(finding => finding.Id)));
    }

    private static IEnumerable<string[]> SampleParagraphs =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Quality", "Data", "sample-articles.tsv"))
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split('\t'));
}
