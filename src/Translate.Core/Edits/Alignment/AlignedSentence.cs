namespace Translate.Core.Edits.Alignment;

/// <summary>A sentence of the article and its text in the edited file.</summary>
/// <param name="Expected">The sentence.</param>
/// <param name="Text">The text in the file; several sentences if a person split it.</param>
/// <param name="Line">The line of the text; null if the format has no lines.</param>
internal sealed record AlignedSentence(ExpectedSentence Expected, string Text, int? Line)
{
    /// <summary>Whether a person changed nothing.</summary>
    public bool IsUnchanged => Expected.IsUnchanged(Text);
}
