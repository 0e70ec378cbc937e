using System.Runtime.CompilerServices;
using Translate.Core.Documents;
using Translate.Core.Problems;

namespace Translate.Core.Segmentation;

/// <summary>Reads articles one after the other into the sentences that an engine would be asked for; the rest of them is left out.</summary>
public sealed class SentenceReader(IDocumentFormat format, ISentenceSplitter splitter, TextNatureClassifier classifier)
{
    /// <summary>Each article with its sentences, or the problem that it has, in order; none is held once the next is read.</summary>
    public async IAsyncEnumerable<SentenceDocument> ReadAsync(IEnumerable<FoundDocument> batch, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var (source, problem) in batch)
        {
            yield return problem is null ? await ReadAsync(source, cancellationToken).ConfigureAwait(false) : new SentenceDocument(source.Name, [], [], problem);
        }
    }

    /// <summary>The sentences of an article.</summary>
    public SentenceDocument Read(Document document) => new(
        document.Source.Name,
        [.. document.Blocks.Select(block => block.Text)],
        [.. DocumentSegments.Of(document, splitter).Where(segment => classifier.Classify(segment.Text) == TextNature.Indonesian)]);

    private async Task<SentenceDocument> ReadAsync(DocumentSource source, CancellationToken cancellationToken)
    {
        try
        {
            return Read(await format.ReadAsync(source, cancellationToken).ConfigureAwait(false));
        }
        catch (ProblemException e)
        {
            return new SentenceDocument(source.Name, [], [], e.Problems[0]);
        }
    }
}
