using Translate.Core.Bitexts;

namespace Translate.Core.Quality;

/// <summary>A finding of a document check.</summary>
/// <param name="Unit">Zero-based index of the unit that it concerns; null if it concerns the document as a whole.</param>
/// <param name="Finding">What the check reports. Its ranges are ranges of that unit's source and target.</param>
public sealed record DocumentFinding(int? Unit, Finding Finding);
