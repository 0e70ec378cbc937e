using Translate.Core.Text;

namespace Translate.Core.Glossaries.Renderings;

/// <summary>A place of a text that nearly says a rendering.</summary>
/// <param name="Place">Its range, possessive included.</param>
/// <param name="Form">The rendering in the number or tense of the place, without possessive.</param>
/// <param name="Cost">How far from it: wrong letters and words.</param>
internal readonly record struct FuzzyRendering(TextRange Place, string Form, int Cost);
