namespace Translate.Engines.Marian.Search;

/// <summary>The pieces that have a meaning of their own.</summary>
/// <param name="EndId">Ends a target.</param>
/// <param name="UnknownId">Stands for unknown text, and is never produced.</param>
internal readonly record struct SpecialPieces(int EndId, int UnknownId);
