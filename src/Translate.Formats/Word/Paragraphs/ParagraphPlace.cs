using Translate.Core.Text;

namespace Translate.Formats.Word.Paragraphs;

/// <summary>The content of a paragraph without its properties.</summary>
/// <param name="Range">The content.</param>
/// <param name="Prefix">What is before the names of the text's namespace, such as <c>w:</c>.</param>
/// <param name="Lead">What is before the text.</param>
/// <param name="Tail">What is after the text.</param>
/// <param name="Codes">The codes of the text, in their order.</param>
/// <param name="Anchors">The anchors of the text, in their order.</param>
/// <param name="Format">How most of the text looks.</param>
internal sealed record ParagraphPlace(
    TextRange Range,
    string Prefix,
    IReadOnlyList<Fragment> Lead,
    IReadOnlyList<Fragment> Tail,
    IReadOnlyList<PlannedCode> Codes,
    IReadOnlyList<PlannedAnchor> Anchors,
    RunFormat Format
) : TextPlace(Range);
