namespace Translate.Engines.Marian.Vocabularies;

/// <summary>A piece of a source text.</summary>
/// <param name="Id">Its id in the vocabulary.</param>
/// <param name="Start">Where it starts in the text, in bytes of UTF-8.</param>
/// <param name="End">Where it ends.</param>
internal readonly record struct SourcePiece(int Id, int Start, int End);
