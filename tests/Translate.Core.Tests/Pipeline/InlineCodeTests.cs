using Translate.Core.Bitexts;
using Translate.Core.Documents;
using Translate.Core.Glossaries;
using Translate.Core.Memory;
using Translate.Core.Pipeline;
using Translate.Core.Tests.Codes;
using Translate.Core.Translators;

namespace Translate.Core.Tests.Pipeline;

/// <summary>Inline codes on the whole road, from the blocks of a document to the blocks of its target.</summary>
public sealed class InlineCodeTests : IDisposable
{
    private readonly TranslationMemory _memory = TranslationMemory.CreateInMemory();

    public void Dispose() => _memory.Dispose();

    [Fact]
    public async Task Codes_surround_the_translations_of_their_words()
    {
        var engine = FakeTranslator.ForEach(_ => TestData.Success("President Prabowo arrived in Jakarta on Monday."));
        Assert.Equal(
            ["<1>President Prabowo</1> arrived in Jakarta<2/> on Monday."],
            await TranslateAsync(engine, "<1>Presiden Prabowo</1> tiba di Jakarta<2/> pada Senin.")
        );
    }

    [Fact]
    public async Task A_sentence_with_other_codes_is_translated_once_and_keeps_its_own()
    {
        var engine = FakeTranslator.ForEach(_ => TestData.Success("Jakarta was flooded in 2024."));
        Assert.Equal(
            [
                "<1>Jakarta</1> was flooded in 2024.",
                "Jakarta was flooded in <1>2024</1>.",
                "Jakarta was flooded in 2024.<7/>",
                "Jakarta was flooded in 2024.",
            ],
            await TranslateAsync(
                engine,
                "<1>Jakarta</1> dilanda banjir pada 2024.",
                "Jakarta dilanda banjir pada <1>2024</1>.",
                "Jakarta dilanda banjir pada 2024.<7/>",
                "Jakarta dilanda banjir pada 2024."
            )
        );
        Assert.Single(engine.Requests);
    }

    [Fact]
    public async Task A_repeated_sentence_passes_its_codes_to_the_first_for_alignment()
    {
        var engine = new FakeTranslator(
            (requests, _) =>
                Task.FromResult<IReadOnlyList<TranslationResult>>([
                    .. requests.Select(request => new TranslationResult.Success("The rice price rises.", [])
                    {
                        Tokens =
                            request.Codes.Count == 0
                                ? []
                                : Align(request.Text, "The rice price rises.", ("Harga", "price"), ("beras", "rice"), ("naik", "rises")),
                    }),
                ])
        );
        Assert.Equal(
            ["The rice price rises.", "The <1>rice</1> price rises.", "The rice <2>price</2> rises."],
            await TranslateAsync(engine, "Harga beras naik.", "Harga <1>beras</1> naik.", "<2>Harga</2> beras naik.")
        );
        Assert.Single(engine.Requests);
    }

    [Fact]
    public async Task A_recalled_sentence_has_the_codes_of_the_new_sentence()
    {
        var engine = FakeTranslator.ForEach(_ => TestData.Success("Jakarta was flooded in 2024."));
        await TranslateAsync(engine, "<1>Jakarta</1> dilanda banjir pada 2024.");
        Assert.Equal(["Jakarta was flooded in <5>2024</5>."], await TranslateAsync(engine, "Jakarta dilanda banjir pada <5>2024</5>."));
        Assert.Single(engine.Requests);
    }

    [Fact]
    public async Task Codes_at_stored_positions_reuse_the_stored_placement()
    {
        // A person put the link elsewhere than alignment would.
        var (source, sourceCodes) = CodedText.Parse("Baca <1>di sini</1> sekarang.");
        var (target, targetCodes) = CodedText.Parse("Read <1>now</1> here.");
        _memory.Save([TestMemory.HumanUnit(source, target) with { SourceCodes = sourceCodes, TargetCodes = targetCodes }]);
        Assert.Equal(["Read <9>now</9> here."], await TranslateAsync(FakeTranslator.ToUppercase(), "Baca <9>di sini</9> sekarang."));
    }

    [Fact]
    public async Task Incomplete_stored_codes_are_placed_again()
    {
        var (source, codes) = CodedText.Parse("Ia tiba di <1>Jakarta</1>.");
        _memory.Save([TestMemory.HumanUnit(source, "He came to Jakarta.") with { SourceCodes = codes }]);
        Assert.Equal(["He came to <1>Jakarta</1>."], await TranslateAsync(FakeTranslator.ToUppercase(), "Ia tiba di <1>Jakarta</1>."));
    }

    [Theory]
    [InlineData("He came <1>to Jakarta</1>.", "He came <1>to Jakarta</1>.")]
    [InlineData("He came to Jakarta.", "He came to <1>Jakarta</1>.")]
    [InlineData("He came to <1>Jak</1>arta.", "He came to <1>Jakarta</1>.")]
    [InlineData("He came to Jakarta<1></1>.", "He came to <1>Jakarta</1>.")]
    [InlineData("He came <1>to</1> <1>Jakarta</1>.", "He came to <1>Jakarta</1>.")]
    public async Task Engine_codes_are_accepted_only_if_valid(string answer, string expected)
    {
        var (target, codes) = CodedText.Parse(answer);
        Assert.Equal([expected], await TranslateAsync(Answering(target, codes), "Ia tiba di <1>Jakarta</1>."));
    }

