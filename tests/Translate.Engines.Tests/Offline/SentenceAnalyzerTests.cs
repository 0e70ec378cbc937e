using System.Globalization;
using CsCheck;
using Translate.Core.Translators;
using Translate.Engines.Offline;

namespace Translate.Engines.Tests.Offline;

public class SentenceAnalyzerTests
{
    private static readonly Lexicon Words = Lexicon.Parse(
        """
        rumah	n	house
        rumah sakit	n	hospital
        besar	adj	big
        telah	aux	-
        Jawa	place	Java|Javanese
        """
    );

    private static readonly SentenceAnalyzer Analyzer = new(Words);

    private static readonly Gen<string> AnyText = Gen.OneOf(
            Gen.String[0, 5],
            Gen.OneOf(
                "rumah",
                "sakit",
                "rumah-rumah",
                "rumahnya",
                "Rumah",
                "Kim",
                "Jong",
                "(14/9)",
                "1.000,5",
                "Rp",
                "ke-70",
                "2-1",
                "No.",
                "5",
                "G",
                "-",
                " - ",
                " ",
                "\n",
                "\u00A0",
                ".",
                "“",
                "”",
                "www.a.id",
                "a@b.id",
                "@kim",
                "14.30 WIB",
                "Dewan Keamanan",
                "PBB",
                "DPR",
                "undang-undang",
                "😀",
                "\uD83D"
            )
        )
        .Array[0, 15]
        .Select(string.Concat);

    [Theory]
    [InlineData("rumah", "Noun:house")]
    [InlineData("Rumah besar", "Noun:house Adjective:big")]
    [InlineData("rumah sakit besar", "Noun:hospital Adjective:big")]
    [InlineData("rumah, sakit", "Noun:house Mark:, Unknown:sakit")]
    [InlineData("Kim Jong Un", "Name:Kim Jong Un")]
    [InlineData("Kim  Jong\nUn", "Name:Kim Jong Un")]
    [InlineData("Kim, Jong", "Name:Kim Mark:, Name:Jong")]
    [InlineData("glimbung", "Unknown:glimbung")]
    [InlineData("2-1", "Number:2 Mark:- Number:1")]
    [InlineData("JAKARTA - Rumah", "Name:JAKARTA Mark:- Noun:house")]
    [InlineData("rumah 5G", "Noun:house Unknown:5G")]
    [InlineData("Kim Rumah", "Name:Kim Rumah")]
    [InlineData("rumah -", "Noun:house Mark:-")]
    [InlineData("No. 5", "Name:No. 5")]
    [InlineData("(14/9)", "Mark:(Sept. 14)")]
    [InlineData("anti-rumah", "Noun:anti-house")]
    [InlineData("www.dpr.go.id", "Name:www.dpr.go.id")]
    [InlineData("", "")]
    public void A_sentence_is_split_into_known_and_unknown_parts(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Analyzer.Analyze(text, []).Select(lexeme => $"{lexeme.Class}:{lexeme.English}")));

    [Theory]
    [InlineData("rumah-rumah", true, false)]
    [InlineData("Rumah-rumah", true, false)]
    [InlineData("rumah-rumahnya", true, true)]
    [InlineData("rumahnya", false, true)]
    [InlineData("rumahlah", false, false)]
    public void Reduplication_and_possessor_are_recognized(string word, bool isPlural, bool hasPossessor)
    {
        var lexeme = Assert.Single(Analyzer.Analyze(word, []));

        Assert.Equal(("house", isPlural, hasPossessor), (lexeme.English, lexeme.IsPlural, lexeme.HasPossessor));
    }

    [Fact]
    public void A_term_takes_precedence_over_the_lexicon()
    {
        var request = SomeRequests.WithTerm("Ke rumah sakitnya", "rumah sakit", "clinic");

        var lexeme = Analyzer.Analyze(request.Text, request.Terms)[^1];

        Assert.Equal(("clinic", true), (lexeme.English, lexeme.HasPossessor));
        Assert.Same(request.Terms[0], lexeme.Term);
    }

    [Fact]
    public void Nothing_of_a_text_is_lost() => AnyText.Sample(text => AssertCovered(SomeRequests.WithoutTerms(text), Analyzer));

    [Fact]
    public void Nothing_of_a_text_with_terms_is_lost()
    {
        var analyzer = new SentenceAnalyzer(Lexicon.Load(extraFile: null));

        AnyText.Sample(text => AssertCovered(SomeRequests.WithShippedTerms(text), analyzer));
    }

    private static void AssertCovered(TranslationRequest request, SentenceAnalyzer analyzer)
    {
        var at = 0;
        foreach (var lexeme in analyzer.Analyze(request.Text, request.Terms))
        {
            Assert.True(at <= lexeme.Range.Start, $"{lexeme} overlaps the one before");
            Assert.All(request.Text[at..lexeme.Range.Start], AssertInvisible);
            at = lexeme.Range.End;
        }

        Assert.All(request.Text[at..], AssertInvisible);
    }

    private static void AssertInvisible(char c) =>
        Assert.True(char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format, $"U+{(int)c:X4} is lost");
}
