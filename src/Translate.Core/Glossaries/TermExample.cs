using Translate.Core.Problems;

namespace Translate.Core.Glossaries;

/// <summary>A pair of sentences that shows a term in use; a test of the glossary.</summary>
/// <param name="Indonesian">Holds the term.</param>
/// <param name="English">Holds its rendering as often.</param>
/// <param name="Location">Its location.</param>
public sealed record TermExample(string Indonesian, string English, SourceLocation Location);
