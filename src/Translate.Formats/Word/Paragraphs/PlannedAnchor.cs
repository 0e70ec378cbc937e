namespace Translate.Formats.Word.Paragraphs;

/// <summary>A bookmark or the like inside the text of a paragraph.</summary>
/// <param name="Position">UTF-16 code units of the source text before it.</param>
/// <param name="Fragments">Its XML.</param>
internal sealed record PlannedAnchor(int Position, IReadOnlyList<Fragment> Fragments);
