using Translate.Core.Text;

namespace Translate.Formats.Word.Paragraphs;

/// <summary>The value of an attribute, such as the description of an image.</summary>
/// <param name="Range">The value without its quotation marks.</param>
internal sealed record AttributePlace(TextRange Range) : TextPlace(Range);
