using Translate.Core.Documents;

namespace Translate.Formats.Patching;

/// <summary>An inline code of a block that is being read.</summary>
/// <param name="Name">What opening and closing codes have in common, such as the element's name.</param>
/// <param name="Start">UTF-16 code units of the source before the code.</param>
/// <param name="End">The end of the code in the source, exclusive.</param>
internal sealed record InlineCodeEntry(string Name, int Start, int End)
{
    /// <summary>Standalone as long as its partner is not found.</summary>
    public InlineCodeKind Kind { get; set; } = InlineCodeKind.Standalone;

    /// <summary>The index of the other code of the pair; negative if it has none.</summary>
    public int Partner { get; set; } = -1;

    /// <summary>UTF-16 code units of the text before the code.</summary>
    public int Position { get; set; }

    /// <summary>1 for a line break in the text; else 0.</summary>
    public int Length { get; init; }

    /// <summary>Whether the reader sees it, as an image.</summary>
    public bool IsVisible { get; init; }

    /// <summary>Whether the text lacks a space that the source has after the code.</summary>
    public bool HasBlankAfter { get; set; }

    /// <summary>What is written for the code instead of its source; null for the source.</summary>
    public string? Data { get; init; }

    /// <summary>Blocks inside the code, in order.</summary>
    public IReadOnlyList<SourcePatch> Inner { get; init; } = [];
}
