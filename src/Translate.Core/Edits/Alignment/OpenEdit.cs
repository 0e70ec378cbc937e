namespace Translate.Core.Edits.Alignment;

/// <summary>A change of a target file that cannot be attributed to one sentence with certainty.</summary>
/// <param name="Kind">What seems to have happened.</param>
/// <param name="Text">The text in the file, or the text of the sentence that is gone.</param>
/// <param name="Line">The line in the file, of the text before if the sentence is gone; null if the format has no lines.</param>
internal sealed record OpenEdit(OpenEditKind Kind, string Text, int? Line);
