using Translate.Core.Memory;
using Translate.Core.Segmentation;

namespace Translate.Core.Pipeline;

/// <summary>A segment before its translation.</summary>
/// <param name="Segment">The sentence.</param>
/// <param name="Kind">Whether it is worth translating.</param>
/// <param name="Request">What the memory, and then the engine, is asked; null where the segment is carried through as it stands.</param>
public sealed record PreparedSegment(Segment Segment, SegmentKind Kind, RecallRequest? Request);
