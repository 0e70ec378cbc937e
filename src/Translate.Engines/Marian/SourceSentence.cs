using System.Text;
using Translate.Core.Text;
using Translate.Engines.Marian.Search;
using Translate.Engines.Marian.Vocabularies;

namespace Translate.Engines.Marian;

/// <summary>A sentence as the network reads it.</summary>
internal sealed class SourceSentence
{
    private readonly TextRange[] _ranges;

    private SourceSentence(int[] pieceIds, TextRange[] ranges)
    {
        PieceIds = pieceIds;
        _ranges = ranges;
    }

    /// <summary>The ids of the pieces, with the one that ends a sentence.</summary>
    public int[] PieceIds { get; }

    /// <summary>The terms that the target must have. Default none.</summary>
    public SentenceTerms Terms { get; private init; } = SentenceTerms.None;

    /// <summary>The same sentence with terms.</summary>
    public SourceSentence With(SentenceTerms terms) => new(PieceIds, _ranges) { Terms = terms };

    /// <summary>Whether there is nothing to translate: after the text is normalized, no piece is left.</summary>
    public bool IsEmpty => PieceIds.Length == 1;

    /// <summary>Splits a text into pieces.</summary>
    /// <param name="text">The text.</param>
    /// <param name="vocabulary">The pieces.</param>
    /// <param name="buffer">Working memory.</param>
    public static SourceSentence Create(string text, Vocabulary vocabulary, VocabularyBuffer buffer)
    {
        var pieces = new List<SourcePiece>();
        var bytes = Encoding.UTF8.GetBytes(text);
        vocabulary.Encode(bytes, buffer, pieces);
        var (ids, ranges) = (new int[pieces.Count + 1], new TextRange[pieces.Count]);
        var (counted, length) = (0, 0);
        for (var i = 0; i < pieces.Count; i++)
        {
            ids[i] = pieces[i].Id;
            var start = CountTo(pieces[i].Start);
            ranges[i] = new TextRange(start, CountTo(pieces[i].End));
        }

        ids[^1] = vocabulary.EndId;
        return new SourceSentence(ids, ranges);

        // Converts a position in bytes to one in UTF-16 code units. Pieces of one character share its start.
        int CountTo(int position)
        {
            length =
                position >= counted
                    ? length + Encoding.UTF8.GetCharCount(bytes, counted, position - counted)
                    : Encoding.UTF8.GetCharCount(bytes, 0, position);
            counted = position;
            return length;
        }
    }

    /// <summary>The part of the text that a piece covers, without the space before a word; empty for the piece that ends the sentence.</summary>
    public TextRange GetRange(int piece) => piece < _ranges.Length ? _ranges[piece] : new TextRange(0, 0);
}
