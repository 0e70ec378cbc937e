using Translate.Core.Text;

namespace Translate.Core.Translators;

/// <summary>A token of a target with the part of the source that it comes from, as the engine sees it.</summary>
/// <param name="Target">The range in the target; a space before a word belongs to the word's first token.</param>
/// <param name="Source">The range in the source; empty if the engine looked at no word.</param>
/// <param name="LogProbability">The natural logarithm of the probability that the engine gave the token.</param>
public readonly record struct AlignedToken(TextRange Target, TextRange Source, float LogProbability);
