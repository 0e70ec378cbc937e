using Translate.Core.Glossaries;
using Translate.Core.Problems;
using Translate.GlossaryTools.Exchange;

namespace Translate.GlossaryTools.Tests.Exchange;

public class PairFormatTests
{
    private static readonly TermEntry Quoted = TestTerms.Entry("kata, \"itu\"", "the word");

    [Theory]
    [InlineData("azure", "f.tsv", "Dewan Keamanan\tSecurity Council\nDK\tSecurity Council\nkata, \"itu\"\tthe word\n")]
    [InlineData("deepl", "f.tsv", "Dewan Keamanan\tSecurity Council\nDK\tSecurity Council\nkata, \"itu\"\tthe word\n")]
    [InlineData("deepl", "f.csv", "Dewan Keamanan,Security Council\r\nDK,Security Council\r\n\"kata, \"\"itu\"\"\",the word\r\n")]
    [InlineData("google", "f.csv", "id,en\r\nDewan Keamanan,Security Council\r\nDK,Security Council\r\n\"kata, \"\"itu\"\"\",the word\r\n")]
    public void Each_spelling_is_a_pair(string format, string file, string expected)
    {
        var text = Exchanged.Write(format, file, [TestTerms.SecurityCouncil, Quoted], out var losses);

        Assert.Equal(expected, text);
        Assert.Equal($"{format}: 1 accepted rendering, 1 never rendering and 1 domain were left out.", TermLoss.Describe(format, losses));
    }

    [Fact]
    public void Deprecated_and_conditional_terms_are_omitted_for_a_service()
    {
        var text = Exchanged.Write(
            "deepl",
            "f.tsv",
            [
                TestTerms.Missile,
                TestTerms.Entry("a", "b") with
                {
                    Status = TermStatus.Deprecated,
                },
                TestTerms.Entry("c", "d") with
                {
                    When = new TermCondition { Domain = ["x"] },
                },
            ],
            out var losses
        );

        Assert.Equal("rudal\tmissile\n", text);
        Assert.Equal(
            "deepl: 1 deprecated term, 1 term with a 'when' condition and 1 domain were left out.",
            TermLoss.Describe("deepl", losses)
        );
    }

    [Theory]
    [InlineData("id,en\nDewan Keamanan,Security Council\n")]
    [InlineData("en,fr,id,pos,description\nSecurity Council,Conseil de securite,Dewan Keamanan,noun,a body\n")]
    [InlineData("en-US,id\nSecurity Council,Dewan Keamanan\n")]
    [InlineData("Dewan Keamanan,Security Council\n")]
    public void A_Google_glossary_is_read_in_any_language_order(string text)
    {
        var entry = Assert.Single(Exchanged.Read("google", text).Entries);
        Assert.Equal(("Dewan Keamanan", "Security Council"), (entry.Source, entry.Target));
    }

    [Theory]
    [InlineData("deepl")]
    [InlineData("google")]
    public void A_term_may_have_at_most_1024_bytes(string format)
    {
        Exchanged.Write(format, TestTerms.Entry(new string('é', 512), "x"));

        var problem = Refused(format, TestTerms.Entry(new string('é', 513), "x"));

        Assert.Contains("has 1,026 bytes where", problem.Message, StringComparison.Ordinal);
        Assert.Equal(("test.yaml", 1, 1), (problem.File, problem.Line, problem.Column));
    }

    [Theory]
    [InlineData("azure", "a\tb")]
    [InlineData("deepl", "a\nb")]
    [InlineData("deepl", "a\u2028b")]
    public void Control_characters_are_refused(string format, string target) =>
        Assert.Contains(
            "'satu' holds a control character",
            Refused(format, TestTerms.Entry("satu", target)).Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("azure", "Azure takes 10,485,760")]
    [InlineData("deepl", "DeepL takes 10,485,760")]
    [InlineData("google", "Google takes 10,400,000")]
    public void A_file_that_is_too_large_is_refused(string format, string expected)
    {
        var entries = Enumerable
            .Range(0, 11_000)
            .Select(i => TestTerms.Entry($"{i:D5}{new string('a', 490)}", new string('b', 490)))
            .ToList();

        var problem = Assert.Single(Assert.Throws<ProblemException>(() => Exchanged.Write(format, "f.csv", entries, out _)).Problems);

        Assert.Contains(expected, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("azure")]
    [InlineData("deepl")]
    [InlineData("google")]
    public void A_glossary_without_terms_is_refused(string format) =>
        Assert.Contains(
            "no term",
            Assert.Single(Assert.Throws<ProblemException>(() => Exchanged.Write(format)).Problems).Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("id,en\nsatu,one\n")]
    [InlineData("id-ID,en-US\nsatu,one\n")]
    [InlineData("satu,one\n")]
    public void Google_is_read_with_and_without_its_heading(string text) =>
        Assert.Equal("satu → one", Assert.Single(Exchanged.Read("google", text).Entries).ToString());

    [Fact]
    public void DeepL_may_name_the_languages_after_the_terms() =>
        Assert.Equal("satu → one", Assert.Single(Exchanged.Read("deepl", "satu,one,id,en\n", "f.csv").Entries).ToString());

    [Theory]
    [InlineData("azure", "", "1:1: the file holds no terms")]
    [InlineData("google", "id,en\n", "1:1: the file holds no terms")]
    [InlineData("azure", "satu,one\n", "1:1: the row has 1 fields, not a source and a target")]
    [InlineData("azure", "satu\tone\tmore\n", "1:1: the row has 3 fields, not a source and a target")]
    [InlineData("deepl", "satu,\n", "1:1: a rendering is empty")]
    [InlineData("deepl", "satu,one\nsatu,two\n", "2:1: 'satu' is already defined at line 1, as 'one'")]
    [InlineData("google", "id,en\nsatu,\"one\n", "2:6: a quotation mark is never closed")]
    public void A_broken_file_is_refused_with_its_position(string format, string text, string expected) =>
        Exchanged.AssertRefused(format, text, expected);

    private static Problem Refused(string format, TermEntry entry) =>
        Assert.Single(Assert.Throws<ProblemException>(() => Exchanged.Write(format, entry)).Problems);
}
