using Translate.Core.Documents;
using static Translate.Formats.Tests.Patching.FormatRoundTrip;

namespace Translate.Formats.Tests.Patching;

public class IdentityTests
{
    private static readonly string Data = Path.Combine(Repository.Root, "tests", "Translate.Formats.Tests", "Data");

    public static TheoryData<string> Files =>
        [
            .. new[] { "html", "markdown", "feeds" }
                .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Data, folder)))
                .Select(file => Path.GetRelativePath(Data, file).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Files))]
    public void An_engine_that_returns_the_source_changes_no_byte(string file)
    {
        var (format, bytes, document) = Open(file);
        Assert.Equal(bytes, Write(format, document, block => block with { }));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Blocks_are_trimmed_and_their_codes_are_in_order_and_in_pairs(string file)
    {
        var (_, _, document) = Open(file);
        foreach (var block in document.Blocks)
        {
            Assert.Equal(block.Text.Trim(), block.Text);
            Assert.NotEmpty(block.Text);
            Assert.Equal(block.Codes.OrderBy(code => code.Position), block.Codes);
            Assert.All(block.Codes, code => Assert.InRange(code.Position + code.Length, 0, block.Text.Length));
            foreach (var pair in block.Codes.Where(code => code.PairId.Length > 0).GroupBy(code => code.PairId))
            {
                Assert.Equal([InlineCodeKind.Open, InlineCodeKind.Close], pair.Select(code => code.Kind));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_translation_round_trips(string file)
    {
        var (format, _, document) = Open(file);
        var targets = document.Blocks.Select(block => block with { Text = block.Text.ToUpperInvariant() }).ToList();
        var again = Read(format, Write(format, document, targets), file);
        Assert.Equal(targets.Select(target => target.Text), again.Blocks.Select(block => block.Text));
        Assert.Equal(targets.Select(Codes), again.Blocks.Select(Codes));
    }

    private static string Codes(Block block) => string.Join(' ', block.Codes.Select(code => $"{code.Position}:{code.Length}:{code.Kind}"));

    private static (IDocumentFormat Format, byte[] Bytes, Document Document) Open(string file)
    {
        IDocumentFormat format = file.Split('/')[0] switch
        {
            "html" => ForHtml,
            "markdown" => ForMarkdown,
            _ => ForFeeds,
        };
        var bytes = File.ReadAllBytes(Path.Combine(Data, file));
        return (format, bytes, Read(format, bytes, file));
    }
}
