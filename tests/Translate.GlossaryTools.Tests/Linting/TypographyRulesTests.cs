namespace Translate.GlossaryTools.Tests.Linting;

public class TypographyRulesTests
{
    [Theory]
    [InlineData("2 Warning", "satu: 'one  two'")]
    [InlineData("2 Warning", "satu: ' one'")]
    [InlineData("2 Warning", "'satu ': one")]
    [InlineData("2 Warning, 2 Warning, 2 Warning", "satu: {target: one, aliases: ['x '], accept: ['y '], never: ['z ']}")]
    [InlineData("", "satu dua: one two")]
    [InlineData("", "satu:", "  target: >", "    one")]
    public void Words_are_separated_by_single_spaces(string expected, params string[] lines) =>
        Assert.Equal(expected, Linted.Lint("TG009", lines));

    [Theory]
    [InlineData("2 Warning", "satu: 'one,'")]
    [InlineData("2 Warning", "satu: '- one'")]
    [InlineData("2 Warning", "satu: 'something else.'")]
    [InlineData("2 Warning", "satu: '(one'")]
    [InlineData("2 Warning", "satu: {target: one, never: ['\"two']}")]
    [InlineData("", "satu: U.N.", "dua: Two Inc.", "tiga: Three (3)", "empat: '\"Four\"'", "lima: five %", "'A.B.R.I.': army")]
    public void A_term_has_no_leading_or_trailing_punctuation(string expected, params string[] lines) =>
        Assert.Equal(expected, Linted.Lint("TG010", lines));

    [Theory]
    [InlineData("2 Error", "D\u0435wan: council")]
    [InlineData("2 Error", "dewan: c\u03BFuncil")]
    [InlineData("", "abjad Yunani: Greek \u03B1\u03B2")]
    [InlineData("", "Moskwa: \u041C\u043E\u0441\u043A\u0432\u0430")]
    [InlineData("", "Café: café")]
    public void A_word_has_letters_of_one_alphabet(string expected, params string[] lines) =>
        Assert.Equal(expected, Linted.Lint("TG011", lines));

    [Fact]
    public void A_look_alike_letter_is_reported() =>
        Assert.Equal(
            "the term 'D\u0435wan' has '\u0435' (U+0435, Cyrillic) in a word of Latin letters",
            Linted.Message("TG011", "D\u0435wan: council")
        );

    [Theory]
    [InlineData("2 Warning", "satu: Jum\u2019at's")]
    [InlineData("2 Warning", "satu: \"it's \u201Cone\u201D\"")]
    [InlineData("", "Jum\u2019at: Friday", "dua: it's")]
    public void Quotation_marks_are_consistent(string expected, params string[] lines) =>
        Assert.Equal(expected, Linted.Lint("TG012", lines));

    [Theory]
    [InlineData("2 Error", "\"De\\u00ADwan\": council")]
    [InlineData("2 Error", "dewan: \"coun\\u200Bcil\"")]
    [InlineData("2 Error", "dewan: \"High\\u00A0Council\"")]
    [InlineData("", "dewan tinggi: High Council")]
    public void Characters_are_visible(string expected, params string[] lines) => Assert.Equal(expected, Linted.Lint("TG013", lines));

    [Theory]
    [InlineData("2 Error", "dewan: {target: Council, never: [council]}")]
    [InlineData("2 Error", "dewan: {target: Council, accept: [the Board], never: [Board]}")]
    [InlineData("3 Error", "papan: Board", "dewan: {target: Council, never: [board]}")]
    [InlineData("2 Error", "dewan: {target: Council, never: [Upper Board]}", "x: new Upper Board here")]
    [InlineData("", "papan: {target: plank, accept: [board]}", "dewan: {target: Council, never: [Board, Councilman]}")]
    public void A_forbidden_rendering_is_not_also_accepted(string expected, params string[] lines) =>
        Assert.Equal(expected, Linted.Lint("TG014", lines));
}
