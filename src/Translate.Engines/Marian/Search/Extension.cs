namespace Translate.Engines.Marian.Search;

/// <summary>A way to go on with a target.</summary>
/// <param name="Parent">The target, by its index in the beam.</param>
/// <param name="Piece">The piece that is added.</param>
/// <param name="LogProbability">The logarithm of the piece's probability.</param>
/// <param name="Score">The sum of the logarithms, with this one.</param>
internal readonly record struct Extension(int Parent, int Piece, float LogProbability, float Score);
