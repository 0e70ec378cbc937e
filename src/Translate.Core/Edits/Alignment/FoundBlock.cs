namespace Translate.Core.Edits.Alignment;

/// <summary>A block of an edited target file.</summary>
/// <param name="Text">Its text, with white space collapsed.</param>
/// <param name="Line">The one-based line on which it begins; null if the format has no lines.</param>
/// <param name="Sentences">Its sentences.</param>
internal sealed record FoundBlock(string Text, int? Line, IReadOnlyList<string> Sentences);
