namespace Translate.Engines.Marian.Vocabularies;

/// <summary>An entry of a SentencePiece vocabulary.</summary>
/// <param name="Text">The text in UTF-8, with U+2581 for each space.</param>
/// <param name="Score">The logarithm of its probability.</param>
/// <param name="Kind">What it is.</param>
internal readonly record struct Piece(byte[] Text, float Score, PieceKind Kind);
