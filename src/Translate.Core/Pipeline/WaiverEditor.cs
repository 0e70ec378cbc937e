using Translate.Core.Bitexts;
using Translate.Core.Documents;
using Translate.Core.Glossaries;
using Translate.Core.Memory;
using Translate.Core.Problems;

namespace Translate.Core.Pipeline;

/// <summary>Waives terms of sentences for a reason, or requires them again. The decisions go into the memory, like decisions of a review.</summary>
/// <param name="formats">Reads the document.</param>
/// <param name="preparer">Finds its sentences and their terms.</param>
/// <param name="memory">Keeps the decisions.</param>
/// <param name="time">Dates them.</param>
internal sealed class WaiverEditor(DocumentFormats formats, SegmentPreparer preparer, TranslationMemory memory, TimeProvider time)
{
    /// <summary>Waives occurrences of a term in a sentence, or requires them again.</summary>
    /// <param name="path">The document.</param>
    /// <param name="place">The id of the sentence, such as <c>3.2</c>.</param>
    /// <param name="term">The source term of the entry, or the words of the sentence that it matches. Case does not matter.</param>
    /// <param name="occurrence">Which occurrence of the term in the sentence, from 1; null for all.</param>
    /// <param name="reason">The reason; null to require the term again.</param>
    /// <param name="author">The person.</param>
    /// <param name="cancellationToken">Cancels the operation. Nothing is changed then.</param>
    /// <returns>The sentence, and the number of occurrences.</returns>
    /// <exception cref="ProblemException">The document cannot be read, or does not have the sentence or the term.</exception>
    public async Task<(string Sentence, int Count)> SetAsync(
        string path,
        string place,
        string term,
        int? occurrence,
        string? reason,
        string author,
        CancellationToken cancellationToken
    )
    {
        var name = memory.TryGetDocument(Path.GetFullPath(path), out var known) ? known.Name : Path.GetFileName(path);
        var document = await formats.ReadAsync(new DocumentSource(path, name, 0), cancellationToken).ConfigureAwait(false);
        var segment = FindSegment(preparer.Prepare(document), place, path);
        bool IsNamed(TermOccurrence found) =>
            found.Entry.Source.Equals(term, StringComparison.OrdinalIgnoreCase)
            || found.Range.In(segment.Source).Equals(term, StringComparison.OrdinalIgnoreCase);
        var named = segment.Terms.Where(IsNamed).Select(found => found.Entry).ToHashSet();
        var terms = segment.Terms.Where(found => named.Contains(found.Entry)).ToList();
        if (terms.Count == 0 || occurrence > terms.Count)
        {
            var has =
                segment.Terms.Count == 0
                    ? "none"
                    : string.Join(
                        ", ",
                        segment
                            .Terms.GroupBy(found => found.Entry.Source)
                            .Select(group =>
                                group.Count() > 1 ? FormattableString.Invariant($"'{group.Key}' {group.Count()} times") : $"'{group.Key}'"
                            )
                    );
            throw new ProblemException(
                new Problem(
                    ProblemKind.BadInput,
                    $"sentence {place} has no such occurrence of the term '{term}'",
                    $"Specify a term of the sentence; it has {has}"
                )
                {
                    File = path,
                }
            );
        }

        foreach (
            var (index, entry) in terms
                .GroupBy(found => found.Entry)
                .SelectMany(group => group.Index().Select(item => (item.Index, group.Key)))
                .Where(item => occurrence is null || item.Index == occurrence - 1)
        )
        {
            var source = SourceNormalizer.Normalize(segment.Source);
            memory.SaveDecision(
                new TermWaiver(source, entry.Source, TermFingerprint.Compute(entry), index, reason ?? string.Empty),
                isSet: reason is not null,
                new ReviewEvent(
                    source,
                    name,
                    segment.Segment.Id,
                    reason is null ? ReviewEventKind.Require : ReviewEventKind.Waive,
                    author,
                    time.GetUtcNow()
                )
                {
                    Note = reason is null ? entry.Source : $"{entry.Source}: {reason}",
                }
            );
        }

        return (segment.Source, occurrence is null ? terms.Count : 1);
    }

    private static PreparedSegment FindSegment(IReadOnlyList<PreparedSegment> segments, string place, string path) =>
        segments.FirstOrDefault(segment => segment.Segment.Id == place.TrimStart('s'))
        ?? throw new ProblemException(
            new Problem(
                ProblemKind.BadInput,
                $"there is no sentence '{place}'",
                segments.Count == 0
                    ? "The article is empty"
                    : $"Specify the id that outputs and the review show, from {segments[0].Segment.Id} to {segments[^1].Segment.Id}"
            )
            {
                File = path,
            }
        );
}
