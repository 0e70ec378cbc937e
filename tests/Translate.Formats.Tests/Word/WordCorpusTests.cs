using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Translate.Core.Documents;

namespace Translate.Formats.Tests.Word;

public class WordCorpusTests
{
    public static TheoryData<string> All => WordTestFiles.All;

    [Fact]
    public void The_corpus_has_at_least_20_documents() => Assert.InRange(All.Count, 20, int.MaxValue);

    [Theory]
    [MemberData(nameof(All))]
    public async Task Targets_equal_to_the_source_give_the_same_bytes(string name)
    {
        var package = WordTestFiles.Load(name);
        var document = await WordTestFiles.ReadAsync(package);
        Assert.Equal(package, await WordTestFiles.WriteAsync(document, [.. document.Blocks.Select(block => block with { })]));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Targets_are_read_back_with_each_code_once(string name)
    {
        foreach (var translate in new Func<Block, Block>[] { WordTestFiles.Upper, WordTestFiles.Wrap })
        {
            var document = await WordTestFiles.ReadAsync(WordTestFiles.Load(name));
            var targets = document.Blocks.Select(translate).ToList();
            var again = await WordTestFiles.ReadAsync(await WordTestFiles.WriteAsync(document, targets));
            Assert.Equal(targets.Select(WordTestFiles.Show), again.Blocks.Select(WordTestFiles.Show));
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Parts_without_text_are_unchanged(string name)
    {
        var package = WordTestFiles.Load(name);
        var document = await WordTestFiles.ReadAsync(package);
        var written = WordTestFiles.Unpack(await WordTestFiles.WriteAsync(document, [.. document.Blocks.Select(WordTestFiles.Upper)]));
        var source = WordTestFiles.Unpack(package);
        Assert.Equal(source.Select(part => part.Name), written.Select(part => part.Name));
        var texts = new[] { "document", "header", "footer", "footnotes", "endnotes", "naskah", "hoofd", "voet", "noten", "eind" };
        foreach (
            var (before, after) in source
                .Zip(written)
                .Where(pair =>
                    !texts.Any(text =>
                        Path.GetFileName(pair.First.Name).StartsWith(text, StringComparison.Ordinal)
                        && pair.First.Name.EndsWith(".xml", StringComparison.Ordinal)
                    )
                )
        )
        {
            Assert.Equal(before.Content, after.Content);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task One_changed_block_keeps_the_rest_of_its_part(string name)
    {
        var package = WordTestFiles.Load(name);
        var document = await WordTestFiles.ReadAsync(package);
        for (var i = 0; i < document.Blocks.Count; i++)
        {
            List<Block> targets = [.. document.Blocks];
            targets[i] = new Block("Zzz zz.") { Codes = [.. targets[i].Codes.Select(code => code with { Position = 7, Length = 0 })] };
            var again = await WordTestFiles.ReadAsync(await WordTestFiles.WriteAsync(document, targets));
            Assert.Equal(targets.Select(block => block.Text), again.Blocks.Select(block => block.Text));
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Schema_validation_finds_no_new_errors(string name)
    {
        var package = WordTestFiles.Load(name);
        var document = await WordTestFiles.ReadAsync(package);
        var written = await WordTestFiles.WriteAsync(document, [.. document.Blocks.Select(WordTestFiles.Wrap)]);
        Assert.Equal([], Validate(written).Except(Validate(package)));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Strict_stays_strict_and_transitional_stays_transitional(string name)
    {
        var package = WordTestFiles.Load(name);
        var document = await WordTestFiles.ReadAsync(package);
        var written = await WordTestFiles.WriteAsync(document, [.. document.Blocks.Select(WordTestFiles.Upper)]);
        Assert.Equal(CountStrict(package), CountStrict(written));
    }

    private static int CountStrict(byte[] package) =>
        WordTestFiles.Unpack(package).Sum(part => Encoding.UTF8.GetString(part.Content).Split("purl.oclc.org/ooxml").Length);

    /// <summary>The messages without their places, because a rewritten paragraph has fewer runs.</summary>
    private static List<string> Validate(byte[] package)
    {
        using var opened = WordprocessingDocument.Open(new MemoryStream(package), isEditable: false, new OpenSettings { AutoSave = false });
        return
        [
            .. new OpenXmlValidator(FileFormatVersions.Office2019)
                .Validate(opened, TestData.CancellationToken)
                .Select(error => $"{error.Id} {error.Description}")
                .Distinct(),
        ];
    }
}
