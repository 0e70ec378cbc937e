namespace Translate.Core.Edits.Alignment;

/// <summary>What is between two unchanged blocks: the sentences of the article, and those of the edited file.</summary>
internal sealed record Stretch(IReadOnlyList<ExpectedSentence> Expected, IReadOnlyList<FoundSentence> Found);
