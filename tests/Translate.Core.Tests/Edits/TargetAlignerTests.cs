namespace Translate.Core.Tests.Edits;

/// <summary>Edits that people make in a translation. What is not certain must be named, and a wrong pair must never be taken.</summary>
public partial class TargetAlignerTests
{
    private static readonly EditedArticle Article = new(
        ["Indonesia Kirim Bantuan ke Korban Banjir di Demak|Indonesia Sends Aid to Flood Victims in Demak"],
        [
            "JAKARTA - Pemerintah mengirim 20 ton beras ke Demak pada Senin.|JAKARTA - The government sent 20 tons of rice to Demak on Monday.",
            "Bantuan itu diserahkan oleh Menteri Sosial Risma.|The aid was handed over by Social Minister Risma.",
            "Ia berkata bantuan lain menyusul pekan depan.|She said that more would follow next week.",
        ],
        [
            "Banjir bermula pada 13 Maret setelah hujan tiga hari.|The flood began on March 13 after three days of rain.",
            "Dua tanggul sungai Wulan jebol.|Two dikes of the Wulan river broke.",
            "Sekitar 25.000 warga mengungsi ke sekolah dan masjid.|About 25,000 residents fled to schools and mosques.",
        ],
        [
            "\"Kami butuh air bersih dan obat,\" kata Siti, warga Karanganyar.|\"We need clean water and medicine,\" said Siti, a resident of Karanganyar.",
            "Ia kehilangan rumah dan sawahnya.|She lost her house and her rice field.",
        ],
        [
            "BNPB memperingatkan bahwa hujan lebat masih mungkin.|The disaster agency warned that heavy rain was still likely.",
            "Warga diminta menjauhi sungai.|Residents were asked to stay away from the river.",
            "Jalan pantura masih ditutup.|?",
        ],
        ["* * *"],
        ["Harga beras naik 5 persen.|The price of rice rose 5 percent.", "Harga gula naik 7 persen.|The price of sugar rose 7 percent."],
        ["Editor: Budi Santoso"]
    );

    [Theory]
    [MemberData(nameof(Cases), DisableDiscoveryEnumeration = true)]
    public void An_edit_is_imported_or_reported(EditCase edit) => edit.Check(Article);

    [Fact]
    public void An_unwritten_mark_is_not_treated_as_replaced()
    {
        var edited = Article.Text.Replace(
            "[untranslated: Jalan pantura masih ditutup.]",
            "The coastal road is still closed.",
            StringComparison.Ordinal
        );
        Assert.Empty(EditedArticle.GetDecided(Article.Align(edited, isExact: false)));
    }

    [Fact]
    public void Another_article_has_nothing_in_common() =>
        Assert.Empty(EditedArticle.GetDecided(Article.Align("The president opened the conference.\n\nIt will last three days.\n")));

    [Fact]
    public void An_empty_file_has_no_decisions()
    {
        var alignment = Article.Align(string.Empty);
        Assert.Empty(alignment.Pairs);
        Assert.Equal(16, alignment.Open.Count);
    }

    [Fact]
    public void A_large_file_with_only_new_text_is_compared_in_bounded_time()
    {
        var large = new EditedArticle([
            .. Enumerable.Range(0, 3_000).Select(i => new[] { $"Kalimat nomor {i} ada di sini.|Sentence number {i} is here." }),
        ]);
        var alignment = large.Align(string.Join('\n', Enumerable.Range(0, 3_000).Select(i => $"Nothing like it, {i * 7} times.")));
        Assert.Empty(EditedArticle.GetDecided(alignment));
    }

    [Fact]
    public void One_edit_in_a_large_file_is_found()
    {
        var large = new EditedArticle([
            .. Enumerable.Range(0, 3_000).Select(i => new[] { $"Kalimat nomor {i} ada di sini.|Sentence number {i} is here." }),
        ]);
        Assert.Equal(
            ["1235.1: Sentence number 1234 stands here."],
            EditedArticle.GetDecided(large.Align(large.Text.Replace("number 1234 is", "number 1234 stands", StringComparison.Ordinal)))
        );
    }
}
