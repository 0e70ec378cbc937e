using Translate.Core.Bitexts;
using Translate.Core.Memory;

namespace Translate.Core.Pipeline;

/// <summary>Determines which segments can share one translation: those with the same normalized source and the same terms.</summary>
internal static class SegmentKey
{
    /// <summary>Returns the key. Two segments with equal keys can share one translation.</summary>
    public static string Get(PreparedSegment segment) =>
        string.Join(
            '\n',
            segment.Terms.Select(term => TermFingerprint.Compute(term.Entry)).Prepend(SourceNormalizer.Normalize(segment.Source))
        );

    /// <summary>Returns a 64-bit hash of the key, for sets that must stay small over a large batch.</summary>
    public static long GetHash(PreparedSegment segment) => SourceNormalizer.ComputeKey(Get(segment));
}
