namespace Translate.Core.Edits.Alignment;

/// <summary>What is between two unchanged blocks, in the article and in the edited file.</summary>
internal sealed record Stretch(IReadOnlyList<ExpectedSentence> Expected, IReadOnlyList<FoundSentence> Found);
