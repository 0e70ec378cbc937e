namespace Translate.Core.Quality.Style;

/// <summary>A pattern of a rule, and what replaces its matches.</summary>
/// <param name="Find">The pattern.</param>
/// <param name="Replacement">The replacement; null if a person must decide.</param>
internal sealed record StylePattern(StyleRegex Find, StyleTemplate? Replacement);
