using Translate.Core.Problems;

namespace Translate.Core.Segmentation;

/// <summary>The Indonesian sentences of an article, which an engine would translate.</summary>
/// <param name="Name">The name of the document.</param>
/// <param name="Texts">The texts of all blocks.</param>
/// <param name="Sentences">The sentences in reading order. Empty if the document could not be read.</param>
/// <param name="Problem">Why the document could not be read. Null on success.</param>
internal sealed record DocumentSentences(
    string Name,
    IReadOnlyList<string> Texts,
    IReadOnlyList<Segment> Sentences,
    Problem? Problem = null
);
