using Translate.Core.Documents;

namespace Translate.Formats.Word.Paragraphs;

/// <summary>An inline code of a paragraph, and how it is written again.</summary>
/// <param name="Code">The code as the block has it.</param>
/// <param name="Fragments">Its XML; empty for formatting, which is in the runs.</param>
/// <param name="Format">The format of the text after an opening code; null for other codes.</param>
/// <param name="IsElement">Whether the pair is an element around runs, which must nest.</param>
internal sealed record PlannedCode(InlineCode Code, IReadOnlyList<Fragment> Fragments, RunFormat? Format = null, bool IsElement = false)
{
    /// <summary>Whether it is the start or the end of a range that is marked by two empty elements, which may be anywhere.</summary>
    public bool IsRange { get; init; }

    /// <summary>Whether it is between two blanks. The text has only the first.</summary>
    public bool HasBlankAfter { get; init; }
}
