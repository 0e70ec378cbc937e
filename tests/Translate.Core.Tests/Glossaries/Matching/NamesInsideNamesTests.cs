using Translate.Core.Glossaries.Matching;
using static Translate.Core.Tests.Support.TestTerms;

namespace Translate.Core.Tests.Glossaries.Matching;

public class NamesInsideNamesTests
{
    private static readonly TermMatcher Matcher = new(
        Glossary(
            Entry("Turki", "Turkey"),
            Entry("Kamboja", "Cambodia"),
            Entry("Swiss", "Switzerland"),
            Entry("Dewan Keamanan", "Security Council")
        )
    );

    [Theory]
    [InlineData("Kios di Jalan Kamboja terbakar.")]
    [InlineData("Kios di Jl. Kamboja terbakar.")]
    [InlineData("Ia menginap di Hotel Swiss-Belinn.")]
    [InlineData("Tamu itu Turki bin Faisal.")]
    [InlineData("Tamu itu Faisal bin Turki.")]
    [InlineData("Siswi bernama Kamboja Larasati lulus.")]
    [InlineData("Turki Santoso tiba di Medan.")]
    [InlineData("Vokalisnya, Kamboja Wulandari, menyanyi.")]
    [InlineData("Restoran Turki Utsmani ramai.")]
    [InlineData("Saksi itu, Siti Kamboja, menangis.")]
    [InlineData("Pengemudi bernama Kamboja ditahan.")]
    [InlineData("Agen Kamboja Tour tutup.")]
    [InlineData("Saham PT Exedy Turki naik.")]
    [InlineData("Kampung Turki di Depok ramai.")]
    [InlineData("Film \"Dewan Keamanan\" diputar.")]
    [InlineData("Bunga kamboja itu layu.")]
    [InlineData("Kamboja Jepang itu layu.")]
    [InlineData("Dewan Keamanan Nasional bersidang.")]
    public void A_street_a_hotel_or_a_person_is_not_a_country(string text) => Assert.Empty(Matcher.Match(text));

    [Theory]
    [InlineData("Jalan Kamboja menuju semifinal terbuka.")]
    [InlineData("Hotel di Swiss penuh.")]
    [InlineData("Negara bernama Kamboja itu kecil.")]
    [InlineData("Duta Besar Kamboja Santoso tiba.")]
    [InlineData("Restoran Turki itu ramai.")]
    [InlineData("Gedung Dewan Keamanan dijaga.")]
    [InlineData("Kopi Kamboja itu mahal.")]
    [InlineData("Ia menyebut \"Dewan Keamanan\" dua kali.")]
    [InlineData("Turis dari Kamboja Menginap di Hotel Mewah")]
    public void A_country_or_an_institution_matches(string text) => Assert.Single(Matcher.Match(text));
}
