using Translate.Core.Problems;

namespace Translate.Core.Documents;

/// <summary>What a search came upon: an article, or a path that cannot be one.</summary>
/// <param name="Source">The article; where <paramref name="Problem"/> is set, its path and the name that it would have had.</param>
/// <param name="Problem">Why it cannot be translated; null if it can.</param>
internal sealed record DiscoveredDocument(DocumentSource Source, Problem? Problem = null);
