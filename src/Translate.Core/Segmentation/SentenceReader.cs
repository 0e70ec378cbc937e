using System.Runtime.CompilerServices;
using Translate.Core.Documents;
using Translate.Core.Problems;

namespace Translate.Core.Segmentation;

/// <summary>Reads the Indonesian sentences of articles. Skips boilerplate and other languages.</summary>
internal sealed class SentenceReader(DocumentFormats formats, ISentenceSplitter splitter, SegmentClassifier classifier)
{
    /// <summary>Reads articles in order, one at a time. An article that cannot be read yields its problem.</summary>
    public async IAsyncEnumerable<DocumentSentences> ReadAsync(
        IEnumerable<DiscoveredDocument> batch,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        foreach (var (source, problem) in batch)
        {
            yield return problem is null
                ? await ReadAsync(source, cancellationToken).ConfigureAwait(false)
                : new DocumentSentences(source.Name, [], [], problem);
        }
    }

    /// <summary>Returns the Indonesian sentences of an article.</summary>
    public DocumentSentences Read(Document document) =>
        new(
            document.Source.Name,
            [.. document.Blocks.Select(block => block.Text)],
            [
                .. DocumentSegmenter
                    .GetSegments(document, splitter)
                    .Where(segment => classifier.Classify(segment.Text) == SegmentKind.Indonesian),
            ]
        );

    private async Task<DocumentSentences> ReadAsync(DocumentSource source, CancellationToken cancellationToken)
    {
        try
        {
            return Read(await formats.ReadAsync(source, cancellationToken).ConfigureAwait(false));
        }
        catch (ProblemException e)
        {
            return new DocumentSentences(source.Name, [], [], e.Problems[0]);
        }
    }
}
