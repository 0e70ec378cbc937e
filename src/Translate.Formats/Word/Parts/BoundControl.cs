using Translate.Core.Text;

namespace Translate.Formats.Word.Parts;

/// <summary>A content control whose text is also kept elsewhere in the package. Word would put that text back in place of the translation.</summary>
/// <param name="Range">The control.</param>
/// <param name="Binding">The element that binds it.</param>
internal sealed record BoundControl(TextRange Range, TextRange Binding);
