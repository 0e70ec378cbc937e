using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Translate.Core.Documents;

/// <summary>One article as read: its blocks in order, and the white space around them.</summary>
/// <param name="Source">Where it came from.</param>
/// <param name="Format">The <see cref="IDocumentFormat.Name"/> of the format that read it and writes its target.</param>
/// <param name="Blocks">In reading order; empty for an article without text.</param>
/// <param name="Tail">The white space behind the last block; the whole text where there is no block.</param>
/// <param name="NewLine">The line end that the article uses first: <c>\n</c>, <c>\r\n</c> or <c>\r</c>.</param>
public sealed record Document(
    DocumentSource Source,
    string Format,
    IReadOnlyList<Block> Blocks,
    string Tail,
    string NewLine)
{
    /// <summary>A number that changes with the text.</summary>
    public long Digest => (long)XxHash3.HashToUInt64(MemoryMarshal.AsBytes(Rejoin().AsSpan()));

    /// <summary>The article again, character for character (a byte-order mark is not part of the text).</summary>
    public string Rejoin() => string.Concat(Blocks.SelectMany(block => new[] { block.Gap, block.Text }).Append(Tail));
}
