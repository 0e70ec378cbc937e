using CsCheck;
using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Matching;
using static Translate.Core.Tests.Support.TestTerms;

namespace Translate.Core.Tests.Glossaries.Matching;

public class TermMatcherTests
{
    private static readonly TermMatcher Matcher = new(
        Glossary(Missile, BallisticMissile, SecurityCouncil, Parliament, Entry("undang-undang", "law"))
    );

    private static readonly Gen<string> TermSoup = Gen.OneOf(
            Gen.String[0, 4],
            Gen.OneOf(
                "rudal",
                "balistik",
                "Dewan",
                "Keamanan",
                "DEWAN KEAMANAN",
                "DPR",
                "undang",
                "Perwakilan",
                "Rakyat",
                "nya",
                "lah",
                "-",
                " ",
                "  ",
                "\u00A0",
                "\n",
                "(",
                ")",
                ",",
                "\"",
                "’",
                "\u00AD",
                "\uD83D",
                "😀"
            )
        )
        .Array[0, 25]
        .Select(string.Concat);

    [Fact]
    public void The_longest_term_wins() => Assert.Equal(["rudal balistik"], Found("Sebuah rudal balistik jatuh."));

    [Fact]
    public void A_shorter_term_matches_where_the_longer_term_is_incomplete() => Assert.Equal(["rudal"], Found("Sebuah rudal jatuh."));

    [Fact]
    public void Every_occurrence_is_found() => Assert.Equal(["rudal", "rudal balistik", "rudal"], Found("rudal, rudal balistik dan rudal"));

    [Theory]
    [InlineData("perudalan")]
    [InlineData("rudalx")]
    [InlineData("antirudal")]
    [InlineData("rudal2")]
    [InlineData("rudal’x")]
    public void A_term_inside_another_word_does_not_match(string text) => Assert.Empty(Found(text));

    [Theory]
    [InlineData("Dewan Keamanan bersidang.")]
    [InlineData("DEWAN KEAMANAN BERSIDANG")]
    public void Capital_letters_in_a_term_match_capital_letters(string text) => Assert.Single(Found(text));

    [Theory]
    [InlineData("dewan keamanan kampung")]
    [InlineData("Dewan keamanan kampung")]
    [InlineData("dewan Keamanan kampung")]
    [InlineData("dpr")]
    public void Capital_letters_in_a_term_do_not_match_lowercase_letters(string text) => Assert.Empty(Found(text));

    [Theory]
    [InlineData("Rudal jatuh.")]
    [InlineData("RUDAL JATUH")]
    public void Lowercase_letters_in_a_term_match_capital_letters(string text) => Assert.Single(Found(text));

    [Fact]
    public void A_capitalized_term_is_preferred_to_the_same_term_in_lowercase()
    {
        var matcher = new TermMatcher(Glossary(Entry("bulan", "month"), Entry("Bulan", "Moon")));

        Assert.Equal(["month", "Moon"], matcher.Match("bulan Bulan").Select(occurrence => occurrence.Entry.Target));
    }

    [Theory]
    [InlineData("nya")]
    [InlineData("lah")]
    [InlineData("kah")]
    [InlineData("pun")]
    [InlineData("ku")]
    [InlineData("mu")]
    public void A_clitic_is_part_of_the_occurrence(string clitic)
    {
        var occurrence = Assert.Single(Matcher.Match($"Rudal balistik{clitic} jatuh."));

        Assert.Equal((BallisticMissile, clitic, 14 + clitic.Length), (occurrence.Entry, occurrence.Clitic, occurrence.Range.End));
    }

    [Fact]
    public void A_clitic_inside_a_term_prevents_a_match() => Assert.Equal(["rudalnya"], Found("rudalnya balistik"));

    [Theory]
    [InlineData("rudal-rudal", "")]
    [InlineData("Rudal-rudal", "")]
    [InlineData("rudal-rudalnya", "nya")]
    [InlineData("rudal-rudal balistik", "")]
    [InlineData("rudal balistik-balistik", "")]
    [InlineData("rudal-rudal balistiknya", "nya")]
    public void A_reduplicated_term_is_one_plural_occurrence(string text, string clitic)
    {
        var occurrence = Assert.Single(Matcher.Match($"{text} itu"));

        Assert.True(occurrence.IsPlural);
        Assert.Equal(clitic, occurrence.Clitic);
        Assert.Equal(text.Length, occurrence.Range.End);
    }

