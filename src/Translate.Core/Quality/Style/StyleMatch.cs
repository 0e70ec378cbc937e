using Translate.Core.Text;

namespace Translate.Core.Quality.Style;

/// <summary>A place of an English text that a rule of house style objects to.</summary>
/// <param name="Rule">The name of the rule.</param>
/// <param name="Message">What the rule wants.</param>
/// <param name="Range">The place.</param>
/// <param name="Replacement">The text that the rule wants in its place; null if a person must decide.</param>
internal sealed record StyleMatch(string Rule, string Message, TextRange Range, string? Replacement);
