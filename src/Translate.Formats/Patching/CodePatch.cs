namespace Translate.Formats.Patching;

/// <summary>A block inside an inline code of another block, such as the <c>alt</c> text of an image in a sentence.</summary>
/// <param name="Code">The index of the code in the outer block.</param>
/// <param name="DataStart">UTF-16 code units of the code's data before the inner block.</param>
/// <param name="DataLength">UTF-16 code units of the inner block in the data.</param>
/// <param name="Patch">The inner block. It has no inner blocks.</param>
internal sealed record CodePatch(int Code, int DataStart, int DataLength, SourcePatch Patch);
