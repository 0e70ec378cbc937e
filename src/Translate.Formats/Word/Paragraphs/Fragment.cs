using Translate.Core.Text;

namespace Translate.Formats.Word.Paragraphs;

/// <summary>A piece of a paragraph's XML that is written again as it is.</summary>
/// <param name="Xml">Its range in the part. Empty for a space.</param>
/// <param name="Run">The format of the run that it is in; null if it is between runs.</param>
/// <param name="IsBlank">Whether it is a space of the text.</param>
internal readonly record struct Fragment(TextRange Xml, RunFormat? Run, bool IsBlank = false);
