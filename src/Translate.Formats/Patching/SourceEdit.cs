namespace Translate.Formats.Patching;

/// <summary>A change that is made as soon as any text of the document is translated, such as the language that the document declares.</summary>
/// <param name="Start">UTF-16 code units of the source before the change.</param>
/// <param name="End">The end of the range that is replaced, exclusive.</param>
/// <param name="Text">What is written instead, as source text. ASCII, without characters that need escaping.</param>
internal sealed record SourceEdit(int Start, int End, string Text) : ISourceChange;
