using System.Text;
using Translate.Core.Documents;
using Translate.Core.Edits;
using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Matching;
using Translate.Core.Memory;
using Translate.Core.Pipeline;
using Translate.Core.Problems;
using Translate.Core.Segmentation;

namespace Translate.Core.Tests.Edits;

/// <summary>Imports from formats with formatting, of which only the text comes back.</summary>
public sealed class EditImporterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TranslationMemory _memory = TranslationMemory.CreateInMemory();
    private readonly List<Problem> _problems = [];

    public EditImporterTests()
    {
        _folder.Write("in/a.star", "Ia *pulang*.\nMereka tidur.\n");
        _memory.Save([
            TestMemory.Unit("Ia pulang.", "He went home.") with
            {
                SourceCodes =
                [
                    new InlineCode(3, InlineCodeKind.Standalone, "", "*"),
                    new InlineCode(9, InlineCodeKind.Standalone, "", "*"),
                ],
                TargetCodes =
                [
                    new InlineCode(8, InlineCodeKind.Standalone, "", "*"),
                    new InlineCode(12, InlineCodeKind.Standalone, "", "*"),
                ],
            },
            TestMemory.Unit("Mereka tidur.", "They sleep."),
        ]);
    }

    public void Dispose()
    {
        _memory.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Text_is_restored()
    {
        Assert.Equal((1, 0), await ImportAsync("He went *home*.\nThey slept.\n"));
        Assert.Equal("They slept.", _memory.RecallTarget(TestMemory.Query("Mereka tidur.")));
        Assert.Empty(_problems);
    }

    [Fact]
    public async Task Other_formatting_is_reported_so_that_no_run_replaces_it()
    {
        Assert.Equal((0, 1), await ImportAsync("He *went home*.\nThey sleep.\n"));
        Assert.Contains("formatting", Assert.Single(_problems).Message, StringComparison.Ordinal);
    }

    private async Task<(int Edited, int Left)> ImportAsync(string target)
    {
        _folder.Write("out/a.star", target);
        var splitter = new IndonesianSentenceSplitter();
        var importer = new EditImporter(
            _memory,
            new DocumentFormats([new StarFormat()]),
            new SegmentPreparer(splitter, SegmentClassifier.CreateDefault(), new TermMatcher(Glossary.Empty)),
            splitter,
            new Dictionary<string, Func<string, Core.Edits.Tables.EditedTable>>(),
            new EditImportOptions("Sari") { Article = _folder["in/a.star"] },
            TimeProvider.System
        );
        var result = await importer.ImportAsync(_folder["out/a.star"], _problems.Add, TestData.CancellationToken);
        return (result.Edited, result.Left);
    }

    /// <summary>A line a block; an asterisk is a code.</summary>
    private sealed class StarFormat : IDocumentFormat
    {
        public string Name => "star";

        public IReadOnlyList<string> Extensions => [".star"];

        public FormatMatch Match(ReadOnlySpan<byte> head) => FormatMatch.Possible;

        public async Task<Document> ReadAsync(Stream stream, DocumentSource source, CancellationToken cancellationToken)
        {
            using var reader = new StreamReader(stream, leaveOpen: true);
            var lines = (await reader.ReadToEndAsync(cancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            return new Document(source, Name, [.. lines.Select(Parse)], new NoSkeleton(), 1);
        }

        public async Task WriteAsync(Document document, IReadOnlyList<Block> targets, Stream stream, CancellationToken cancellationToken)
        {
            foreach (var block in targets)
            {
                var text = new StringBuilder(block.Text);
                foreach (var code in block.Codes.Reverse())
                {
                    text.Insert(code.Position, code.Data);
                }

                await stream.WriteAsync(Encoding.UTF8.GetBytes(text.Append('\n').ToString()), cancellationToken);
            }
        }

        private static Block Parse(string line)
        {
            var codes = line.Index()
                .Where(item => item.Item == '*')
                .Select((item, before) => new InlineCode(item.Index - before, InlineCodeKind.Standalone, string.Empty, "*"));
            return new Block(line.Replace("*", string.Empty, StringComparison.Ordinal)) { Codes = [.. codes] };
        }
    }

    private sealed class NoSkeleton : DocumentSkeleton;
}
