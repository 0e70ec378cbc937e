using Translate.Core.Translators;
using Translate.Engines.Batching;
using Translate.Engines.Marian.Vocabularies;

namespace Translate.Engines.Marian;

/// <summary>Splits segments into pieces, and those that are too long into parts at the ends of clauses.</summary>
/// <param name="vocabulary">The pieces.</param>
/// <param name="maxTokens">The most pieces of a part, with the one that ends it.</param>
internal sealed class RequestReader(Vocabulary vocabulary, int maxTokens)
{
    private readonly VocabularyBuffer _buffer = new();

    /// <summary>Splits a segment.</summary>
    public IReadOnlyList<SentencePart> Read(TranslationRequest request)
    {
        var whole = SourceSentence.Create(request.Text, vocabulary, _buffer);
        if (whole.PieceIds.Length <= maxTokens)
        {
            return [new SentencePart(whole, 0, string.Empty)];
        }

        var parts = new List<SentencePart>();
        var start = 0;
        foreach (var piece in SegmentCutter.Cut(request, Fits))
        {
            var text = piece.Request.Text;
            parts.Add(new SentencePart(SourceSentence.Create(text, vocabulary, _buffer), start, piece.Gap));
            start += text.Length + piece.Gap.Length;
        }

        return parts;
    }

    /// <summary>Whether a part is short enough. One character is always, because it cannot be cut.</summary>
    private bool Fits(TranslationRequest part) => part.Text.Length <= 1 || SourceSentence.Create(part.Text, vocabulary, _buffer).PieceIds.Length <= maxTokens;
}
