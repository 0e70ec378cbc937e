using Translate.Core.Bitexts;

namespace Translate.Core.Edits.Alignment;

/// <summary>A sentence of an article with the text that its target file had, as far as the memory knows.</summary>
internal sealed class ExpectedSentence
{
    private readonly IReadOnlyList<WordVector> _vectors;

    /// <param name="segment">The sentence of the article.</param>
    /// <param name="block">The zero-based index of its block among the blocks of the target.</param>
    /// <param name="texts">Every text that the target file may have for it: the current translation first, then others that the memory has.</param>
    /// <param name="isMark">Whether the file has a mark, or the source, because there was no translation.</param>
    public ExpectedSentence(PreparedSegment segment, int block, IReadOnlyList<string> texts, bool isMark)
    {
        Segment = segment;
        Block = block;
        Texts = [.. texts.Select(WhiteSpace.Collapse)];
        IsMark = isMark;
        _vectors = [.. Texts.Select(WordVector.From)];
    }

    public PreparedSegment Segment { get; }

    public int Block { get; }

    /// <summary>The texts, with white space collapsed. At least one.</summary>
    public IReadOnlyList<string> Texts { get; }

    public bool IsMark { get; }

    /// <summary>The words of the current text.</summary>
    public WordVector Words => _vectors[0];

    /// <summary>Whether a text is one that the file may have had.</summary>
    public bool IsUnchanged(string text) => Texts.Contains(text);

    /// <summary>Returns the similarity of a text to the most similar of the texts, from 0 to 1.</summary>
    public double Compare(WordVector words) => IsMark ? 0 : _vectors.Max(vector => WordVector.Compare(vector, words));
}
