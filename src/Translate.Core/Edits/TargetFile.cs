using Translate.Core.Documents;
using Translate.Core.Edits.Alignment;
using Translate.Core.Edits.Tables;
using Translate.Core.Segmentation;
using Translate.Core.Text;

namespace Translate.Core.Edits;

/// <summary>Reads an edited target file into blocks and sentences that can be compared with its article.</summary>
/// <param name="formats">Reads formats other than plain text.</param>
/// <param name="splitter">Splits blocks into sentences.</param>
internal sealed class TargetFile(DocumentFormats formats, ISentenceSplitter splitter)
{
    /// <summary>Reads the file in the format of its article.</summary>
    /// <param name="path">The file.</param>
    /// <param name="bytes">Its content.</param>
    /// <param name="article">The article.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The blocks, and whether characters may be lost; see <see cref="DecodedTable.IsWindows1252"/>.</returns>
    /// <exception cref="Problems.ProblemException">The file cannot be read.</exception>
    public async Task<(IReadOnlyList<FoundBlock> Blocks, bool IsWindows1252)> ReadAsync(
        string path,
        byte[] bytes,
        Document article,
        CancellationToken cancellationToken
    )
    {
        if (article.Skeleton is PlainTextSkeleton skeleton)
        {
            var (text, isWindows1252) = DecodedTable.Decode(bytes, path);
            return (ReadText(text, isWrapped: skeleton.WrapWidth is not null), isWindows1252);
        }

        var document = await formats
            .ReadAsync(new DocumentSource(path, article.Source.Name, bytes.Length), cancellationToken)
            .ConfigureAwait(false);
        return ([.. document.Blocks.Select(block => Create(block.Text, line: null))], false);
    }

    /// <summary>Returns whether a file has these blocks: the same text, and the same formatting at the same places.</summary>
    public async Task<bool> HasBlocksAsync(string path, IReadOnlyList<Block> blocks, CancellationToken cancellationToken)
    {
        var found = (await formats.ReadAsync(new DocumentSource(path, string.Empty, 0), cancellationToken).ConfigureAwait(false)).Blocks;
        return found.Count == blocks.Count
            && found
                .Zip(blocks)
                .All(pair => pair.First.Text == pair.Second.Text && GetFormatting(pair.First).SequenceEqual(GetFormatting(pair.Second)));
    }

    private static IEnumerable<(int Position, InlineCodeKind Kind, string Data)> GetFormatting(Block block) =>
        block.Codes.Select(code => (code.Position, code.Kind, code.Data));

    /// <summary>Returns the number of each block of an article in <see cref="ReadAsync"/>'s way of counting: in wrapped text, only a blank line separates.</summary>
    public static IReadOnlyList<int> NumberBlocks(Document article)
    {
        if (article.Skeleton is not PlainTextSkeleton { WrapWidth: not null } skeleton)
        {
            return [.. Enumerable.Range(0, article.Blocks.Count)];
        }

        var numbers = new int[article.Blocks.Count];
        for (var i = 1; i < numbers.Length; i++)
        {
            numbers[i] = numbers[i - 1] + (TextLines.GetRanges(skeleton.Gaps[i]).Count > 1 ? 1 : 0);
        }

        return numbers;
    }

    private List<FoundBlock> ReadText(string text, bool isWrapped)
    {
        var lines = TextLines.GetRanges(text);
        var blocks = new List<FoundBlock>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Length == 0)
            {
                continue;
            }

            var first = i;
            while (isWrapped && i + 1 < lines.Count && lines[i + 1].Length > 0)
            {
                i++;
            }

            blocks.Add(Create(text[lines[first].Start..lines[i].End], first + 1));
        }

        return blocks;
    }

    private FoundBlock Create(string text, int? line) =>
        new(WhiteSpace.Collapse(text), line, [.. splitter.Split(text).Select(range => WhiteSpace.Collapse(text[range.Start..range.End]))]);
}
