using Translate.Core.Glossaries;
using Translate.Core.Languages;
using Translate.Core.Segmentation;
using Translate.Core.Text;

namespace Translate.Core.Bitexts;

/// <summary>A segment that is ready for translation: classified, with its terms and its neighbors.</summary>
/// <param name="Segment">The sentence and its place in the document.</param>
/// <param name="Kind">Decides whether the segment is translated at all.</param>
internal sealed record PreparedSegment(Segment Segment, SegmentKind Kind)
{
    /// <summary>The terms in the source, in order of position; empty if the segment is not translated.</summary>
    public IReadOnlyList<TermOccurrence> Terms { get; init; } = [];

    /// <summary>The sentence before this one; empty at the start of a document.</summary>
    public string Previous { get; init; } = string.Empty;

    /// <summary>The sentence after this one; empty at the end of a document.</summary>
    public string Next { get; init; } = string.Empty;

    /// <summary>The sentences before this one, the nearest last; empty if unknown.</summary>
    public IReadOnlyList<string> Before { get; init; } = [];

    /// <summary>The sentences after this one, the nearest first; empty if unknown.</summary>
    public IReadOnlyList<string> After { get; init; } = [];

    /// <summary>The headline of the document; empty if it has none that is known.</summary>
    public string Headline { get; init; } = string.Empty;

    /// <summary>The name of the language of a foreign segment; null for other segments.</summary>
    public string? Language { get; init; }

    /// <summary>The source text.</summary>
    public string Source => Segment.Text;

    /// <summary>The target of a segment that is not translated: the source, or its numbers in the English form.</summary>
    public string Copy => Kind == SegmentKind.Figures ? FigureText.Read(Source)?.English ?? Source : Source;

    /// <summary>Whether the segment goes to the memory and the engine. All others are copied as they are.</summary>
    public bool IsTranslatable => Kind == SegmentKind.Indonesian;

    /// <summary>Prepares one sentence that is not part of a document.</summary>
    /// <param name="source">The Indonesian sentence.</param>
    /// <param name="terms">The terms in it, in order of position.</param>
    public static PreparedSegment FromSentence(string source, IReadOnlyList<TermOccurrence> terms) =>
        new(new Segment(Block: 0, Number: 0, new TextRange(0, source.Length), source), SegmentKind.Indonesian) { Terms = terms };
}