    [Fact]
    public void A_repeated_word_without_a_hyphen_is_two_occurrences() => Assert.Equal(["rudal", "rudal"], Found("rudal rudal"));

    [Theory]
    [InlineData("undang-undang", "")]
    [InlineData("Undang-undangnya", "nya")]
    [InlineData("UNDANG-UNDANG", "")]
    public void A_term_that_is_a_reduplication_itself_is_found(string text, string clitic)
    {
        var occurrence = Assert.Single(Matcher.Match($"{text} itu"));

        Assert.Equal((false, clitic, text.Length), (occurrence.IsPlural, occurrence.Clitic, occurrence.Range.End));
    }

    [Theory]
    [InlineData("Dewan  Keamanan")]
    [InlineData("Dewan\u00A0Keamanan")]
    [InlineData("Dewan\nKeamanan")]
    [InlineData("Dewan\r\n  Keamanan")]
    [InlineData("Dewan-Keamanan")]
    public void White_space_or_a_hyphen_separates_the_words_of_a_term(string text) => Assert.Equal([text], Found(text));

    [Theory]
    [InlineData("Dewan, Keamanan")]
    [InlineData("Dewan. Keamanan")]
    [InlineData("Dewan “Keamanan”")]
    [InlineData("Dewan (Keamanan)")]
    [InlineData("Dewan/Keamanan")]
    public void Punctuation_inside_a_term_prevents_a_match(string text) => Assert.Empty(Found(text));

    [Fact]
    public void An_alias_matches_as_the_term() => Assert.Equal(SecurityCouncil, Assert.Single(Matcher.Match("Resolusi DK itu")).Entry);

    [Fact]
    public void A_deprecated_term_and_its_aliases_match_nothing() =>
        Assert.Empty(new TermMatcher(Glossary(SecurityCouncil with { Status = TermStatus.Deprecated })).Match("Dewan Keamanan DK"));

    [Fact]
    public void An_admitted_term_matches() =>
        Assert.Single(new TermMatcher(Glossary(SecurityCouncil with { Status = TermStatus.Admitted })).Match("Dewan Keamanan"));

    [Fact]
    public void A_term_with_its_own_acronym_in_brackets_is_one_occurrence() =>
        Assert.Equal(["Dewan Perwakilan Rakyat", "DPR"], Found("Dewan Perwakilan Rakyat (DPR) bersidang; DPR setuju."));

    [Theory]
    [InlineData("Dewan Perwakilan Rakyat (DK)", 2)]
    [InlineData("Dewan Perwakilan Rakyat (DPR dan lain-lain)", 2)]
    [InlineData("Dewan Perwakilan Rakyat (DPR", 2)]
    [InlineData("Dewan Perwakilan Rakyat DPR", 2)]
    [InlineData("Dewan Perwakilan Rakyat (Senin)", 1)]
    [InlineData("Dewan Perwakilan Rakyat (", 1)]
    public void Another_bracket_is_not_skipped(string text, int occurrences) => Assert.Equal(occurrences, Found(text).Count);

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    [InlineData("-")]
    [InlineData("Tidak ada apa-apa.")]
    public void A_text_without_terms_has_no_occurrences(string text) => Assert.Empty(Found(text));

    [Fact]
    public void Occurrences_are_ordered_disjoint_and_inside_the_text() =>
        TermSoup.Sample(text =>
        {
            var end = 0;
            foreach (var occurrence in Matcher.Match(text))
            {
                Assert.InRange(occurrence.Range.Start, end, text.Length);
                Assert.InRange(occurrence.Range.End, occurrence.Range.Start + 1, text.Length);
                end = occurrence.Range.End;
            }
        });

    private static List<string> Found(string text) => [.. Matcher.Match(text).Select(occurrence => occurrence.Range.In(text).ToString())];
}
