namespace Translate.Engines.Marian;

/// <summary>A segment, or a part of one that is too long, with its target as soon as there is one.</summary>
/// <param name="sentence">The pieces.</param>
/// <param name="start">Where the part starts in the segment.</param>
/// <param name="gap">The white space between it and the next part.</param>
internal sealed class SentencePart(SourceSentence sentence, int start, string gap)
{
    /// <summary>The pieces.</summary>
    public SourceSentence Sentence { get; } = sentence;

    /// <summary>Where the part starts in the segment.</summary>
    public int Start { get; } = start;

    /// <summary>The white space between it and the next part.</summary>
    public string Gap { get; } = gap;

    /// <summary>The target; empty until there is one.</summary>
    public SentenceTarget Target { get; set; } = new(string.Empty, []);
}