    [Fact]
    public async Task Codes_move_with_the_words_when_a_term_is_repaired()
    {
        var (target, codes) = CodedText.Parse("Yesterday the <1>Security Board</1> met<2/> in New York.");
        var council = TestData.Term("Dewan Keamanan", "Security Council of the Nations", "Security Board");
        Assert.Equal(
            ["Yesterday the <1>Security Council of the Nations</1> met<2/> in New York."],
            await TranslateAsync(Answering(target, codes), [council], "Kemarin <1>Dewan Keamanan</1> bersidang<2/> di New York.")
        );
    }

    [Fact]
    public async Task Codes_of_untranslated_text_are_unchanged()
    {
        var engine = FakeTranslator.FailingAt("Ia tiba di Jakarta.", TestData.NetworkProblem);
        var bitext = await CreatePipeline(engine, [])
            .TranslateAsync(Document("Rapat itu <1>ditunda</1>. Ia tiba di <2>Jakarta</2>.<3_>Kami pulang."), TestData.CancellationToken);
        Assert.Equal(
            "RAPAT ITU <1>DITUNDA</1>. [untranslated: Ia tiba di <2>Jakarta</2>.<3_>]KAMI PULANG.",
            Show(bitext, UntranslatedText.Mark).Replace("<3_>] ", "<3_>]", StringComparison.Ordinal)
        );
        Assert.Equal("RAPAT ITU <1>DITUNDA</1>. Ia tiba di <2>Jakarta</2>.<3_>KAMI PULANG.", Show(bitext, UntranslatedText.Keep));
        Assert.Equal("RAPAT ITU <1>DITUNDA</1>.<2></2><3_> KAMI PULANG.", Show(bitext, UntranslatedText.Omit));
    }

    [Theory]
    [InlineData("<1>Rapat itu ditunda.</1><2_>Ia pulang<3/>. <4>Kami</4> tinggal.")]
    [InlineData("Rapat itu ditunda.<2/> <3/> Ia pulang.")]
    [InlineData("Rapat itu ditunda. <1>Ia pulang. Kami</1> tinggal.<2/>")]
    public async Task An_unchanged_block_keeps_its_codes_exactly(string coded)
    {
        var document = Document(coded);
        var bitext = await CreatePipeline(FakeTranslator.ForEach(text => TestData.Success(text)), [])
            .TranslateAsync(document, TestData.CancellationToken);
        Assert.Equal(coded, CodedText.Format(document.Blocks[0].Text, Assert.Single(bitext.GetTargetBlocks()).Codes));
    }

    [Fact]
    public async Task A_pair_around_sentences_is_around_their_translations() =>
        Assert.Equal(
            ["<1>RAPAT ITU DITUNDA.", "IA PULANG.</1><2_>"],
            await TranslateAsync(FakeTranslator.ToUppercase(), "<1>Rapat itu ditunda. Ia pulang.</1><2_>Kami tinggal.", take: 2)
        );

    [Fact]
    public async Task A_code_without_a_position_is_reported_again_on_the_second_run()
    {
        var engine = FakeTranslator.ForEach(_ => TestData.Success("Shot."));
        for (var run = 0; run < 2; run++)
        {
            var bitext = await CreatePipeline(engine, [])
                .TranslateAsync(Document("Polisi <1>menembak</1> <2>jatuh</2> pesawat itu."), TestData.CancellationToken);
            Assert.Equal(4, bitext.Units[0].TargetCodes.Count);
            Assert.Contains(bitext.Units[0].Findings, finding => finding is { Id: FindingIds.CodeMoved, Severity: Severity.Info });
        }

        Assert.Single(engine.Requests);
    }

    private static FakeTranslator Answering(string target, IReadOnlyList<InlineCode> codes) =>
        new(
            (requests, _) =>
                Task.FromResult<IReadOnlyList<TranslationResult>>([
                    .. requests.Select(_ => new TranslationResult.Success(target, []) { Codes = codes }),
                ])
        );

    private static IReadOnlyList<AlignedToken> Align(string source, string target, params (string Source, string Target)[] words) =>
        [.. words.Select(pair => new AlignedToken(TestData.GetRange(pair.Target, target), TestData.GetRange(pair.Source, source), 0))];

    private static Document Document(params string[] coded)
    {
        var blocks = coded.Select(block => CodedText.Parse(block)).Select(block => new Block(block.Text) { Codes = block.Codes }).ToList();
        var plain = TestData.Document(string.Join('\n', blocks.Select(block => block.Text)));
        return plain with { Blocks = blocks };
    }

    private static string Show(Bitext bitext, UntranslatedText untranslated)
    {
        var block = bitext.GetTargetBlocks(untranslated)[0];
        return CodedText.Format(block.Text, block.Codes);
    }

    private TranslationPipeline CreatePipeline(FakeTranslator engine, TermEntry[] terms) =>
        new TranslationPipelineBuilder().UseEngine(engine).UseGlossary(new Glossary(terms)).UseMemory(_memory).Build();

    private Task<IReadOnlyList<string>> TranslateAsync(FakeTranslator engine, params string[] coded) => TranslateAsync(engine, [], coded);

    private async Task<IReadOnlyList<string>> TranslateAsync(FakeTranslator engine, string coded, int take) =>
        [.. (await TranslateAsync(engine, [], coded)).Take(take)];

    private async Task<IReadOnlyList<string>> TranslateAsync(FakeTranslator engine, TermEntry[] terms, params string[] coded)
    {
        var bitext = await CreatePipeline(engine, terms).TranslateAsync(Document(coded), TestData.CancellationToken);
        return [.. bitext.Units.Select(unit => CodedText.Format(unit.Target, unit.TargetCodes))];
    }
}
