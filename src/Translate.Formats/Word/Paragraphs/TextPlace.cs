using Translate.Core.Text;

namespace Translate.Formats.Word.Paragraphs;

/// <summary>A place of a part that has the text of a block, and how a target is written there.</summary>
/// <param name="Range">What is replaced in the part.</param>
internal abstract record TextPlace(TextRange Range);
