using Translate.Core.Bitexts;
using Translate.Core.Documents;
using Translate.Core.Pipeline;

namespace Translate.Core.Tests.Pipeline;

public class BoilerplateTextTests
{
    private const string Text = "Rapat selesai.\n\nBaca juga: Apa Itu Inflasi? Ini Penjelasannya\n\nHarga naik. (rk/ds)\n";

    [Fact]
    public async Task Boilerplate_is_kept_and_costs_nothing()
    {
        var (written, bitext) = await RunAsync(BoilerplateText.Keep);
        Assert.Equal("RAPAT SELESAI.\n\nBaca juga: Apa Itu Inflasi? Ini Penjelasannya\n\nHARGA NAIK. (rk/ds)\n", written);
        Assert.Equal(3, bitext.Units.Count(unit => unit.IsBoilerplate));
        Assert.All(
            bitext.Units.Where(unit => unit.IsBoilerplate),
            unit => Assert.Equal((0L, (TranslationRoute?)null), (unit.BilledCharacters, unit.Route))
        );
    }

    [Fact]
    public async Task Boilerplate_is_dropped_with_its_line()
    {
        var (written, bitext) = await RunAsync(BoilerplateText.Drop);
        Assert.Equal("RAPAT SELESAI.\n\nHARGA NAIK.\n", written);
        Assert.Equal(3, bitext.Units.Count(unit => unit.IsBoilerplate));
    }

    [Fact]
    public async Task Boilerplate_is_translated()
    {
        var (written, bitext) = await RunAsync(BoilerplateText.Translate);
        Assert.Equal(Text.ToUpperInvariant(), written);
        Assert.DoesNotContain(bitext.Units, unit => unit.IsBoilerplate);
    }

    [Fact]
    public async Task A_missing_space_is_added_only_to_the_translation()
    {
        var (written, _) = await RunAsync(BoilerplateText.Keep, "Pasar ditutup.Menteri datang.");
        Assert.Equal("PASAR DITUTUP. MENTERI DATANG.", written);
    }

    [Fact]
    public async Task A_foreign_line_is_reported_and_not_translated()
    {
        var (written, bitext) = await RunAsync(BoilerplateText.Keep, "Rapat selesai.\nThe president said that they would not attend.");
        Assert.Equal("RAPAT SELESAI.\nThe president said that they would not attend.", written);
        Assert.Equal("in English, not in Indonesian: copied as it is", Assert.Single(bitext.Units[1].Findings).Message);
    }

    [Fact]
    public async Task Datelines_and_credits_are_kept_and_only_the_sentence_is_translated()
    {
        var (written, bitext) = await RunAsync(
            BoilerplateText.Keep,
            "JAKARTA, KOMPAS.com - Presiden hadir.\nWarga melintas (ANTARA FOTO/Hafidz Mubarak)"
        );
        Assert.Equal("JAKARTA, KOMPAS.com - PRESIDEN HADIR.\nWARGA MELINTAS (ANTARA FOTO/Hafidz Mubarak)", written);
        Assert.Equal(
            [FindingIds.Credit, FindingIds.Credit],
            bitext.Units.SelectMany(unit => unit.Findings).Select(finding => finding.Id).Where(id => id == FindingIds.Credit)
        );
    }

    [Fact]
    public async Task A_guessed_encoding_is_a_finding_of_the_first_sentence()
    {
        using var pipeline = CreatePipeline(BoilerplateText.Keep);
        using var stream = new MemoryStream([.. "Kaf"u8, 0xE9, .. " buka."u8]);
        var document = await new PlainTextFormat().ReadAsync(stream, TestData.Source(), TestData.CancellationToken);
        var finding = Assert.Single(
            (await pipeline.TranslateAsync(document, TestData.CancellationToken)).Units[0].Findings,
            finding => finding.Id == FindingIds.EncodingGuessed
        );
        Assert.Equal((Severity.Warning, true), (finding.Severity, finding.Message.Contains("windows-1252", StringComparison.Ordinal)));
    }

    private static TranslationPipeline CreatePipeline(BoilerplateText boilerplate) =>
        new TranslationPipelineBuilder().UseEngine(FakeTranslator.ToUppercase()).UseBoilerplate(boilerplate).Build();

    private static async Task<(string Written, Bitext Bitext)> RunAsync(BoilerplateText boilerplate, string text = Text)
    {
        using var pipeline = CreatePipeline(boilerplate);
        var bitext = await pipeline.TranslateAsync(TestData.Document(text), TestData.CancellationToken);
        using var stream = new MemoryStream();
        await new PlainTextFormat().WriteAsync(
            bitext.Document,
            bitext.GetTargetBlocks(boilerplate: boilerplate),
            stream,
            TestData.CancellationToken
        );
        return (System.Text.Encoding.UTF8.GetString(stream.ToArray()), bitext);
    }
}
