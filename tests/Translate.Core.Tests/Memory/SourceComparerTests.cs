using CsCheck;
using Translate.Core.Memory;

namespace Translate.Core.Tests.Memory;

public sealed class SourceComparerTests
{
    [Theory]
    [InlineData("Ia pergi ke pasar.", "Ia pergi ke pasar.", 100)]
    [InlineData("Ia  pergi\u00A0ke “pasar”.", "Ia pergi ke \"pasar\".", 100)]
    [InlineData("Ia pergi, ke pasar.", "Ia pergi ke pasar.", 99)]
    [InlineData("ia pergi ke pasar.", "Ia pergi ke pasar.", 97)]
    [InlineData("Ia pergi ke pasar", "Ia pergi ke pasar.", 95)]
    [InlineData("Menteri itu mengundurkan diri?", "Menteri itu mengundurkan diri.", 95)]
    [InlineData("\"Menteri itu mengundurkan diri?\"", "\"Menteri itu mengundurkan diri!\"", 95)]
    [InlineData("Inflasi turun menjadi 5 persen.", "Inflasi turun menjadi -5 persen.", 89)]
    [InlineData("Inflasi turun menjadi 5 persen.", "Inflasi turun menjadi −5 persen.", 89)]
    [InlineData("Suhu turun 1.5 derajat pada hari ini di Jakarta.", "Suhu turun 15 derajat pada hari ini di Jakarta.", 80)]
    [InlineData(
        "Presiden akan membuka sidang besar itu di Jakarta pada hari Senin.",
        "Presiden tidak akan membuka sidang besar itu di Jakarta pada hari Senin.",
        79
    )]
    public void Similarity_is_limited_by_differences(string a, string b, int percent)
    {
        Assert.Equal(percent, SourceComparer.Compare(a, b));
        Assert.Equal(percent, SourceComparer.Compare(b, a));
    }

    [Theory]
    [InlineData("Harga naik 5 persen.", "Harga naik -5 persen.")]
    [InlineData("Harga naik 5 persen.", "Harga naik 50 persen.")]
    [InlineData("Harga naik 5 persen.", "Harga naik 5,5 persen.")]
    [InlineData("Harga naik lima persen.", "Harga naik enam persen.")]
    [InlineData("Dua orang tewas.", "Dua puluh orang tewas.")]
    [InlineData("Nilai A 3 dan B 4.", "Nilai A 4 dan B 3.")]
    [InlineData("Ada 1 juta orang.", "Ada 1 miliar orang.")]
    [InlineData("Suhu minus 5 derajat.", "Suhu 5 derajat.")]
    [InlineData("Juara pertama hadir.", "Juara kedua hadir.")]
    public void Another_number_is_never_shared(string a, string b) => AssertNotShared(SourceDifferences.Number, a, b);

    [Theory]
    [InlineData("Ia datang.", "Ia tidak datang.")]
    [InlineData("Ia datang.", "Ia belum datang.")]
    [InlineData("Itu rumahnya.", "Itu bukan rumahnya.")]
    [InlineData("Masuk ke sini.", "Jangan masuk ke sini.")]
    [InlineData("Ia pergi dengan izin.", "Ia pergi tanpa izin.")]
    [InlineData("Ia akan pergi.", "Ia takkan pergi.")]
    [InlineData("Bukankah itu benar?", "Apakah itu benar?")]
    [InlineData("Ia tidak datang karena dipanggil.", "Ia datang tidak karena dipanggil.")]
    [InlineData("Ani tidak pergi dan Budi pulang.", "Ani pergi dan Budi tidak pulang.")]
    public void Another_negation_is_never_shared(string a, string b) => AssertNotShared(SourceDifferences.Negation, a, b);

    [Theory]
    [InlineData("Ia tidak pergi ke pasar.", "Ia tidak pergi ke kantor.")]
    [InlineData("COVID-19 mereda di Bali.", "COVID 19 mereda di Bali.")]
    [InlineData("Ada +5 suara.", "Ada 5 suara.")]
    [InlineData("Ia pergi ke pasar", "Ia pergi ke pasar.")]
    [InlineData("Ia PERGI.", "Ia pergi.")]
    public void The_same_numbers_and_negations_can_be_shared(string a, string b)
    {
        Assert.True(SourceComparer.CanShareTranslation(SourceComparer.FindDifferences(a, b)));
        Assert.True(SourceComparer.Compare(a, b) < 100);
    }

    [Fact]
    public void A_similarity_of_100_means_equal_and_order_does_not_matter()
    {
        var piece = Gen.OneOf("ia", "Ia", "tidak", "pergi", "5", "-5", "dua", ".", "?", ",", "\"", "(", " ", "  ", "–");
        var text = piece.Array[0, 8].Select(pieces => string.Join(' ', pieces));
        Gen.Select(text, text)
            .Sample(
                (a, b) =>
                {
                    Assert.Equal(SourceNormalizer.Normalize(a) == SourceNormalizer.Normalize(b), SourceComparer.Compare(a, b) == 100);
                    Assert.Equal(SourceComparer.Compare(a, b), SourceComparer.Compare(b, a));
                    Assert.Equal(SourceComparer.FindDifferences(a, b), SourceComparer.FindDifferences(b, a));
                }
            );
    }

    private static void AssertNotShared(SourceDifferences difference, string a, string b)
    {
        Assert.True(SourceComparer.FindDifferences(a, b).HasFlag(difference));
        Assert.True(SourceComparer.FindDifferences(b, a).HasFlag(difference));
        Assert.False(SourceComparer.CanShareTranslation(SourceComparer.FindDifferences(a, b)));
    }
}
