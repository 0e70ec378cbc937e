using Translate.Core.Documents;
using Translate.Core.Text;

namespace Translate.Core.Segmentation;

/// <summary>One sentence of a block.</summary>
/// <param name="Block">The zero-based index of the block in its document.</param>
/// <param name="Number">The zero-based index of the sentence in its block.</param>
/// <param name="Range">Its range in the text of the block.</param>
/// <param name="Text">The text of the sentence.</param>
public sealed record Segment(int Block, int Number, TextRange Range, string Text)
{
    /// <summary>The formatting inside the sentence, in order of position; positions count in <see cref="Text"/>.</summary>
    public IReadOnlyList<InlineCode> Codes { get; init; } = [];

    /// <summary>The identifier of the segment in its document: one-based block and sentence, such as <c>3.2</c>.</summary>
    public string Id => FormattableString.Invariant($"{Block + 1}.{Number + 1}");
}
