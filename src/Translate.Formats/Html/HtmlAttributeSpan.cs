namespace Translate.Formats.Html;

/// <summary>An attribute, with the place of its value in the source.</summary>
/// <param name="Name">In lower case.</param>
/// <param name="Value">Decoded.</param>
/// <param name="Start">UTF-16 code units of the source before the value, without quotation mark; negative for an attribute without value.</param>
/// <param name="End">The end of the value, exclusive.</param>
/// <param name="Quote">The quotation mark; null if the value has none.</param>
internal readonly record struct HtmlAttributeSpan(string Name, string Value, int Start, int End, char? Quote);
