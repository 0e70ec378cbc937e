namespace Translate.Core.Documents;

/// <summary>Formatting inside a block, such as the start of bold text, stored next to the text.</summary>
/// <param name="Position">UTF-16 code units of the text before the code. Codes at one position are in their order.</param>
/// <param name="Kind">Whether it opens a range, closes one, or is on its own.</param>
/// <param name="PairId">Equal for the opening and the closing code of a range, and unique in the block; empty for a code that is on its own.</param>
/// <param name="Data">The code as its format writes it.</param>
public sealed record InlineCode(int Position, InlineCodeKind Kind, string PairId, string Data)
{
    /// <summary>
    /// UTF-16 code units of the text, from <see cref="Position"/> on, that the code stands for: 1 for a line break or a tab, for which the
    /// text has a space; else 0. A format writes the code instead of them.
    /// </summary>
    public int Length { get; init; }
}
