using Translate.Core.Text;

namespace Translate.Core.Quality.Style;

/// <summary>A correction of house style.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Range">Where the text was replaced, in the text before the correction.</param>
/// <param name="Before">The text that was there.</param>
/// <param name="After">The text in its place.</param>
internal sealed record StyleEdit(string Rule, TextRange Range, string Before, string After);
