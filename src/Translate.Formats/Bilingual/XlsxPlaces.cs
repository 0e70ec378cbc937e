namespace Translate.Formats.Bilingual;

/// <summary>Where a bilingual workbook has its targets.</summary>
/// <param name="SheetPart">The part of the package with the first sheet.</param>
/// <param name="StringsPart">The part with the strings that cells share; null if absent.</param>
/// <param name="TargetColumn">The column of the targets, from 0.</param>
/// <param name="Sources">The sources by row, without empty ones.</param>
internal sealed record XlsxPlaces(string SheetPart, string? StringsPart, int TargetColumn, IReadOnlyDictionary<int, string> Sources);
