namespace Translate.Core.Edits.Alignment;

/// <summary>A sentence of an edited target file.</summary>
/// <param name="Text">Its text, with white space collapsed.</param>
/// <param name="Block">The zero-based index of its block in the file.</param>
/// <param name="Line">The one-based line of its block; null if the format has no lines.</param>
internal sealed record FoundSentence(string Text, int Block, int? Line)
{
    /// <summary>Its words.</summary>
    public WordVector Words { get; } = WordVector.From(Text);
}
