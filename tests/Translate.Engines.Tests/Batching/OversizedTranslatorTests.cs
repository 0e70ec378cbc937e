using CsCheck;
using Translate.Core.Problems;
using Translate.Core.Text;
using Translate.Core.Translators;
using Translate.Engines.Batching;
using Translate.Engines.Tests.Azure;
using static Translate.Engines.Tests.Batching.RecordingTranslator;

namespace Translate.Engines.Tests.Batching;

public class OversizedTranslatorTests
{
    private static readonly Gen<string> AnyText = Gen.OneOf(
            Gen.Int[0, 7].Select(i => new[] { "kata", " ", ", ", ". ", "\n", "e\u0301", "😀", "panjangsekali" }[i]),
            Gen.Char[' ', '~'].Select(c => c.ToString())
        )
        .Array[0, 30]
        .Select(string.Concat);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_segment_that_fits_is_passed_on_unchanged()
    {
        var engine = new RecordingTranslator();
        var requests = Requests("satu", "dua");

        Assert.Equal(["[satu]", "[dua]"], Targets(await new OversizedTranslator(engine, 10).TranslateAsync(requests, Token)));
    }

    [Fact]
    public async Task A_long_segment_is_split_after_clauses_and_joined_with_its_white_space()
    {
        var engine = new RecordingTranslator();

        var results = await new OversizedTranslator(engine, 20).TranslateAsync(
            Requests("pendek", "Ia datang, ia lihat;  ia menang besar.", "akhir"),
            Token
        );

        Assert.Equal(["[pendek]", "[Ia datang, ia lihat;]  [ia menang besar.]", "[akhir]"], Targets(results));
        Assert.Equal(["pendek", "Ia datang, ia lihat;", "ia menang besar.", "akhir"], Assert.Single(engine.Calls));
    }

    [Theory]
    [InlineData("satu dua tiga empat", "[satu dua] [tiga empat]")]
    [InlineData("abcdefghijklmnop", "[abcdefghij][klmnop]")]
    [InlineData("abcdefghi😀jk", "[abcdefghi][😀jk]")]
    public async Task Without_a_clause_it_is_split_after_a_word_or_between_letters(string text, string target) =>
        Assert.Equal([target], Targets(await new OversizedTranslator(new RecordingTranslator(), 10).TranslateAsync(Requests(text), Token)));

    [Fact]
    public void A_term_is_never_split_and_stays_with_its_piece()
    {
        var request = SomeSegments.WithTerms("kata kata Dewan Keamanan PBB", ("Dewan Keamanan", "Security Council"));

        var pieces = SegmentCutter.Cut(request, piece => piece.Text.Length <= 16);

        Assert.Equal(["kata kata", "Dewan Keamanan", "PBB"], pieces.Select(piece => piece.Request.Text));
        Assert.Equal(new TextRange(0, 14), Assert.Single(pieces[1].Request.Terms).Range);
    }

    [Fact]
    public async Task A_partly_failed_segment_fails()
    {
        var engine = new RecordingTranslator();
        var failing = new HalvingTranslator(
            new RecordingTranslator { Fault = texts => texts.Contains("dua") ? Problem(ProblemKind.BadInput) : null }
        );

        Assert.Equal(["BadInput"], Targets(await new OversizedTranslator(failing, 5).TranslateAsync(Requests("satu, dua"), Token)));
        Assert.Equal(["[satu,] [dua]"], Targets(await new OversizedTranslator(engine, 5).TranslateAsync(Requests("satu, dua"), Token)));
    }

    [Fact]
    public void The_billed_characters_are_the_sum_of_the_pieces()
    {
        var oversized = new OversizedTranslator(new RecordingTranslator(), 5);

        Assert.Equal(8, oversized.CountBilledCharacters(new TranslationRequest("satu, dua", [])));
        Assert.Equal(4, oversized.CountBilledCharacters(new TranslationRequest("satu", [])));
    }

    [Fact]
    public void Pieces_and_gaps_restore_the_segment_and_every_piece_fits() =>
        Gen.Select(AnyText, Gen.Int[4, 20])
            .Sample(
                (text, max) =>
                {
                    var pieces = SegmentCutter.Cut(new TranslationRequest(text, []), piece => piece.Text.Length <= max);

                    Assert.Equal(text, string.Concat(pieces.Select(piece => piece.Request.Text + piece.Gap)));
                    Assert.All(pieces, piece => Assert.InRange(piece.Request.Text.Length, 1, max));
                    Assert.DoesNotContain(pieces, piece => char.IsLowSurrogate(piece.Request.Text[0]));
                }
            );
}
