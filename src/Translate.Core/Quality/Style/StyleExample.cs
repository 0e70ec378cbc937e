using Translate.Core.Problems;

namespace Translate.Core.Quality.Style;

/// <summary>A sentence that a rule must find.</summary>
/// <param name="Wrong">The sentence.</param>
/// <param name="Right">The sentence after the correction; null if the rule does not correct it.</param>
/// <param name="Location">Where it is in the file.</param>
internal sealed record StyleExample(string Wrong, string? Right, SourceLocation Location);
