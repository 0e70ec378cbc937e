using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Matching;
using Translate.Core.Glossaries.Renderings;

namespace Translate.Core.Tests.Glossaries.Matching;

public class VerbTermTests
{
    private static readonly TermEntry Shoot = TestData.Term("tembak jatuh", "shoot down") with { PartOfSpeech = PartOfSpeech.Verb };
    private static readonly TermMatcher Matcher = new(new Glossary([Shoot]));

    [Theory]
    [InlineData("Mereka menembak jatuh pesawat itu.", "They shot down the plane.")]
    [InlineData("Pesawat itu ditembak jatuh.", "The plane was shot down.")]
    [InlineData("Rusia akan menembak jatuh drone.", "Russia will shoot down drones.")]
    [InlineData("Rusia menembak jatuh drone.", "Russia shoots down drones.")]
    [InlineData("Tanpa menembak jatuh drone itu.", "Without shooting down the drone.")]
    public void A_verb_matches_through_affixes_and_is_verified_in_every_tense(string source, string target) =>
        Assert.Equal(TermOutcomeKind.Applied, Assert.Single(TermVerifier.Verify(Matcher.Match(source), target)).Kind);

    [Fact]
    public void Another_verb_does_not_satisfy_the_term() =>
        Assert.Equal(
            TermOutcomeKind.Violated,
            Assert.Single(TermVerifier.Verify(Matcher.Match("Mereka menembak jatuh pesawat itu."), "They downed the plane.")).Kind
        );

    [Theory]
    [InlineData("KPK Geledah Kantor Bupati", 1)]
    [InlineData("Polisi Bali Geledah Dua Kios", 1)]
    [InlineData("POLISI GELEDAH RUMAH ITU", 1)]
    [InlineData("Ribuan Petani Geledah Gudang Pupuk", 1)]
    [InlineData("Rahwana Umumkan Nama Sita", 1)]
    [InlineData("Rahwana Geledah Rumah Sita", 1)]
    [InlineData("Surat Geledah Palsu Ditemukan", 0)]
    [InlineData("Jaksa Kasus Geledah Ditahan", 0)]
    [InlineData("Polisi Geledah Ditahan Lagi", 0)]
    [InlineData("Polisi membawa surat geledah rumah.", 0)]
    [InlineData("Umumkan nama itu!", 1)]
    [InlineData("Nama itu pemerintah umumkan kemarin.", 1)]
    [InlineData("Kota itu umum dan indah.", 0)]
    public void A_stem_without_prefix_is_a_verb_in_headlines_and_with_its_suffix(string text, int count)
    {
        TermEntry[] verbs =
        [
            TestData.Term("menggeledah", "search") with
            {
                PartOfSpeech = PartOfSpeech.Verb,
            },
            TestData.Term("mengumumkan", "announce") with
            {
                PartOfSpeech = PartOfSpeech.Verb,
            },
        ];
        Assert.Equal(count, new TermMatcher(new Glossary(verbs)).Match(text).Count);
    }

    [Fact]
    public void A_noun_does_not_match_through_affixes() =>
        Assert.Empty(new TermMatcher(new Glossary([TestData.Term("tembak", "shot")])).Match("Mereka menembak."));
}
