namespace Translate.Formats.Correction;

/// <summary>A pair of a file whose target can be changed.</summary>
/// <param name="Line">The line that reports name; the number of the unit in TMX, the row in a workbook.</param>
/// <param name="Source">The Indonesian text.</param>
/// <param name="Target">The English text.</param>
internal sealed record CorrectableTarget(int Line, string Source, CorrectableText Target);
