using Translate.Core.Text;

namespace Translate.GlossaryTools.Suggestion;

/// <summary>A sentence that has a suggested term.</summary>
/// <param name="Document">The document's name.</param>
/// <param name="Sentence">The sentence's id in it, such as <c>3.2</c>.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Range">The range of the term in it.</param>
internal sealed record SuggestionContext(string Document, string Sentence, string Text, TextRange Range)
{
    /// <summary>The sentence with the term between <c>»</c> and <c>«</c>.</summary>
    public string Marked => $"{Text[..Range.Start]}»{Range.In(Text)}«{Text[Range.End..]}";
}
