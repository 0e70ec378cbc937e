namespace Translate.Engines.Offline;

/// <summary>A translated sentence with where each of its words comes from.</summary>
/// <param name="Source">The sentence.</param>
/// <param name="Target">Its English.</param>
/// <param name="Words">Its English words and marks in order. Each source word without English follows the word before it.</param>
internal sealed record Explanation(string Source, string Target, IReadOnlyList<ExplainedWord> Words);
