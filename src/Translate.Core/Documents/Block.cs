namespace Translate.Core.Documents;

/// <summary>A paragraph of a document, with what stands before it.</summary>
/// <param name="Gap">The white space and line ends between the block before (or the document's start) and this one.</param>
/// <param name="Text">The paragraph; never empty, no white space at either end.</param>
/// <param name="WrapWidth">
/// The widest line, in UTF-16 code units, where the file breaks its paragraphs over several lines; null where a paragraph is one line.
/// </param>
public sealed record Block(string Gap, string Text, int? WrapWidth = null);
