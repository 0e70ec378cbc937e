namespace Translate.Review.Articles;

/// <summary>Words to replace in translations.</summary>
/// <param name="Find">The words, exactly.</param>
/// <param name="By">What replaces them.</param>
/// <param name="IsApplied">Whether to keep the changed texts as drafts; else they are only shown.</param>
internal sealed record Replacement(string Find, string By, bool IsApplied);

/// <summary>A sentence with replaced words.</summary>
/// <param name="Unit">The id of the unit.</param>
/// <param name="Parts">The text and what changes in it.</param>
internal sealed record ReplacedSentence(string Unit, IReadOnlyList<DiffPart> Parts);
