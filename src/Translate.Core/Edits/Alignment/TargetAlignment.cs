namespace Translate.Core.Edits.Alignment;

/// <summary>The outcome of the sentences of a target file.</summary>
/// <param name="Pairs">Sentences whose text in the file is certain, in order; unchanged ones too.</param>
/// <param name="Open">What is not certain, in order.</param>
internal sealed record TargetAlignment(IReadOnlyList<AlignedSentence> Pairs, IReadOnlyList<OpenEdit> Open);
