using Translate.Core.Translators;
using Translate.Engines.Batching;
using Translate.Engines.Marian.Vocabularies;

namespace Translate.Engines.Marian;

/// <summary>Splits segments into pieces, and those that are too long into parts at the ends of clauses.</summary>
internal sealed class RequestReader
{
    private readonly Vocabulary _vocabulary;
    private readonly int _maxTokens;
    private readonly VocabularyBuffer _buffer = new();
    private readonly TermConstraintReader _terms;

    /// <summary>Creates a reader.</summary>
    /// <param name="vocabulary">The pieces.</param>
    /// <param name="maxTokens">The most pieces of a part, with the one that ends it.</param>
    public RequestReader(Vocabulary vocabulary, int maxTokens)
    {
        _vocabulary = vocabulary;
        _maxTokens = maxTokens;
        _terms = new TermConstraintReader(vocabulary, _buffer);
    }

    /// <summary>Splits a segment.</summary>
    public IReadOnlyList<SentencePart> Read(TranslationRequest request)
    {
        var whole = SourceSentence.Create(request.Text, _vocabulary, _buffer);
        if (whole.PieceIds.Length <= _maxTokens)
        {
            return [new SentencePart(AddTerms(whole, request), 0, string.Empty)];
        }

        var parts = new List<SentencePart>();
        var start = 0;
        foreach (var piece in SegmentCutter.Cut(request, Fits))
        {
            var text = piece.Request.Text;
            parts.Add(new SentencePart(AddTerms(SourceSentence.Create(text, _vocabulary, _buffer), piece.Request), start, piece.Gap));
            start += text.Length + piece.Gap.Length;
        }

        return parts;
    }

    /// <summary>Whether a part is short enough. One character is always, because it cannot be cut.</summary>
    private bool Fits(TranslationRequest part) =>
        part.Text.Length <= 1 || SourceSentence.Create(part.Text, _vocabulary, _buffer).PieceIds.Length <= _maxTokens;

    private SourceSentence AddTerms(SourceSentence sentence, TranslationRequest request) =>
        request.TermStrategy == TermStrategy.Native && request.Terms.Count > 0
            ? sentence.With(_terms.Read(request.Terms, request.Text, sentence))
            : sentence;
}
