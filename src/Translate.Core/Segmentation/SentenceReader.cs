using System.Runtime.CompilerServices;
using Translate.Core.Documents;
using Translate.Core.Problems;

namespace Translate.Core.Segmentation;

/// <summary>Reads articles one after the other into the sentences that an engine would be asked for; the rest of them is left out.</summary>
public sealed class SentenceReader(DocumentFormats formats, ISentenceSplitter splitter, SegmentClassifier classifier)
{
    /// <summary>Each article with its sentences, or the problem that it has, in order; none is held once the next is read.</summary>
    public async IAsyncEnumerable<DocumentSentences> ReadAsync(IEnumerable<DiscoveredDocument> batch, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var (source, problem) in batch)
        {
            yield return problem is null ? await ReadAsync(source, cancellationToken).ConfigureAwait(false) : new DocumentSentences(source.Name, [], [], problem);
        }
    }

    /// <summary>The sentences of an article.</summary>
    public DocumentSentences Read(Document document) => new(
        document.Source.Name,
        [.. document.Blocks.Select(block => block.Text)],
        [.. DocumentSegmenter.GetSegments(document, splitter).Where(segment => classifier.Classify(segment.Text) == SegmentKind.Indonesian)]);

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
