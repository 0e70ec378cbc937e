using Translate.Core.Memory;
using Translate.Core.Segmentation;

namespace Translate.Core.Pipeline;

/// <summary>A segment before its translation.</summary>
/// <param name="Segment">The sentence.</param>
/// <param name="Nature">Whether it is worth translating.</param>
/// <param name="Query">What the memory, and then the engine, is asked; null where the segment is carried through as it stands.</param>
public sealed record SegmentDraft(Segment Segment, TextNature Nature, RecallQuery? Query);
