namespace Translate.GlossaryTools.Tests.Linting;

public class SpellingRulesTests
{
    [Theory]
    [InlineData("3 Error", "satu: one", "satu: one")]
    [InlineData("3 Error", "satu: {target: one, aliases: [SATU]}", "dua: {target: one, aliases: [SATU]}")]
    [InlineData("3 Warning", "gencatan senjata: ceasefire", "gencatan-senjata: ceasefire")]
    [InlineData("3 Warning", "perang dingin: Cold War", "Perang Dingin: Cold War")]
    [InlineData("3 Info", "kerja sama: cooperation", "kerjasama: cooperation")]
    [InlineData("", "satu: one", "dua: one")]
    [InlineData("", "Dewan Tinggi: High Council", "dewan Tinggi: High Council")]
    [InlineData("", "satu: [{target: one, when: {before: [x]}}, {target: one, when: {not: true, before: [x]}}]")]
    public void A_repeated_term_is_a_duplicate(string expected, params string[] lines) =>
        Assert.Equal(expected, Linted.Lint("TG001", lines));

    [Fact]
    public void A_duplicate_reports_the_earlier_position() =>
        Assert.Matches(
            @"^'gencatan-senjata' is already defined at .*a\.yaml:2:3 as 'gencatan senjata', which differs in hyphens and blanks$",
            Linted.Message("TG001", "gencatan senjata: ceasefire", "gencatan-senjata: ceasefire")
        );

    [Theory]
    [InlineData("3 Error", "satu: one", "satu: single")]
    [InlineData("3 Error", "gencatan senjata: ceasefire", "gencatan-senjata: truce")]
    [InlineData("3 Warning", "kerja sama: cooperation", "kerjasama: collaboration")]
    [InlineData("3 Warning", "perang dingin: tension", "Perang Dingin: Cold War")]
    [InlineData("", "perang dingin: tension", "Perang Dingin: {target: Cold War, not: [Perang dingin itu reda.]}")]
    [InlineData("", "satu: [{target: one, when: {before: [x]}}, {target: single, when: {not: true, before: [x]}}]")]
    [InlineData("2 Error", "satu: [{target: one, when: {before: [x]}}, {target: single}]")]
    public void A_term_with_two_targets_is_a_conflict(string expected, params string[] lines) =>
        Assert.Equal(expected, Linted.Lint("TG002", lines));

    [Theory]
    [InlineData("2 Error", "satu: {target: one, aliases: [satu]}")]
    [InlineData("2 Warning", "Timor Leste: {target: East Timor, aliases: [Timor-Leste]}")]
    [InlineData("2 Warning", "satu: {target: one, aliases: [Satu]}")]
    [InlineData("3 Warning", "tembak: {target: shoot, pos: verb}", "ditembak: be shot")]
    [InlineData("2 Error", "lama: {target: old, status: deprecated}", "baru: {target: new, aliases: [lama]}")]
    [InlineData("", "lama: {target: old, status: deprecated}", "baru: {target: old}")]
    [InlineData("", "tembak: {target: shoot, pos: verb}", "penembak: gunman")]
    [InlineData("", "serang: {target: attack, pos: verb}", "Kota Serang: {match: only}")]
    [InlineData("", "Dewan Keamanan: {target: Security Council, aliases: [DK, dewan keamanan]}", "undang-undang: law")]
    public void A_spelling_that_never_matches_is_unreachable(string expected, params string[] lines) =>
        Assert.Equal(expected, Linted.Lint("TG003", lines));

    [Fact]
    public void A_term_with_too_many_words_is_unreachable() =>
        Assert.Equal("2 Error", Linted.Lint("TG003", string.Join(' ', Enumerable.Range(0, 40).Select(i => $"kata{i}")) + ": words"));

    [Theory]
    [InlineData("2 Error", "merah: red", "red: merah")]
    [InlineData("2 Error", "merah: red", "red: rouge", "rouge: merah")]
    [InlineData("3 Error", "warna: merah", "merah: red", "red: {target: Rouge, aliases: [x]}", "Rouge: merah")]
    [InlineData("2 Error", "merah: red", "x: {target: MERAH, aliases: [red]}")]
    [InlineData("", "merah: red", "red: rouge")]
    [InlineData("", "radar: radar", "XX: {keep: true}", "bank: {target: bank, aliases: [Bank]}")]
    public void Targets_that_refer_back_are_circular(string expected, params string[] lines) =>
        Assert.Equal(expected, Linted.Lint("TG004", lines));

    [Theory]
    [InlineData("3 Warning", "rudal: missile", "perang: war of rudal")]
    [InlineData("3 Warning", "air: water", "pangkalan udara: air base")]
    [InlineData("", "radar: radar", "stasiun: radar station")]
    [InlineData("", "Kumsusan: {keep: true}", "istana: Kumsusan palace")]
    [InlineData("", "rudal: missile", "perang: war of rudals")]
    [InlineData("", "merah: red", "red: merah")]
    public void A_target_with_the_source_of_another_term_is_found(string expected, params string[] lines) =>
        Assert.Equal(expected, Linted.Lint("TG005", lines));
}
