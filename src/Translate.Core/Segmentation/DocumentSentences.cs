using Translate.Core.Problems;

namespace Translate.Core.Segmentation;

/// <summary>The sentences of an article that an engine would be asked for.</summary>
/// <param name="Name">The document's name.</param>
/// <param name="Texts">All its paragraphs.</param>
/// <param name="Sentences">In reading order; empty where it could not be read.</param>
/// <param name="Problem">Why it could not be read; null where it could.</param>
public sealed record DocumentSentences(string Name, IReadOnlyList<string> Texts, IReadOnlyList<Segment> Sentences, Problem? Problem = null);
